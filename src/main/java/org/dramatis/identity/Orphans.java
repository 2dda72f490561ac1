package org.dramatis.identity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

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
import org.dramatis.sql.ColumnName;

/**
 * Rows that refer to nothing: their key stands nowhere in the lookup that it should lead to.
 * Whether a row finds its customer is the business of {@link CustomerLinker}, whose audit counts
 * those that do not.
 *
 * @param contract the source whose rows refer
 * @param column its column with the key
 * @param to the column of the lookup, {@code products.sku}
 * @param rows accepted rows with a key
 * @param orphans those of them whose key the lookup does not have
 */
public record Orphans(String contract, String column, String to, long rows, long orphans) {
  private static final String KEY = "_key";
  private static final String ROWS = "_rows";

  /** One count per relationship to a lookup, in the order of all sources and their columns. */
  public static List<Orphans> of(List<SourceRows> sources) {
    Map<String, SourceRows> lookups =
        Identity.withRole(sources, SourceRole.LOOKUP).stream()
            .collect(Collectors.toMap(s -> s.contract().name(), Function.identity()));
    List<Orphans> counts = new ArrayList<>();
    for (SourceRows source : sources) {
      for (Property property : source.contract().properties()) {
        property.references().stream()
            .filter(to -> lookups.containsKey(to.source()))
            .map(to -> of(source, property, to, lookups.get(to.source())))
            .forEach(counts::add);
      }
    }
    return List.copyOf(counts);
  }

  /** Keys are counted before they are looked up: a lookup is asked once for each. */
  private static Orphans of(
      SourceRows source, Property property, Reference reference, SourceRows lookup) {
    Dataset<Row> keys =
        source
            .accepted()
            .select(ColumnName.column(property.name()).as(KEY))
            .where(col(KEY).isNotNull())
            .groupBy(KEY)
            .agg(count(lit(1)).as(ROWS));
    Dataset<Row> known =
        lookup.accepted().select(ColumnName.column(reference.property()).as("_known")).distinct();
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
