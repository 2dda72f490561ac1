package org.dramatis.identity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.dramatis.sql.ColumnName.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.contract.Property;
import org.dramatis.contract.Reference;
import org.dramatis.contract.SourceRole;
import org.dramatis.extract.SourceRows;

/**
 * Counts orphans of relationships to lookups. Whether a row finds its customer is the business of
 * {@link CustomerLinker}, whose audit counts those that do not.
 */
public final class OrphanCount {
  private static final String KEY = "_key";
  private static final String ROWS = "_rows";

  private OrphanCount() {}

  /**
   * One count per relationship to a lookup, in the order of sources and columns.
   *
   * @param sources all of a project's sources
   */
  public static List<Orphans> of(List<SourceRows> sources) {
    Map<String, SourceRows> lookups =
        Identity.withRole(sources, SourceRole.LOOKUP).stream()
            .collect(Collectors.toMap(s -> s.contract().name(), Function.identity()));
    List<Orphans> counts = new ArrayList<>();
    for (SourceRows source : sources) {
      for (Property property : source.contract().properties()) {
        property.references().stream()
            .filter(to -> lookups.containsKey(to.source()))
            .map(to -> orphans(source, property, to, lookups.get(to.source())))
            .forEach(counts::add);
      }
    }
    return List.copyOf(counts);
  }

  /** Keys are counted before they are looked up: a lookup is asked once for each. */
  private static Orphans orphans(
      SourceRows source, Property property, Reference reference, SourceRows lookup) {
    Dataset<Row> keys =
        source
            .accepted()
            .select(column(property.name()).as(KEY))
            .where(col(KEY).isNotNull())
            .groupBy(KEY)
            .agg(count(lit(1)).as(ROWS));
    Dataset<Row> known =
        lookup.accepted().select(column(reference.property()).as("_known")).distinct();
    Row sums =
        keys.join(known, col(KEY).equalTo(col("_known")), "left")
            .selectExpr(
                "coalesce(sum(_rows), 0)", "coalesce(sum(_rows) filter (where _known is null), 0)")
            .head();
    return new Orphans(
        source.contract().name(),
        property.name(),
        reference.toString(),
        sums.getLong(0),
        sums.getLong(1));
  }
}
