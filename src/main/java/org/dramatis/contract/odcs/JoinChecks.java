package org.dramatis.contract.odcs;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dramatis.contract.Classification;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Property;
import org.dramatis.contract.Reference;
import org.dramatis.contract.SourceRole;
import org.dramatis.yaml.Nearest;
import org.dramatis.yaml.Problems;
import org.dramatis.yaml.Spelling;

/** Follows the relationships between contracts: each must lead somewhere, and events to people. */
final class JoinChecks {
  private static final String MERGE = "schema[0].customProperties.dramatis.merge";

  private final Map<String, Contract> sources = new LinkedHashMap<>();
  private final boolean complete;
  private final Problems problems;

  /**
   * @param sound contracts without problems of their own
   * @param complete whether there are no others
   */
  JoinChecks(List<Contract> sound, boolean complete, Problems problems) {
    sound.forEach(c -> sources.putIfAbsent(c.name(), c));
    this.complete = complete;
    this.problems = problems;
  }

  void run() {
    for (Contract contract : sources.values()) {
      for (Property property : contract.properties()) {
        for (int i = 0; i < property.references().size(); i++) {
          String key = path(contract, property) + ".relationships[" + i + "].to";
          leadsSomewhere(contract, property, property.references().get(i), key);
        }
      }
      if (hasNoCycle(contract)) {
        reachesTheSpine(contract);
      }
      contract.merging().ifPresent(merging -> mergesSomebody(contract));
    }
  }

  /** What asks for merging must have keys that can connect customers. */
  private void mergesSomebody(Contract contract) {
    switch (contract.role()) {
      case SUPPRESSION, LABELS ->
          report(
              contract,
              MERGE,
              "a source of role %s merges nobody; write dramatis.merge into the contract whose"
                  + " keys connect customers",
              Spelling.code(contract.role()));
      case SPINE -> {
        if (complete && !isReferredBesidesItsKey(contract)) {
          report(
              contract,
              MERGE,
              "no relationship leads to a column of %s other than its key, so that nothing could"
                  + " connect two customers",
              contract.name());
        }
      }
      case EVENTS, ATTRIBUTES, LOOKUP -> {
        if (missesTheSpine(contract)) {
          report(
              contract,
              MERGE,
              "no relationship leads from %s to the spine, so that nothing of it could connect two"
                  + " customers",
              contract.name());
        }
      }
    }
  }

  private boolean isReferredBesidesItsKey(Contract spine) {
    return sources.values().stream()
        .flatMap(c -> c.properties().stream())
        .flatMap(p -> p.references().stream())
        .filter(r -> r.source().equals(spine.name()))
        .anyMatch(r -> spine.primaryKey().stream().noneMatch(k -> k.name().equals(r.property())));
  }

  /** The key path of a property. */
  static String path(Contract contract, Property property) {
    return "schema[0].properties[" + contract.properties().indexOf(property) + "]";
  }

  private void leadsSomewhere(Contract from, Property key, Reference to, String path) {
    Contract target = sources.get(to.source());
    if (target == null) {
      if (complete) {
        String hint = Nearest.hint(to.source(), sources.keySet());
        report(from, path, "there is no source %s; %s", to.source(), hint);
      }
      return;
    }
    if (target.role() != SourceRole.SPINE && target.role() != SourceRole.LOOKUP) {
      report(
          from,
          path,
          "%s has the role %s; expected a column of the spine or of a lookup",
          to.source(),
          Spelling.code(target.role()));
      return;
    }
    Optional<Property> column = target.property(to.property());
    if (column.isEmpty()) {
      problems.add(from.file(), path, ContractChecks.unknown(target, to.property()));
      return;
    }
    bothEndsMatch(from, key, to, column.get(), path);
  }

  private void bothEndsMatch(
      Contract from, Property key, Reference to, Property target, String path) {
    if (key.type() != target.type()) {
      report(
          from,
          path,
          "%s has the logicalType %s, %s has %s; expected the same on both ends",
          key.name(),
          Spelling.code(key.type()),
          to,
          Spelling.code(target.type()));
    }
    boolean isExposed =
        target.classification() == Classification.RESTRICTED
            && key.classification() != Classification.RESTRICTED;
    if (isExposed) {
      report(
          from,
          path(from, key),
          "%s refers to %s, which is restricted, and so identifies the same people; expected"
              + " classification: restricted",
          key.name(),
          to);
    }
  }

  private boolean hasNoCycle(Contract start) {
    for (Property property : start.properties()) {
      for (int i = 0; i < property.references().size(); i++) {
        Reference to = property.references().get(i);
        if (to.source().equals(start.name()) || reached(to.source()).contains(start.name())) {
          report(
              start,
              path(start, property) + ".relationships[" + i + "].to",
              "leads back to %s itself; relationships must not form a circle",
              start.name());
          return false;
        }
      }
    }
    return true;
  }

  private void reachesTheSpine(Contract contract) {
    boolean isLinked = contract.role() != SourceRole.SPINE && contract.role() != SourceRole.LOOKUP;
    if (isLinked && missesTheSpine(contract)) {
      report(
          contract,
          "schema[0].properties",
          "no relationship leads from %s to the spine %s, directly or through lookups, so that its"
              + " rows would belong to nobody",
          contract.name(),
          Nearest.listed(spines()));
    }
  }

  private boolean missesTheSpine(Contract contract) {
    Set<String> reached = reached(contract.name());
    // What is unknown was reported at its relationship, or stands in a contract with problems.
    boolean isCertain = complete && sources.keySet().containsAll(reached) && !spines().isEmpty();
    return isCertain && Collections.disjoint(reached, spines());
  }

  private Set<String> spines() {
    return sources.values().stream()
        .filter(c -> c.role() == SourceRole.SPINE)
        .map(Contract::name)
        .collect(Collectors.toSet());
  }

  /** Every source to which relationships lead from here. */
  private Set<String> reached(String start) {
    Set<String> reached = new LinkedHashSet<>();
    Deque<String> next = new ArrayDeque<>(targets(start));
    while (!next.isEmpty()) {
      String source = next.remove();
      if (reached.add(source)) {
        next.addAll(targets(source));
      }
    }
    return reached;
  }

  private Set<String> targets(String source) {
    Set<String> targets = new LinkedHashSet<>();
    if (sources.containsKey(source)) {
      for (Property property : sources.get(source).properties()) {
        property.references().forEach(r -> targets.add(r.source()));
      }
    }
    return targets;
  }

  // The annotation is Error Prone's own, on which the program does not depend.
  @SuppressWarnings("AnnotateFormatMethod")
  private void report(Contract contract, String key, String message, Object... words) {
    problems.add(contract.file(), key, message.formatted(words));
  }
}
