package org.dramatis.feature.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dramatis.contract.Classification;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Property;
import org.dramatis.contract.SourceRole;
import org.dramatis.yaml.Nearest;
import org.dramatis.yaml.Problems;
import org.dramatis.yaml.Spelling;

/** What the catalogue may refer to; what a faulty contract may hold is not called missing. */
final class FeatureSources {
  private final Map<String, Contract> contracts = new LinkedHashMap<>();
  private final boolean complete;
  private final Problems problems;

  FeatureSources(List<Contract> contracts, Problems problems) {
    contracts.stream()
        .filter(c -> !c.name().isEmpty())
        .forEach(c -> this.contracts.putIfAbsent(c.name(), c));
    this.complete = contracts.stream().noneMatch(c -> c.name().isEmpty());
    this.problems = problems;
  }

  /** Why features cannot come from there; empty when they can. */
  Optional<String> explain(String from) {
    Contract contract = contracts.get(from);
    if (from.equals(Feature.FEATURES) || (contract == null && !complete)) {
      return Optional.empty();
    }
    if (contract == null) {
      List<String> usable =
          contracts.values().stream().filter(FeatureSources::isUsable).map(Contract::name).toList();
      return Optional.of("there is no source " + from + "; " + Nearest.hint(from, usable));
    }
    String role = Spelling.of(contract.role());
    String why = " has the role " + role + ", which describes no customer; expected another source";
    return isUsable(contract) || problems.concern(contract.file())
        ? Optional.empty()
        : Optional.of(from + why);
  }

  /** Whether it is certain that the source has no event time. */
  boolean isTimeless(String from) {
    Contract contract = contracts.get(from);
    return contract != null && !problems.concern(contract.file()) && contract.eventTime().isEmpty();
  }

  /** Why a column, {@code column} or {@code lookup.column}, cannot name categories. */
  Optional<String> explainColumn(String from, String by) {
    int dot = by.indexOf('.');
    String source = dot < 0 ? from : by.substring(0, dot);
    String column = by.substring(dot + 1);
    Contract contract = contracts.get(source);
    if (contract == null) {
      return dot >= 0 && complete
          ? Optional.of("there is no source " + source + "; expected column or lookup.column")
          : Optional.empty();
    }
    if (problems.concern(contract.file())) {
      return Optional.empty();
    }
    if (dot >= 0 && contract.role() != SourceRole.LOOKUP) {
      return Optional.of(source + " is not a lookup; expected column or lookup.column");
    }
    Optional<Property> property = contract.property(column);
    if (property.isEmpty()) {
      List<String> names = contract.properties().stream().map(Property::name).toList();
      return Optional.of(source + " has no column " + column + "; " + Nearest.hint(column, names));
    }
    return property.get().classification() == Classification.RESTRICTED
        ? Optional.of(by + " is restricted, so that it is never shown; expected another column")
        : Optional.empty();
  }

  private static boolean isUsable(Contract contract) {
    return switch (contract.role()) {
      case SPINE, EVENTS, ATTRIBUTES -> true;
      case LOOKUP, SUPPRESSION, LABELS -> false;
    };
  }
}
