package org.dramatis.extract.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dramatis.contract.Classification;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Property;
import org.dramatis.yaml.Problem;

/**
 * Sees to it that nothing identifying is kept under another name. What a restricted property comes
 * from identifies people; another property that comes from it too must be restricted or give a
 * reason.
 */
final class Lineage {
  private Lineage() {}

  /** What is wrong in a contract whose every expression can be parsed. */
  static List<Problem> problems(Contract contract) {
    Map<String, Property> restricted = PhysicalColumns.restricted(contract);
    List<Problem> problems = new ArrayList<>();
    for (Property property : contract.properties()) {
      Optional<String> source =
          PhysicalColumns.of(contract, property).stream()
              .filter(restricted::containsKey)
              .findFirst();
      if (property.classification() != Classification.RESTRICTED
          && source.isPresent() != property.declassified().isPresent()) {
        String what =
            source
                .map(column -> unsettled(property, column, restricted.get(column)))
                .orElse(
                    "has dramatis.declassified but comes from nothing restricted; leave it out");
        problems.add(Transforms.problem(contract, "properties." + property.name(), what));
      }
    }
    return problems;
  }

  private static String unsettled(Property property, String column, Property restricted) {
    return ("comes from the file's column %s, from which the restricted %s comes; make %s"
                + " restricted too, or say in the custom property dramatis.declassified why it"
                + " identifies nobody")
        .formatted(column, restricted.name(), property.name());
  }
}
