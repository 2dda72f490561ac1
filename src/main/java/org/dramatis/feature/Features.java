package org.dramatis.feature;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nanvl;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.dramatis.contract.SourceRole;
import org.dramatis.feature.catalog.CheckedCatalog;
import org.dramatis.feature.catalog.CheckedFeature;
import org.dramatis.feature.catalog.Feature;
import org.dramatis.feature.catalog.FeatureTrial;
import org.dramatis.feature.catalog.RunNames;
import org.dramatis.identity.LinkedSource;
import org.dramatis.identity.LinkedSources;
import org.dramatis.identity.LinkedTable;
import org.dramatis.sql.SqlExpression;
import org.dramatis.yaml.ConfigurationException;

/**
 * The third stage: linked rows in, one row per customer with every feature out. A value that is no
 * number (NaN) is missing.
 */
public final class Features implements AutoCloseable {
  private final CheckedCatalog catalog;
  private final LinkedSources sources;
  private final RunNames names;
  private final int sample;
  private final FeatureTrial trials;
  private final Map<String, DataType> types = new HashMap<>();
  private final Map<String, List<FeatureColumn>> columns = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
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
    this.names = new RunNames(asOf, catalog.catalog().windowDays());
    this.sample = sample;
    taken.add(LinkedTable.CUSTOMER_KEY);
    catalog.features().forEach(f -> taken.add(f.feature().name().toLowerCase(Locale.ROOT)));
  }

  /**
   * Every customer's features. The rows are computed when they are read, once per source.
   *
   * @throws ConfigurationException with every feature that cannot be computed
   */
  public FeatureTable table() {
    requireRunDay();
    Map<LinkedSource, Dataset<Row>> rows = new LinkedHashMap<>();
    LookupJoin lookups = new LookupJoin(catalog, sources.lookups());
    for (LinkedSource source : sources.sources()) {
      if (!catalog.from(source.contract().name()).isEmpty()) {
        rows.put(source, lookups.rows(source));
      }
    }
    rows.forEach(this::tryOut);
    trials.requireSuccess();
    Dataset<Row> customers = customers();
    for (Map.Entry<LinkedSource, Dataset<Row>> source : rows.entrySet()) {
      Dataset<Row> values =
          isEvents(source.getKey())
              ? aggregated(source.getKey(), source.getValue())
              : selected(source.getKey(), source.getValue());
      customers = customers.join(values, customerKey(), "left");
    }
    return assemble(customers);
  }

  @Override
  public void close() {
    held.forEach(Dataset::unpersist);
    held.clear();
  }

  private Dataset<Row> customers() {
    return sources.spine().select(col(LinkedTable.CUSTOMER_KEY));
  }

  private static boolean isEvents(LinkedSource source) {
    return source.contract().role() == SourceRole.EVENTS;
  }

  private EventFeatures events(LinkedSource source, Dataset<Row> rows) {
    return new EventFeatures(source.contract(), rows, customers(), names);
  }

  private void requireRunDay() {
    if (names.asOf().isPresent()) {
      return;
    }
    for (CheckedFeature f : catalog.features()) {
      refuseRunDay(f, "value", f.value());
      f.absent().ifPresent(absent -> refuseRunDay(f, "absent", absent));
    }
    trials.requireSuccess();
  }

  private void refuseRunDay(CheckedFeature f, String key, SqlExpression expression) {
    for (String name : List.of(CheckedCatalog.AS_OF, CheckedCatalog.ACTIVE_MONTHS)) {
      if (expression.names().contains(name)) {
        trials.refuse(
            f,
            key,
            "needs "
                + name
                + ", but no data has a date that would give the run its day. Name it with --as-of: "
                + expression);
      }
    }
  }

  private void tryOut(LinkedSource source, Dataset<Row> rows) {
    List<CheckedFeature> features = catalog.from(source.contract().name());
    if (isEvents(source)) {
      EventFeatures events = events(source, rows);
      tryOut(features, events::trial);
      trials.breakdowns(
          features.stream().filter(f -> f.by().isPresent()).toList(), events::breakdowns);
    } else {
      tryOut(features, some -> values(rows, some));
    }
  }

  private void tryOut(List<CheckedFeature> features, FeatureTrial.Trial trial) {
    types.putAll(trials.values(features, trial));
    trials.absents(
        features.stream()
            .filter(f -> f.absent().isPresent() && types.containsKey(f.feature().name()))
            .toList(),
        types,
        some ->
            customers()
                .select(
                    some.stream()
                        .map(f -> absent(f).orElseThrow().as(f.feature().name()))
                        .toArray(Column[]::new)));
  }

  private Dataset<Row> values(Dataset<Row> rows, List<CheckedFeature> features) {
    return rows.select(
        features.stream().map(f -> value(f).as(f.feature().name())).toArray(Column[]::new));
  }

  private Optional<Column> absent(CheckedFeature f) {
    return f.absent().map(absent -> absent.with(names.of(f.feature())).column());
  }

  private Dataset<Row> aggregated(LinkedSource source, Dataset<Row> rows) {
    EventFeatures.Aggregated aggregated =
        events(source, rows).aggregate(catalog.from(source.contract().name()), types, taken);
    columns.putAll(aggregated.columns());
    if (aggregated.shares().isEmpty()) {
      return aggregated.rows();
    }
    Dataset<Row> values = aggregated.rows().persist();
    held.add(values);
    return new Shares(aggregated.shares(), catalog.catalog(), sample).of(values);
  }

  private Dataset<Row> selected(LinkedSource source, Dataset<Row> rows) {
    List<Column> values = new ArrayList<>(List.of(col(LinkedTable.CUSTOMER_KEY)));
    for (CheckedFeature f : catalog.from(source.contract().name())) {
      values.add(value(f).as(f.feature().name()));
      columns.put(f.feature().name(), List.of(column(f)));
    }
    return rows.select(values.toArray(Column[]::new));
  }

  private Column value(CheckedFeature f) {
    return f.value().with(names.of(f.feature())).column();
  }

  private FeatureColumn column(CheckedFeature f) {
    return FeatureColumn.of(f.feature(), types.get(f.feature().name()));
  }

  /** Applies what stands for missing values, then adds second-level features one by one. */
  private FeatureTable assemble(Dataset<Row> customers) {
    List<Column> values = new ArrayList<>(List.of(col(LinkedTable.CUSTOMER_KEY)));
    for (CheckedFeature f : catalog.features()) {
      for (FeatureColumn column : columns.getOrDefault(f.feature().name(), List.of())) {
        values.add(present(f, column, FeatureTable.column(column.name())).as(column.name()));
      }
    }
    Dataset<Row> table = secondLevel(customers.select(values.toArray(Column[]::new)));
    List<FeatureColumn> ordered =
        catalog.features().stream().flatMap(f -> columns.get(f.feature().name()).stream()).toList();
    List<Column> selected = new ArrayList<>(List.of(col(LinkedTable.CUSTOMER_KEY)));
    ordered.forEach(c -> selected.add(FeatureTable.column(c.name())));
    return new FeatureTable(table.select(selected.toArray(Column[]::new)), ordered);
  }

  private Dataset<Row> secondLevel(Dataset<Row> firstLevel) {
    Dataset<Row> table = firstLevel;
    Set<String> failed = new HashSet<>();
    for (CheckedFeature f : catalog.from(Feature.FEATURES)) {
      String name = f.feature().name();
      Dataset<Row> before = table;
      if (f.value().names().stream().noneMatch(failed::contains)) {
        tryOut(List.of(f), some -> values(before, some));
      }
      if (types.containsKey(name)) {
        columns.put(name, List.of(column(f)));
        table = table.withColumn(name, present(f, column(f), value(f)));
      } else {
        failed.add(name);
      }
    }
    trials.requireSuccess();
    return table;
  }

  private Column present(CheckedFeature f, FeatureColumn column, Column value) {
    String type = column.type() == FeatureColumn.Type.TEXT ? "string" : "double";
    Column typed = value.cast(type);
    if (column.type() == FeatureColumn.Type.NUMBER) {
      typed = nanvl(typed, lit(null).cast(type));
    }
    Column known = typed;
    return absent(f).map(absent -> coalesce(known, absent.cast(type))).orElse(known);
  }

  private static scala.collection.immutable.Seq<String> customerKey() {
    return scala.jdk.javaapi.CollectionConverters.asScala(List.of(LinkedTable.CUSTOMER_KEY))
        .toSeq();
  }
}
