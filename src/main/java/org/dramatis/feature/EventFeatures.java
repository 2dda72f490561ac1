package org.dramatis.feature;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.contract.Contract;
import org.dramatis.feature.catalog.CheckedFeature;
import org.dramatis.feature.catalog.ExpressionVariables;
import org.dramatis.feature.catalog.Feature;
import org.dramatis.feature.catalog.Window;
import org.dramatis.identity.LinkedTable;
import org.dramatis.sql.SqlExpression;

/**
 * All features of one event source, in one aggregation over its rows. Windows become filters of the
 * aggregates, so that features with different windows share the pass. A customer without events
 * takes part with one row that no aggregate sees, and so has what the aggregates give over no rows:
 * a count is 0, a sum is missing.
 */
final class EventFeatures {
  private static final String EVENT = "_event";
  private static final String EVENT_DATE = "_event_date";

  private final Contract contract;
  private final ExpressionVariables names;
  private final Dataset<Row> events;
  private final Dataset<Row> everyone;

  /** The same columns without rows: what is tried there is analysed in no time. */
  private final Dataset<Row> blank;

  private final boolean dated;

  /**
   * Prepares the aggregation.
   *
   * @param contract the source
   * @param rows its rows, with their lookups
   * @param customers everyone: {@link LinkedTable#CUSTOMER_KEY}
   */
  EventFeatures(
      Contract contract, Dataset<Row> rows, Dataset<Row> customers, ExpressionVariables names) {
    this.contract = contract;
    this.names = names;
    this.dated = contract.eventTime().isPresent() && names.asOf().isPresent();
    Dataset<Row> marked = rows.withColumn(EVENT, lit(true));
    this.events =
        dated ? marked.withColumn(EVENT_DATE, to_date(col(contract.eventTime().get()))) : marked;
    this.everyone = events.unionByName(customers.select(LinkedTable.CUSTOMER_KEY), true);
    this.blank = everyone.sparkSession().createDataFrame(List.of(), everyone.schema());
  }

  /** The values of features, to see whether Spark accepts them. */
  Dataset<Row> trial(List<CheckedFeature> features) {
    return grouped(
        blank, features.stream().map(f -> value(f).column().as(f.feature().name())).toList());
  }

  /** The categories of features, to see whether Spark accepts them. */
  Dataset<Row> breakdowns(List<CheckedFeature> features) {
    return blank.select(
        features.stream()
            .map(f -> f.by().orElseThrow().column().cast("string").as(f.feature().name()))
            .toArray(Column[]::new));
  }

  /**
   * Aggregates: one row per customer. The columns of a share hold the value per category, beside
   * the total and the occasions.
   *
   * @param features all of this source
   * @param columns the columns of each feature, by its name
   */
  Dataset<Row> aggregate(List<CheckedFeature> features, Map<String, List<FeatureColumn>> columns) {
    List<Column> aggregates = new ArrayList<>();
    for (CheckedFeature f : features) {
      List<FeatureColumn> own = columns.get(f.feature().name());
      if (f.by().isEmpty()) {
        aggregates.add(value(f).column().as(f.feature().name()));
      } else {
        own.forEach(c -> aggregates.add(valueIn(f, c).as(c.name())));
      }
      if (f.isShare()) {
        Share share = new Share(f, own);
        aggregates.add(value(f).column().as(share.total()));
        aggregates.add(occasions(f).column().as(share.occasions()));
      }
    }
    // A breakdown of nothing has no columns, but customers remain.
    aggregates.add(lit(0).as("_"));
    return grouped(everyone, aggregates).drop("_");
  }

  private static Dataset<Row> grouped(Dataset<Row> rows, List<Column> aggregates) {
    Column first = aggregates.get(0);
    Column[] others = aggregates.subList(1, aggregates.size()).toArray(Column[]::new);
    return rows.groupBy(LinkedTable.CUSTOMER_KEY).agg(first, others);
  }

  private SqlExpression value(CheckedFeature f) {
    return named(f, f.value());
  }

  private Column valueIn(CheckedFeature f, FeatureColumn column) {
    Column category = f.by().get().column().cast("string");
    SqlExpression here = SqlExpression.of(category.equalTo(lit(column.category().get())));
    return named(f, f.value().onlyWhere(here)).column();
  }

  /** On how many days something happened: a customer's day is the nearest thing to a basket. */
  private SqlExpression occasions(CheckedFeature f) {
    String counted = dated ? "count(distinct " + EVENT_DATE + ")" : "count(*)";
    return named(f, SqlExpression.parse(counted, what -> {}).orElseThrow());
  }

  /** Restricts aggregates to the window first, so that they do not reach into active_months. */
  private SqlExpression named(CheckedFeature f, SqlExpression expression) {
    SqlExpression windowed = expression.onlyWhere(SqlExpression.of(window(f.feature())));
    return windowed.with(dated ? names.of(f.feature(), EVENT_DATE) : names.of(f.feature()));
  }

  private Column window(Feature feature) {
    if (!dated) {
      return col(EVENT);
    }
    LocalDate asOf = names.asOf().orElseThrow();
    Column upTo = col(EVENT_DATE).leq(lit(asOf));
    return feature.window() instanceof Window.Days window
        ? upTo.and(col(EVENT_DATE).gt(lit(asOf.minusDays(window.days()))))
        : upTo;
  }

  /**
   * The largest categories of a breakdown; equal ones by name.
   *
   * @param taken names of columns that are in use, in lower case; new ones are added
   */
  List<FeatureColumn> categories(CheckedFeature f, Set<String> taken) {
    List<Row> largest =
        events
            .groupBy(f.by().get().column().cast("string").as("_category"))
            .agg(value(f).column().cast("double").as("_size"))
            .where(col("_category").isNotNull().and(col("_size").isNotNull()))
            .orderBy(col("_size").desc(), col("_category"))
            .limit(f.feature().breakdown().get().most())
            .collectAsList();
    List<FeatureColumn> columns = new ArrayList<>();
    for (Row row : largest) {
      columns.add(
          new FeatureColumn(
              ColumnNames.unused(f.feature().name(), row.getString(0), taken),
              f.feature(),
              Optional.of(row.getString(0)),
              contract.name(),
              FeatureColumn.Type.NUMBER,
              f.feature().role()));
    }
    return columns;
  }
}
