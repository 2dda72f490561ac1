package org.dramatis.extract.row;

import java.util.HashMap;
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
  private final Contract contract;

  /** The restricted property that comes from a column of the file, by that column. */
  private final Map<String, Property> restricted = new HashMap<>();

  private Lineage(Contract contract) {
    this.contract = contract;
    for (Property property : contract.properties()) {
      if (property.classification() == Classification.RESTRICTED) {
        PhysicalColumns.of(contract, property)
            .forEach(column -> restricted.putIfAbsent(column, property));
      }
    }
  }

  /** What is wrong in a contract whose every expression can be parsed. */
  static List<Problem> problems(Contract contract) {
    Lineage lineage = new Lineage(contract);
    return contract.properties().stream()
        .filter(property -> property.classification() != Classification.RESTRICTED)
        .flatMap(property -> lineage.problem(property).stream())
        .toList();
  }

  private Optional<Problem> problem(Property property) {
    Optional<String> source =
        PhysicalColumns.of(contract, property).stream().filter(restricted::containsKey).findFirst();
    if (source.isPresent() == property.declassified().isPresent()) {
      return Optional.empty();
    }
    String name = property.name();
    return Optional.of(
        source
            .map(column -> Transforms.problem(contract, property, unsettled(name, column)))
            .orElseGet(
                () ->
                    Transforms.problem(
                        contract,
                        property,
                        "has dramatis.declassified but comes from nothing restricted; leave it"
                            + " out")));
  }

  private String unsettled(String name, String column) {
    return String.format(
        "comes from the file's column %s, from which the restricted %s comes; make %s restricted"
            + " too, or say in the custom property dramatis.declassified why it identifies nobody",
        column, restricted.get(column).name(), name);
  }
}
