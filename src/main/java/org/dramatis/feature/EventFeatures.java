package org.dramatis.feature;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_date;
import static org.dramatis.identity.LinkedTable.CUSTOMER_KEY;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.feature.catalog.CheckedFeature;
import org.dramatis.feature.catalog.ExpressionVariables;
import org.dramatis.feature.catalog.Feature;
import org.dramatis.identity.LinkedSource;
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

  private final ExpressionVariables names;
  private final Dataset<Row> events;
  private final Dataset<Row> everyone;

  /** The same columns without rows: what is tried there is analysed in no time. */
  private final Dataset<Row> blank;

  private final boolean dated;

  /** Prepares the aggregation of a source's rows, with their lookups, for all customers. */
  EventFeatures(LinkedSource source, Dataset<Row> customers, ExpressionVariables names) {
    this.names = names;
    Optional<Column> time = source.eventTime().filter(t -> names.asOf().isPresent());
    this.dated = time.isPresent();
    Dataset<Row> marked = source.rows().withColumn(EVENT, lit(true));
    this.events = time.map(t -> marked.withColumn(EVENT_DATE, to_date(t))).orElse(marked);
    this.everyone = events.unionByName(customers.select(CUSTOMER_KEY), true);
    this.blank = everyone.sparkSession().createDataFrame(List.of(), everyone.schema());
  }

  /** The values of features, to see whether Spark accepts them. */
  Dataset<Row> trial(List<CheckedFeature> features) {
    return grouped(blank, features.stream().map(f -> value(f).as(f.name())).toList());
  }

  /** The categories of features, to see whether Spark accepts them. */
  Dataset<Row> breakdowns(List<CheckedFeature> features) {
    return blank.select(
        features.stream().map(f -> category(f).as(f.name())).toArray(Column[]::new));
  }

  /**
   * One row per customer. The columns of a share hold the value per category, beside the total and
   * the occasions; columns are by the feature's name.
   */
  Dataset<Row> aggregate(List<CheckedFeature> features, Map<String, List<FeatureColumn>> columns) {
    List<Column> aggregates = new ArrayList<>();
    for (CheckedFeature f : features) {
      if (f.by().isEmpty()) {
        aggregates.add(value(f).as(f.name()));
      } else {
        columns.get(f.name()).forEach(c -> aggregates.add(valueIn(f, c).as(c.name())));
      }
      if (f.isShare()) {
        aggregates.add(value(f).as(Shares.total(f)));
        aggregates.add(occasions(f).as(Shares.occasions(f)));
      }
    }
    return grouped(everyone, aggregates);
  }

  /** A breakdown of nothing has no columns, but customers remain. */
  private static Dataset<Row> grouped(Dataset<Row> rows, List<Column> aggregates) {
    return rows.groupBy(CUSTOMER_KEY)
        .agg(lit(0).as("_"), aggregates.toArray(Column[]::new))
        .drop("_");
  }

  private Column value(CheckedFeature f) {
    return named(f, f.value());
  }

  private Column valueIn(CheckedFeature f, FeatureColumn column) {
    Column here = category(f).equalTo(lit(column.category().orElseThrow()));
    return named(f, f.value().onlyWhere(SqlExpression.of(here)));
  }

  private static Column category(CheckedFeature f) {
    return f.by().orElseThrow().column().cast("string");
  }

  /** On how many days something happened: a customer's day is the nearest thing to a basket. */
  private Column occasions(CheckedFeature f) {
    String counted = dated ? "count(distinct " + EVENT_DATE + ")" : "count(*)";
    return named(f, SqlExpression.parse(counted, what -> {}).orElseThrow());
  }

  /** Restricts aggregates to the window first, so that they do not reach into active_months. */
  private Column named(CheckedFeature f, SqlExpression expression) {
    return expression
        .onlyWhere(SqlExpression.of(window(f.feature())))
        .with(dated ? names.of(f.feature(), EVENT_DATE) : names.of(f.feature()))
        .column();
  }

  private Column window(Feature feature) {
    if (!dated) {
      return col(EVENT);
    }
    LocalDate asOf = names.asOf().orElseThrow();
    Column upTo = col(EVENT_DATE).leq(lit(asOf));
    OptionalInt days = feature.windowDays();
    return days.isPresent()
        ? upTo.and(col(EVENT_DATE).gt(lit(asOf.minusDays(days.getAsInt()))))
        : upTo;
  }

  /**
   * The largest categories of a breakdown; equal ones by name. Their columns' names, in lower case,
   * are added to those that are {@code taken}.
   */
  List<FeatureColumn> categories(CheckedFeature f, Set<String> taken) {
    List<Row> largest =
        events
            .groupBy(category(f).as("_category"))
            .agg(value(f).cast("double").as("_size"))
            .where(col("_category").isNotNull().and(col("_size").isNotNull()))
            .orderBy(col("_size").desc(), col("_category"))
            .limit(f.feature().breakdown().orElseThrow().most())
            .collectAsList();
    List<FeatureColumn> columns = new ArrayList<>();
    for (Row row : largest) {
      String category = row.getString(0);
      String name = unusedName(f.name(), category, taken);
      columns.add(
          new FeatureColumn(name, f.feature(), Optional.of(category), FeatureColumn.Type.NUMBER));
    }
    return columns;
  }

  /**
   * Names the column of a category so that SQL can use it without quoting: {@code category} and
   * {@code "Garden & Outdoor"} give {@code category_garden_outdoor}.
   *
   * @param taken names in use, in lower case, because some readers of files do not tell cases
   *     apart; the new one is added
   */
  static String unusedName(String feature, String category, Set<String> taken) {
    String plain =
        Normalizer.normalize(category, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^\\p{L}\\p{N}]+", "_")
            .replaceAll("^_|_$", "");
    String name = feature + "_" + (plain.isEmpty() ? "other" : plain);
    String unused = name;
    for (int i = 2; !taken.add(unused.toLowerCase(Locale.ROOT)); i++) {
      unused = name + "_" + i;
    }
    return unused;
  }
}
