package org.dramatis.feature;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Property;
import org.dramatis.contract.Reference;
import org.dramatis.extract.ExtractTable;
import org.dramatis.extract.SourceRows;
import org.dramatis.extract.SqlExpression;
import org.dramatis.identity.LinkedSource;
import org.dramatis.identity.LinkedTable;

/**
 * All features of one event source, in one aggregation over its rows. Windows become filters of the
 * aggregates, so that features with different windows share the pass.
 */
final class EventFeatures {
  /** Days in a month, on average over the Gregorian calendar. */
  private static final double DAYS_PER_MONTH = 30.436875;

  private static final String EVENT_DATE = "_event_date";

  private final CheckedCatalog catalog;
  private final Contract contract;
  private final Optional<LocalDate> asOf;
  private final int sample;
  private final Dataset<Row> rows;
  private final boolean dated;

  EventFeatures(
      CheckedCatalog catalog,
      LinkedSource source,
      List<SourceRows> lookups,
      Optional<LocalDate> asOf,
      int sample) {
    this.catalog = catalog;
    this.contract = source.contract();
    this.asOf = asOf;
    this.sample = sample;
    this.dated = contract.eventTime().isPresent() && asOf.isPresent();
    Dataset<Row> joined = withLookups(source.rows(), lookups);
    this.rows =
        dated ? joined.withColumn(EVENT_DATE, to_date(col(contract.eventTime().get()))) : joined;
  }

  /**
   * What aggregation gives.
   *
   * @param rows one row per customer with events
   * @param columns the columns of each feature, by its name
   * @param held what stays in memory until the rows have been used
   */
  record Aggregated(
      Dataset<Row> rows, Map<String, List<FeatureColumn>> columns, Optional<Dataset<Row>> held) {}

  /** The feature alone, to see whether Spark accepts it. */
  Dataset<Row> trial(CheckedFeature f) {
    Dataset<Row> value = grouped(List.of(value(f).column().as(FeatureTrial.VALUE)));
    f.by().ifPresent(by -> rows.select(by.column()));
    return value;
  }

  Aggregated aggregate(List<CheckedFeature> features) {
    List<Column> aggregates = new ArrayList<>();
    Map<String, List<FeatureColumn>> columns = new HashMap<>();
    List<Shares> shares = new ArrayList<>();
    for (CheckedFeature f : features) {
      if (f.by().isEmpty()) {
        aggregates.add(value(f).column().as(f.feature().name()));
        columns.put(
            f.feature().name(),
            List.of(FeatureColumn.of(f.feature(), FeatureTrial.type(trial(f)))));
      } else {
        List<FeatureColumn> categories = categories(f);
        columns.put(f.feature().name(), categories);
        categories.forEach(c -> aggregates.add(valueIn(f, c).as(c.name())));
        if (f.feature().breakdown().get().as() == Breakdown.Measure.SHARE) {
          Shares share = new Shares(f, categories);
          aggregates.add(value(f).column().as(share.total()));
          aggregates.add(occasions(f).column().as(share.occasions()));
          shares.add(share);
        }
      }
    }
    Dataset<Row> grouped = grouped(aggregates);
    if (shares.isEmpty()) {
      return new Aggregated(grouped, columns, Optional.empty());
    }
    Dataset<Row> held = grouped.persist();
    Dataset<Row> result = held;
    for (Shares share : shares) {
      result = share.apply(result, catalog.catalog(), sample);
    }
    return new Aggregated(result, columns, Optional.of(held));
  }

  private Dataset<Row> grouped(List<Column> aggregates) {
    Column first = aggregates.get(0);
    Column[] others = aggregates.subList(1, aggregates.size()).toArray(Column[]::new);
    return rows.groupBy(LinkedTable.CUSTOMER_KEY).agg(first, others);
  }

  private SqlExpression value(CheckedFeature f) {
    return inWindow(f, f.value()).with(names());
  }

  private Column valueIn(CheckedFeature f, FeatureColumn column) {
    SqlExpression here =
        SqlExpression.of(
            f.by().get().column().cast("string").equalTo(lit(column.category().get())));
    return inWindow(f, f.value().onlyWhere(here)).with(names()).column();
  }

