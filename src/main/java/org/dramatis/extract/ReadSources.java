package org.dramatis.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Reference;
import org.dramatis.extract.store.ExtractStore;

/**
 * The sources of a project whose files are in the store, all together, because the time of one
 * source's rows may stand in another. What was found out about a source is remembered.
 */
public final class ReadSources {
  private final ExtractStore store;
  private final Map<String, SourceFiles> sources = new LinkedHashMap<>();
  private final Map<AsOf, DatasetRules> known = new HashMap<>();

  /** A source as a run of a day sees it. */
  private record AsOf(String source, Optional<LocalDate> day) {}

  ReadSources(ExtractStore store, List<SourceFiles> sources) {
    this.store = store;
    sources.forEach(files -> this.sources.put(files.contract().name(), files));
  }

  /** The day of the newest event of any source; empty when nothing is dated. */
  public Optional<LocalDate> newest() {
    return sources.values().stream()
        .map(SourceFiles::contract)
        .flatMap(contract -> rules(contract.name(), Optional.empty()).newestEvent().stream())
        .max(Comparator.naturalOrder());
  }

  /**
   * Applies the rules that look at all rows of a source: nothing after the run's day, if there is
   * one, no key twice, one row per customer.
   */
  public SourceRows rows(Contract contract, Optional<LocalDate> asOf) {
    return rules(contract.name(), asOf).result();
  }

  private DatasetRules rules(String source, Optional<LocalDate> asOf) {
    AsOf wanted = new AsOf(source, asOf);
    DatasetRules rules = known.get(wanted);
    if (rules == null) {
      SourceFiles files = sources.get(source);
      rules = new DatasetRules(store, files, asOf, time(files.contract(), asOf));
      known.put(wanted, rules);
    }
    return rules;
  }

  private Optional<LookedUpTime> time(Contract contract, Optional<LocalDate> asOf) {
    return contract
        .lookupEventTime()
        .map(time -> new LookedUpTime(contract, time, lookup(time), entries(time, asOf)));
  }

  private Contract lookup(Reference time) {
    return sources.get(time.source()).contract();
  }

  /**
   * A lookup's rows. Those that it must not show before their day still say of what refers to them
   * that it came after the run's day as well.
   */
  private List<Dataset<Row>> entries(Reference time, Optional<LocalDate> asOf) {
    DatasetRules onTheDay = rules(time.source(), asOf);
    List<Dataset<Row>> entries = new ArrayList<>(List.of(onTheDay.rows()));
    if (onTheDay.leavesOutLater()) {
      entries.add(rules(time.source(), Optional.empty()).rows());
    }
    return entries;
  }
}
