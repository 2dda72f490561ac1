package org.dramatis.identity;

import static org.apache.spark.sql.functions.*;
import static org.dramatis.identity.LinkedTable.CUSTOMER_KEY;
import static org.dramatis.sql.ColumnName.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.contract.Property;
import org.dramatis.contract.Reference;
import org.dramatis.contract.SourceRole;
import org.dramatis.extract.SourceRows;

/**
 * How many of some customers a source knows.
 *
 * @param contract the source's name
 * @param known customers with at least one linked row; of a lookup, those one of whose rows finds
 *     an entry
 * @param customers all of them; of a lookup, those who appear in a source that refers to it
 */
public record ScopeCoverage(String contract, long known, long customers) {
  private static final String SOURCE = "_source";
  private static final String FOUND = "_found";

  /** Their share, 0 to 1; 1 where nobody could be known. */
  public double share() {
    return customers == 0 ? 1 : known / (double) customers;
  }

  /**
   * Counts them for every source but the spine.
   *
   * @param inScope the customers, one row per {@link LinkedTable#CUSTOMER_KEY}
   * @param lookups the lookups that are worth counting
   */
  public static List<ScopeCoverage> of(
      LinkedSources linked, Dataset<Row> inScope, Set<String> lookups) {
    List<Dataset<Row>> seen = new ArrayList<>();
    for (LinkedSource source : linked.sources()) {
      if (source.contract().role() != SourceRole.SPINE) {
        seen.add(
            source
                .rows()
                .select(
                    lit(source.contract().name()).as(SOURCE),
                    col(CUSTOMER_KEY),
                    lit(true).as(FOUND)));
      }
      for (Property property : source.contract().properties()) {
        for (Reference reference : property.references()) {
          lookup(linked, reference)
              .filter(lookup -> lookups.contains(lookup.contract().name()))
              .map(lookup -> found(source, property, reference, lookup))
              .ifPresent(seen::add);
        }
      }
    }
    Map<String, Row> counts =
        seen.stream().reduce(Dataset::union).map(all -> counts(all, inScope)).orElse(Map.of());
    long all = inScope.count();
    Stream<ScopeCoverage> ofSources =
        linked.sources().stream()
            .filter(source -> source.contract().role() != SourceRole.SPINE)
            .map(source -> source.contract().name())
            .map(name -> new ScopeCoverage(name, known(counts, name), all));
    Stream<ScopeCoverage> ofLookups =
        lookups.stream()
            .filter(counts::containsKey)
            .sorted()
            .map(name -> new ScopeCoverage(name, known(counts, name), counts.get(name).getLong(1)));
    return Stream.concat(ofSources, ofLookups).toList();
  }

  private static long known(Map<String, Row> counts, String source) {
    return counts.containsKey(source) ? counts.get(source).getLong(2) : 0;
  }

  private static Optional<SourceRows> lookup(LinkedSources linked, Reference reference) {
    return linked.lookups().stream()
        .filter(l -> l.contract().name().equals(reference.source()))
        .findFirst();
  }

  /** Whose rows refer to a lookup, and whether they find an entry. */
  private static Dataset<Row> found(
      LinkedSource source, Property property, Reference reference, SourceRows lookup) {
    Dataset<Row> entries =
        lookup.accepted().select(column(reference.property()).as("_entry")).distinct();
    return source
        .rows()
        .select(col(CUSTOMER_KEY), column(property.name()).as("_value"))
        .distinct()
        .join(entries, col("_value").equalTo(col("_entry")), "left")
        .select(
            lit(reference.source()).as(SOURCE),
            col(CUSTOMER_KEY),
            col("_entry").isNotNull().as(FOUND));
  }

  /** By source: its name, customers in scope who appear, and those of them who find something. */
  private static Map<String, Row> counts(Dataset<Row> seen, Dataset<Row> inScope) {
    return seen
        .groupBy(SOURCE, CUSTOMER_KEY)
        .agg(max(FOUND).as(FOUND))
        .join(inScope.select(CUSTOMER_KEY), CUSTOMER_KEY, "left_semi")
        .groupBy(SOURCE)
        .agg(count(lit(1)), count_if(col(FOUND)))
        .collectAsList()
        .stream()
        .collect(Collectors.toMap(row -> row.getString(0), Function.identity()));
  }
}
