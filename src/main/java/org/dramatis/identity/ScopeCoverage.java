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
import org.apache.spark.sql.Column;
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

  /**
   * Counts them for every source but the spine.
   *
   * @param inScope the customers, one row per {@link LinkedTable#CUSTOMER_KEY}
   * @param lookups the lookups that are worth counting
   */
  public static List<ScopeCoverage> of(
      LinkedSources linked, Dataset<Row> inScope, Set<String> lookups) {
    List<Dataset<Row>> seen =
        linked.sources().stream()
            .flatMap(source -> seen(source, edges(source, linked, lookups)).stream())
            .toList();
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

  /** A column of a source, and the column of a lookup that it refers to. */
  private record Edge(String column, SourceRows lookup, String entry) {}

  private static List<Edge> edges(LinkedSource source, LinkedSources linked, Set<String> lookups) {
    List<Edge> edges = new ArrayList<>();
    for (Property property : source.contract().properties()) {
      for (Reference reference : property.references()) {
        linked.lookups().stream()
            .filter(lookup -> lookup.contract().name().equals(reference.source()))
            .filter(lookup -> lookups.contains(reference.source()))
            .map(lookup -> new Edge(property.name(), lookup, reference.property()))
            .forEach(edges::add);
      }
    }
    return edges;
  }

  /** Whose rows a source has, and whether they find an entry of each lookup, in one pass. */
  private static Optional<Dataset<Row>> seen(LinkedSource source, List<Edge> edges) {
    List<Column> read = new ArrayList<>(List.of(col(CUSTOMER_KEY)));
    List<Column> told = new ArrayList<>();
    if (source.contract().role() != SourceRole.SPINE) {
      told.add(told(source.contract().name(), lit(true)));
    }
    for (int i = 0; i < edges.size(); i++) {
      read.add(column(edges.get(i).column()).as("_value" + i));
      told.add(told(edges.get(i).lookup().contract().name(), col("_entry" + i).isNotNull()));
    }
    if (told.isEmpty()) {
      return Optional.empty();
    }
    Dataset<Row> rows = source.rows().select(read.toArray(Column[]::new)).distinct();
    for (int i = 0; i < edges.size(); i++) {
      Dataset<Row> entries =
          edges.get(i).lookup().accepted().select(column(edges.get(i).entry()).as("_entry" + i));
      rows = rows.join(entries.distinct(), col("_value" + i).equalTo(col("_entry" + i)), "left");
    }
    return Optional.of(
        rows.select(col(CUSTOMER_KEY), explode(array(told.toArray(Column[]::new))).as("_told"))
            .select(col(CUSTOMER_KEY), col("_told." + SOURCE), col("_told." + FOUND)));
  }

  private static Column told(String source, Column found) {
    return struct(lit(source).as(SOURCE), found.as(FOUND));
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