  /** On how many days something happened: a customer's day is the nearest thing to a basket. */
  private SqlExpression occasions(CheckedFeature f) {
    String counted = dated ? "count(distinct " + EVENT_DATE + ")" : "count(*)";
    SqlExpression count = SqlExpression.parse(counted, what -> {}).orElseThrow();
    return inWindow(f, count);
  }

  private SqlExpression inWindow(CheckedFeature f, SqlExpression expression) {
    if (!dated) {
      return expression;
    }
    Column day = col(EVENT_DATE);
    Column upTo = day.leq(lit(asOf.get()));
    Column condition =
        f.feature().window() instanceof Window.Days window
            ? upTo.and(day.gt(lit(asOf.get().minusDays(window.days()))))
            : upTo;
    return expression.onlyWhere(SqlExpression.of(condition));
  }

  private Map<String, SqlExpression> names() {
    Map<String, SqlExpression> names = new HashMap<>();
    int days = catalog.catalog().windowDays();
    names.put(CheckedCatalog.WINDOW_DAYS, SqlExpression.of(lit(days)));
    if (dated) {
      Column since = datediff(lit(asOf.get()), min(EVENT_DATE)).plus(1);
      Column months = least(lit(days), since).divide(DAYS_PER_MONTH);
      names.put(CheckedCatalog.ACTIVE_MONTHS, SqlExpression.of(greatest(lit(1.0), months)));
    }
    asOf.ifPresent(day -> names.put(CheckedCatalog.AS_OF, SqlExpression.of(lit(day))));
    return names;
  }

  /** The largest categories of a breakdown; equal ones by name. */
  private List<FeatureColumn> categories(CheckedFeature f) {
    Column category = f.by().get().column().cast("string").as("_category");
    List<Row> largest =
        rows.groupBy(category)
            .agg(value(f).column().cast("double").as("_size"))
            .where(col("_category").isNotNull())
            .orderBy(col("_size").desc_nulls_last(), col("_category"))
            .limit(f.feature().breakdown().get().most())
            .collectAsList();
    Set<String> names = new LinkedHashSet<>();
    List<FeatureColumn> columns = new ArrayList<>();
    for (Row row : largest) {
      String name = ColumnNames.unused(f.feature().name(), row.getString(0), names);
      columns.add(
          new FeatureColumn(
              name,
              f.feature(),
              Optional.of(row.getString(0)),
              contract.name(),
              FeatureColumn.Type.NUMBER,
              f.feature().role()));
    }
    return columns;
  }

  /** Lookups become struct columns, so that an expression says {@code products.department}. */
  private Dataset<Row> withLookups(Dataset<Row> linked, List<SourceRows> lookups) {
    Dataset<Row> result = linked;
    for (Property property : contract.properties()) {
      for (Reference reference : property.references()) {
        if (catalog.isUniqueLookup(reference) && isRead(reference.source())) {
          Dataset<Row> lookup = rows(lookups, reference.source());
          Column key = result.col("`" + property.name() + "`");
          result =
              result
                  .join(broadcastable(lookup, reference), key.equalTo(col("_lookup_key")), "left")
                  .drop("_lookup_key");
        }
      }
    }
    return result;
  }

  private boolean isRead(String lookup) {
    String prefix = lookup + ".";
    return contract.eventTime().filter(t -> t.startsWith(prefix)).isPresent()
        || catalog.from(contract.name()).stream()
            .anyMatch(
                f ->
                    f.value().names().stream().anyMatch(n -> n.startsWith(prefix))
                        || f.by().stream()
                            .flatMap(b -> b.names().stream())
                            .anyMatch(n -> n.startsWith(prefix)));
  }

  private static Dataset<Row> rows(List<SourceRows> lookups, String name) {
    return lookups.stream()
        .filter(l -> l.contract().name().equals(name))
        .findFirst()
        .orElseThrow()
        .accepted();
  }

  private static Dataset<Row> broadcastable(Dataset<Row> lookup, Reference reference) {
    Column[] fields =
        java.util.Arrays.stream(lookup.columns())
            .filter(name -> !name.equals(ExtractTable.FILE))
            .map(name -> col("`" + name + "`"))
            .toArray(Column[]::new);
    return lookup.select(
        col("`" + reference.property() + "`").as("_lookup_key"),
        struct(fields).as(reference.source()));
  }
}
