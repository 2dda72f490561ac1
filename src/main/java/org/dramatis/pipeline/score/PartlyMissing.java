package org.dramatis.pipeline.score;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.dramatis.identity.LinkedTable.CUSTOMER_KEY;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.contract.SourceRole;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.SourceUse;
import org.dramatis.identity.LinkedSource;
import org.dramatis.identity.LinkedSources;

/**
 * Customers whose extract is partly missing: the signed run had something of theirs from a source
 * that its segments need, a value other than none and 0, and now the source has no row of them.
 *
 * @param uses which features come from each source, by its name
 */
public record PartlyMissing(RunOfCast signed, LinkedSources linked, Map<String, SourceUse> uses) {

  /**
   * Finds them.
   *
   * @param today all customers, described with the signed run's fit
   * @return one row per such customer: {@link org.dramatis.identity.LinkedTable#CUSTOMER_KEY} and
   *     {@link ScoreTable#MISSING}; empty where no source can be missing
   */
  public Optional<Dataset<Row>> of(FeatureTable today) {
    return linked.sources().stream()
        .filter(source -> source.contract().role() != SourceRole.SPINE)
        .filter(this::isNeeded)
        .flatMap(source -> of(source, today).stream())
        .reduce(Dataset::union)
        .map(
            rows ->
                rows.groupBy(CUSTOMER_KEY)
                    .agg(
                        array_join(sort_array(collect_set(col("_source"))), " ")
                            .as(ScoreTable.MISSING)));
  }

  private boolean isNeeded(LinkedSource source) {
    Set<String> shaping = signed.shaping();
    return uses.getOrDefault(source.contract().name(), SourceUse.NONE).features().stream()
        .anyMatch(shaping::contains);
  }

  private Optional<Dataset<Row>> of(LinkedSource source, FeatureTable today) {
    String name = source.contract().name();
    Set<String> stored = Set.of(signed.features().columns());
    List<FeatureColumn> own =
        today.columns().stream()
            .filter(c -> c.source().equals(name) && stored.contains(c.name()))
            .filter(c -> stored.containsAll(today.behind(c.name())))
            .toList();
    return own.stream()
        .map(c -> had(today.observed(c.name()), c.type()))
        .reduce(Column::or)
        .map(
            had ->
                signed
                    .features()
                    .where(had)
                    .select(CUSTOMER_KEY)
                    .join(
                        source.rows().select(col(CUSTOMER_KEY).as("_known")).distinct(),
                        col(CUSTOMER_KEY).equalTo(col("_known")),
                        "left_anti")
                    .withColumn("_source", lit(name)));
  }

  private static Column had(Column value, FeatureColumn.Type type) {
    Column some = value.isNotNull();
    return type == FeatureColumn.Type.TEXT ? some : some.and(value.notEqual(0));
  }
}
