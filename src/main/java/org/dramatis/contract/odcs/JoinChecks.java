package org.dramatis.contract.odcs;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dramatis.contract.Classification;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Property;
import org.dramatis.contract.Reference;
import org.dramatis.contract.SourceRole;
import org.dramatis.yaml.Nearest;
import org.dramatis.yaml.Problems;
import org.dramatis.yaml.Spelling;

/**
 * Follows the relationships between contracts: each must lead somewhere, and events to people.
 *
 * @param sources by name, contracts without problems of their own
 * @param complete whether there are no others
 */
record JoinChecks(Map<String, Contract> sources, boolean complete, Problems problems) {
  private record Join(Contract from, Property property, Reference to, String path) {}

  void run() {
    for (Contract contract : sources.values()) {
      List<Join> joins = contract.properties().stream().flatMap(p -> joins(contract, p)).toList();
      joins.forEach(this::leadsSomewhere);
      Optional<Join> circle = joins.stream().filter(this::leadsBack).findFirst();
      if (circle.isPresent()) {
        report(
            circle.get(),
            "leads back to %s itself; relationships must not form a circle"
                .formatted(contract.name()));
      } else {
        reachesTheSpine(contract);
      }
      String merge = "schema[0].customProperties.dramatis.merge";
      contract
          .merging()
          .flatMap(merging -> mergesNobody(contract))
          .ifPresent(message -> problems.add(contract.file(), merge, message));
    }
  }

  static String path(Contract contract, Property property) {
    return "schema[0].properties[" + contract.properties().indexOf(property) + "]";
  }

  private static Stream<Join> joins(Contract from, Property property) {
    String path = path(from, property) + ".relationships[";
    List<Reference> to = property.references();
    return IntStream.range(0, to.size())
        .mapToObj(i -> new Join(from, property, to.get(i), path + i + "].to"));
  }

  /** Why no key of what asks for merging can connect customers. */
  private Optional<String> mergesNobody(Contract contract) {
    String name = contract.name();
    return switch (contract.role()) {
      case SUPPRESSION, LABELS ->
          Optional.of(
              ("a source of role %s merges nobody; write dramatis.merge into the contract whose"
                      + " keys connect customers")
                  .formatted(Spelling.of(contract.role())));
      case SPINE ->
          !complete || isReferredBesidesItsKey(contract)
              ? Optional.empty()
              : Optional.of(
                  ("no relationship leads to a column of %s other than its key, so that nothing"
                          + " could connect two customers")
                      .formatted(name));
      case EVENTS, ATTRIBUTES, LOOKUP ->
          missesTheSpine(contract)
              ? Optional.of(
                  ("no relationship leads from %s to the spine, so that nothing of it could"
                          + " connect two customers")
                      .formatted(name))
              : Optional.empty();
    };
  }

  private boolean isReferredBesidesItsKey(Contract spine) {
    List<String> key = spine.primaryKey().stream().map(Property::name).toList();
    return sources.values().stream()
        .flatMap(c -> c.references().stream())
        .anyMatch(r -> r.source().equals(spine.name()) && !key.contains(r.property()));
  }

  private void leadsSomewhere(Join join) {
    Reference to = join.to;
    Contract target = sources.get(to.source());
    Optional<Property> column =
        Optional.ofNullable(target).flatMap(found -> found.property(to.property()));
    if (target == null) {
      if (complete) {
        String hint = Nearest.hint(to.source(), sources.keySet());
        report(join, "there is no source " + to.source() + "; " + hint);
      }
    } else if (target.role() != SourceRole.SPINE && target.role() != SourceRole.LOOKUP) {
      report(
          join,
          "%s has the role %s; expected a column of the spine or of a lookup"
              .formatted(to.source(), Spelling.of(target.role())));
    } else if (column.isEmpty()) {
      report(join, ContractChecks.unknown(target, to.property()));
    } else {
      bothEndsMatch(join, column.get());
    }
  }

  private void bothEndsMatch(Join join, Property target) {
    Property key = join.property;
    if (key.type() != target.type()) {
      report(
          join,
          "%s has the logicalType %s, %s has %s; expected the same on both ends"
              .formatted(key.name(), Spelling.of(key.type()), join.to, Spelling.of(target.type())));
    }
    if (target.classification() == Classification.RESTRICTED
        && key.classification() != Classification.RESTRICTED) {
      problems.add(
          join.from.file(),
          path(join.from, key),
          ("%s refers to %s, which is restricted, and so identifies the same people; expected"
                  + " classification: restricted")
              .formatted(key.name(), join.to));
    }
  }

  private boolean leadsBack(Join join) {
    String start = join.from.name();
    String next = join.to.source();
    return next.equals(start) || reached(next).contains(start);
  }

  private void reachesTheSpine(Contract contract) {
    boolean isLinked = contract.role() != SourceRole.SPINE && contract.role() != SourceRole.LOOKUP;
    if (isLinked && missesTheSpine(contract)) {
      problems.add(
          contract.file(),
          "schema[0].properties",
          ("no relationship leads from %s to the spine %s, directly or through lookups, so that its"
                  + " rows would belong to nobody")
              .formatted(contract.name(), Nearest.listed(spines())));
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

  private Set<String> reached(String start) {
    Set<String> reached = new LinkedHashSet<>();
    Deque<String> next = new ArrayDeque<>(List.of(start));
    while (!next.isEmpty()) {
      Optional.ofNullable(sources.get(next.remove())).stream()
          .flatMap(source -> source.references().stream().map(Reference::source))
          .filter(reached::add)
          .forEach(next::add);
    }
    return reached;
  }

  private void report(Join join, String message) {
    problems.add(join.from.file(), join.path, message);
  }
}
