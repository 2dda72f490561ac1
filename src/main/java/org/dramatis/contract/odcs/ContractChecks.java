package org.dramatis.contract.odcs;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dramatis.contract.Classification;
import org.dramatis.contract.Contract;
import org.dramatis.contract.LogicalType;
import org.dramatis.contract.Property;
import org.dramatis.contract.Reference;
import org.dramatis.contract.SourceRole;
import org.dramatis.yaml.Nearest;
import org.dramatis.yaml.Problems;
import org.dramatis.yaml.Spelling;

/**
 * What only shows when all contracts of a project are seen together: names, the spine, event times.
 * How the sources join is the business of {@link JoinChecks}.
 *
 * <p>A contract that has problems of its own is not judged, and nothing is reported as missing that
 * it may hold.
 *
 * @param sound the contracts without problems
 */
public record ContractChecks(List<Contract> sound, Problems problems) {
  private static final String SCHEMA = "schema[0].";
  private static final String CUSTOM = SCHEMA + "customProperties.dramatis.";
  private static final String LOOKUP_WANTED =
      "; expected a column, or lookup.column of a lookup that a property refers to";

  /**
   * Checks all contracts of a project.
   *
   * @param contracts as {@link ContractReader} read them, also those with problems
   * @param folder the folder they stand in, for what concerns no single file
   * @param problems holds what was wrong so far and receives the rest
   */
  public static void check(List<Contract> contracts, String folder, Problems problems) {
    List<Contract> sound = contracts.stream().filter(c -> !problems.concern(c.file())).toList();
    boolean complete = sound.size() == contracts.size();
    ContractChecks checks = new ContractChecks(sound, problems);
    checks.namesAreUnique();
    checks.labelsAreUnique();
    checks.oneSpine(folder, complete);
    sound.forEach(checks::namesColumns);
    Map<String, Contract> sources = new LinkedHashMap<>();
    sound.forEach(c -> sources.putIfAbsent(c.name(), c));
    new JoinChecks(sources, complete, problems).run();
  }

  private void namesAreUnique() {
    Map<String, Contract> seen = new HashMap<>();
    for (Contract contract : sound) {
      Contract first = seen.putIfAbsent(contract.name().toLowerCase(Locale.ROOT), contract);
      if (first != null) {
        report(
            contract,
            SCHEMA + "name",
            "the source " + contract.name() + " has a contract already, " + first.file());
      }
    }
  }

  /** What two sources are called alike, readers could not tell apart. */
  private void labelsAreUnique() {
    Map<String, Contract> seen = new HashMap<>();
    for (Contract contract : sound) {
      Contract first = seen.putIfAbsent(contract.label().toLowerCase(Locale.ROOT), contract);
      if (first != null && !first.name().equalsIgnoreCase(contract.name())) {
        report(
            contract,
            SCHEMA + "businessName",
            "readers call %s \"%s\" like %s; expected a name that tells them apart"
                .formatted(contract.name(), contract.label(), first.name()));
      }
    }
  }

  private void oneSpine(String folder, boolean complete) {
    List<Contract> spines = sound.stream().filter(c -> c.role() == SourceRole.SPINE).toList();
    if (spines.isEmpty() && complete) {
      problems.add(
          folder,
          "",
          "no contract has dramatis.role: spine; expected one source that lists the customers");
    }
    for (Contract spine : spines) {
      if (!spine.equals(spines.get(0))) {
        report(
            spine,
            CUSTOM + "role",
            ("a second spine beside %s; expected one source that lists the customers, so give this"
                    + " one another role")
                .formatted(spines.get(0).name()));
      }
      spineHasAKey(spine);
    }
  }

  private void spineHasAKey(Contract spine) {
    List<Property> key = spine.primaryKey();
    if (key.size() != 1 && (spine.onePer().isEmpty() || !key.isEmpty())) {
      report(
          spine,
          SCHEMA + "properties",
          ("a customer is known by one column; expected one property with primaryKey: true or the"
                  + " custom property dramatis.onePer, found %s columns in the primary key")
              .formatted(key.size()));
      return;
    }
    Optional<Property> column =
        key.isEmpty() ? spine.onePer().flatMap(spine::property) : Optional.of(key.get(0));
    if (column.isEmpty()) {
      return;
    }
    String name = column.get().name();
    String one = spine.onePer().orElse(name);
    if (!one.equals(name)) {
      report(
          spine,
          CUSTOM + "onePer",
          "one row per %s, but the primary key is %s; a customer is known by one column"
              .formatted(one, name));
    }
    if (column.get().classification() != Classification.RESTRICTED) {
      report(
          spine,
          JoinChecks.path(spine, column.get()),
          name
              + " identifies people, so that it must be pseudonymised before anything is written;"
              + " expected classification: restricted");
    }
  }

  private void namesColumns(Contract contract) {
    contract
        .onePer()
        .filter(name -> contract.property(name).isEmpty())
        .ifPresent(name -> report(contract, CUSTOM + "onePer", unknown(contract, name)));
    contract
        .eventTime()
        .flatMap(written -> faultOfTime(contract, written))
        .ifPresent(fault -> report(contract, CUSTOM + "eventTime", fault));
  }

  private Optional<String> faultOfTime(Contract contract, String written) {
    int dot = written.indexOf('.');
    Contract holder = contract;
    if (dot >= 0) {
      String name = written.substring(0, dot);
      List<Reference> references =
          contract.references().stream().filter(r -> r.source().equals(name)).toList();
      if (references.isEmpty()) {
        return Optional.of("no relationship leads to " + name + LOOKUP_WANTED);
      }
      Optional<Contract> named = sound.stream().filter(c -> c.name().equals(name)).findFirst();
      if (named.filter(c -> c.role() == SourceRole.SPINE).isPresent()) {
        return Optional.of(name + " lists the customers and is no lookup" + LOOKUP_WANTED);
      }
      Optional<Contract> lookup = named.filter(c -> c.role() == SourceRole.LOOKUP);
      if (lookup.isEmpty()) {
        // Whether the source exists and is a lookup is said at the relationship.
        return Optional.empty();
      }
      holder = lookup.get();
      if (references.stream().noneMatch(r -> lookup.get().isKey(r.property()))) {
        return Optional.of(
            ("no relationship leads to a column of %s that is unique there, so that a row could"
                    + " have several dates; expected one to its primary key, to a unique column or"
                    + " to its dramatis.onePer")
                .formatted(name));
      }
    }
    String column = written.substring(dot + 1);
    Optional<Property> time = holder.property(column);
    if (time.isEmpty()) {
      return Optional.of(unknown(holder, column));
    }
    LogicalType type = time.get().type();
    if (type != LogicalType.DATE && type != LogicalType.TIMESTAMP) {
      return Optional.of(
          "%s has the logicalType %s; expected a date or timestamp"
              .formatted(written, Spelling.of(type)));
    }
    return time.get().classification() == Classification.RESTRICTED
        ? Optional.of(written + " is restricted, so that no event would keep it")
        : Optional.empty();
  }

  /** What is wrong with a name that is none of a contract's columns. */
  static String unknown(Contract contract, String column) {
    List<String> columns = contract.properties().stream().map(Property::name).toList();
    return "%s has no column %s; %s"
        .formatted(contract.name(), column, Nearest.hint(column, columns));
  }

  private void report(Contract contract, String key, String message) {
    problems.add(contract.file(), key, message);
  }
}
