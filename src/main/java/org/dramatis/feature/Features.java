package org.dramatis.feature;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.contract.ConfigurationException;
import org.dramatis.contract.SourceRole;
import org.dramatis.extract.SqlExpression;
import org.dramatis.identity.LinkedSource;
import org.dramatis.identity.LinkedSources;
import org.dramatis.identity.LinkedTable;

/** The third stage: linked rows in, one row per customer with every feature out. */
public final class Features implements AutoCloseable {
  private final CheckedCatalog catalog;
  private final LinkedSources sources;
  private final Optional<LocalDate> asOf;
  private final int sample;
  private final Map<String, List<FeatureColumn>> columns = new HashMap<>();
  private final FeatureTrial trials;
  private final List<Dataset<Row>> held = new ArrayList<>();

  /**
   * Prepares the stage; {@link #table} does the work, and closing frees what it held in memory.
   *
   * @param catalog what to compute
   * @param sources from what
   * @param asOf the run's day; empty when the data has none
   * @param sample how many customers medians are taken from, those with the smallest pseudonyms
   */
  public Features(
      CheckedCatalog catalog, LinkedSources sources, Optional<LocalDate> asOf, int sample) {
    this.catalog = catalog;
    this.trials = new FeatureTrial(catalog.catalog());
    this.sources = sources;
    this.asOf = asOf;
    this.sample = sample;
  }

  /**
   * Every customer's features. The rows are computed when they are read, once per source.
   *
   * @throws ConfigurationException with every feature that cannot be computed
   */
  public FeatureTable table() {
    Dataset<Row> customers = sources.spine().select(col(LinkedTable.CUSTOMER_KEY));
    for (LinkedSource source : sources.sources()) {
      List<CheckedFeature> features = catalog.from(source.contract().name());
      if (!features.isEmpty()) {
        Dataset<Row> values =
            source.contract().role() == SourceRole.EVENTS
                ? events(source, features)
                : rows(source, features);
        customers = customers.join(values, customerKey(), "left");
      }
    }
    return assemble(customers);
  }

  @Override
  public void close() {
    held.forEach(Dataset::unpersist);
    held.clear();
  }

  private Dataset<Row> events(LinkedSource source, List<CheckedFeature> features) {
    EventFeatures events = new EventFeatures(catalog, source, sources.lookups(), asOf, sample);
    features.forEach(f -> trials.run(f, () -> events.trial(f)));
    trials.requireSuccess();
    EventFeatures.Aggregated aggregated = events.aggregate(features);
    aggregated.held().ifPresent(held::add);
    columns.putAll(aggregated.columns());
    return aggregated.rows();
  }

  private Dataset<Row> rows(LinkedSource source, List<CheckedFeature> features) {
    List<Column> values = new ArrayList<>(List.of(col(LinkedTable.CUSTOMER_KEY)));
    for (CheckedFeature f : features) {
      Column value = f.value().with(names()).column();
      values.add(value.as(f.feature().name()));
      Optional<Dataset<Row>> trial =
          trials.run(f, () -> source.rows().select(value.as(FeatureTrial.VALUE)));
      trial.ifPresent(t -> columns.put(f.feature().name(), List.of(column(f, t))));
    }
    trials.requireSuccess();
    return source.rows().select(values.toArray(Column[]::new));
  }

  private static FeatureColumn column(CheckedFeature f, Dataset<Row> trial) {
    return FeatureColumn.of(f.feature(), FeatureTrial.type(trial));
  }

  /** Applies what stands for missing values, then adds second-level features one by one. */
  private FeatureTable assemble(Dataset<Row> customers) {
    List<Column> values = new ArrayList<>(List.of(col(LinkedTable.CUSTOMER_KEY)));
    for (CheckedFeature f : catalog.features()) {
      for (FeatureColumn column : columns.getOrDefault(f.feature().name(), List.of())) {
        values.add(present(f, column, quoted(column.name())).as(column.name()));
      }
    }
    Dataset<Row> table = customers.select(values.toArray(Column[]::new));
    for (CheckedFeature f : catalog.from(Feature.FEATURES)) {
      Dataset<Row> before = table;
      Column value = f.value().with(names()).column();
      FeatureColumn column =
          trials
              .run(f, () -> before.select(value.as(FeatureTrial.VALUE)))
              .map(trial -> column(f, trial))
              .orElseThrow(trials::failure);
      columns.put(f.feature().name(), List.of(column));
      table = table.withColumn(column.name(), present(f, column, value));
    }
    List<FeatureColumn> ordered =
        catalog.features().stream().flatMap(f -> columns.get(f.feature().name()).stream()).toList();
    List<Column> selected = new ArrayList<>(List.of(col(LinkedTable.CUSTOMER_KEY)));
    ordered.forEach(c -> selected.add(quoted(c.name())));
    return new FeatureTable(table.select(selected.toArray(Column[]::new)), ordered);
  }

  private Column present(CheckedFeature f, FeatureColumn column, Column value) {
    String type = column.type() == FeatureColumn.Type.TEXT ? "string" : "double";
    Column typed = column.type() == FeatureColumn.Type.FLAG ? value.cast("int") : value;
    return f.absent()
        .map(absent -> coalesce(typed.cast(type), absent.with(names()).column().cast(type)))
        .orElse(typed.cast(type));
  }

  private Map<String, SqlExpression> names() {
    Map<String, SqlExpression> names = new HashMap<>();
    asOf.ifPresent(day -> names.put(CheckedCatalog.AS_OF, SqlExpression.of(lit(day))));
    names.put(CheckedCatalog.WINDOW_DAYS, SqlExpression.of(lit(catalog.catalog().windowDays())));
    return names;
  }

  private static scala.collection.immutable.Seq<String> customerKey() {
    return scala.jdk.javaapi.CollectionConverters.asScala(List.of(LinkedTable.CUSTOMER_KEY))
        .toSeq();
  }

  private static Column quoted(String name) {
    return col("`" + name + "`");
  }
}
