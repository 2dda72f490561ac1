package org.dramatis.contract.odcs;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dramatis.contract.Classification;
import org.dramatis.contract.Contract;
import org.dramatis.contract.LogicalType;
import org.dramatis.contract.Property;
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
 */
public final class ContractChecks {
  private static final String SCHEMA = "schema[0]";
  private static final String ONE_PER = SCHEMA + ".customProperties.dramatis.onePer";
  private static final String EVENT_TIME = SCHEMA + ".customProperties.dramatis.eventTime";

  private final List<Contract> sound;
  private final boolean complete;
  private final Problems problems;

  private ContractChecks(List<Contract> contracts, Problems problems) {
    this.sound = contracts.stream().filter(c -> !problems.concern(c.file())).toList();
    this.complete = sound.size() == contracts.size();
    this.problems = problems;
  }

  /**
   * Checks all contracts of a project.
   *
   * @param contracts as {@link ContractReader} read them, also those with problems
   * @param folder the folder they stand in, for what concerns no single file
   * @param problems holds what was wrong so far and receives the rest
   */
  public static void check(List<Contract> contracts, String folder, Problems problems) {
    ContractChecks checks = new ContractChecks(contracts, problems);
    checks.namesAreUnique();
    checks.oneSpine(folder);
    checks.sound.forEach(checks::onePerIsAColumn);
    checks.sound.forEach(checks::eventTimeIsATime);
    new JoinChecks(checks.sound, checks.complete, problems).run();
  }

  private void namesAreUnique() {
    Map<String, Contract> seen = new HashMap<>();
    for (Contract contract : sound) {
      Contract first = seen.putIfAbsent(contract.name().toLowerCase(Locale.ROOT), contract);
      if (first != null) {
        report(
            contract,
            SCHEMA + ".name",
            "the source %s has a contract already, %s",
            contract.name(),
            first.file());
      }
    }
  }

  private void oneSpine(String folder) {
    List<Contract> spines = sound.stream().filter(c -> c.role() == SourceRole.SPINE).toList();
    if (spines.isEmpty() && complete) {
      problems.add(
          folder,
          "",
          "no contract has dramatis.role: spine; expected one source that lists the customers");
    }
    for (Contract spine : spines.stream().skip(1).toList()) {
      report(
          spine,
          SCHEMA + ".customProperties.dramatis.role",
          "a second spine beside %s; expected one source that lists the customers, so give this"
              + " one another role",
          spines.get(0).name());
    }
    spines.forEach(this::spineHasAKey);
  }

  private void spineHasAKey(Contract spine) {
    List<Property> key = spine.primaryKey();
    if (key.size() != 1 && (spine.onePer().isEmpty() || !key.isEmpty())) {
      report(
          spine,
          SCHEMA + ".properties",
          "a customer is known by one column; expected one property with primaryKey: true or the"
              + " custom property dramatis.onePer, found %s columns in the primary key",
          key.size());
      return;
    }
    Optional<Property> column =
        key.isEmpty() ? spine.onePer().flatMap(spine::property) : Optional.of(key.get(0));
    if (spine.onePer().isPresent()
        && column.isPresent()
        && !column.get().name().equals(spine.onePer().get())) {
      report(
          spine,
          ONE_PER,
          "one row per %s, but the primary key is %s; a customer is known by one column",
          spine.onePer().get(),
          column.get().name());
    }
    if (column.isPresent() && column.get().classification() != Classification.RESTRICTED) {
      report(
          spine,
          JoinChecks.path(spine, column.get()),
          "%s identifies people, so that it must be pseudonymised before anything is written;"
              + " expected classification: restricted",
          column.get().name());
    }
  }

  private void onePerIsAColumn(Contract contract) {
    contract
        .onePer()
        .filter(name -> contract.property(name).isEmpty())
        .ifPresent(name -> problems.add(contract.file(), ONE_PER, unknown(contract, name)));
  }

  private void eventTimeIsATime(Contract contract) {
    if (contract.eventTime().isEmpty()) {
      return;
    }
    String written = contract.eventTime().get();
    int dot = written.indexOf('.');
    String column = written.substring(dot + 1);
    Contract holder = contract;
    if (dot >= 0) {
      Optional<Contract> lookup = referredLookup(contract, written.substring(0, dot));
      if (lookup.isEmpty()) {
        return;
      }
      holder = lookup.get();
    }
    Optional<Property> time = holder.property(column);
    if (time.isEmpty()) {
      problems.add(contract.file(), EVENT_TIME, unknown(holder, column));
    } else if (time.get().type() != LogicalType.DATE
        && time.get().type() != LogicalType.TIMESTAMP) {
      report(
          contract,
          EVENT_TIME,
          "%s has the logicalType %s; expected a date or timestamp",
          written,
          Spelling.code(time.get().type()));
    } else if (time.get().classification() == Classification.RESTRICTED) {
      report(contract, EVENT_TIME, "%s is restricted, so that no event would keep it", written);
    }
  }

  /** The lookup of that name to which a relationship of the contract leads. */
  private Optional<Contract> referredLookup(Contract contract, String name) {
    boolean isReferred =
        contract.properties().stream()
            .flatMap(p -> p.references().stream())
            .anyMatch(r -> r.source().equals(name));
    if (!isReferred) {
      report(
          contract,
          EVENT_TIME,
          "no relationship leads to %s; expected a column, or lookup.column of a lookup that a"
              + " property refers to",
          name);
      return Optional.empty();
    }
    // Whether the source exists and is a lookup is said at the relationship.
    return sound.stream()
        .filter(c -> c.name().equals(name) && c.role() == SourceRole.LOOKUP)
        .findFirst();
  }

  /** What is wrong with a name that is none of a contract's columns. */
  static String unknown(Contract contract, String column) {
    List<String> columns = contract.properties().stream().map(Property::name).toList();
    return "%s has no column %s; %s"
        .formatted(contract.name(), column, Nearest.hint(column, columns));
  }

  // The annotation is Error Prone's own, on which the program does not depend.
  @SuppressWarnings("AnnotateFormatMethod")
  private void report(Contract contract, String key, String message, Object... words) {
    problems.add(contract.file(), key, message.formatted(words));
  }
}
