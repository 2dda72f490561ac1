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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.dramatis.contract.SourceRole;
import org.dramatis.feature.FittedFeature.Prior;
import org.dramatis.feature.catalog.CheckedCatalog;
import org.dramatis.feature.catalog.CheckedFeature;
import org.dramatis.feature.catalog.ExpressionVariables;
import org.dramatis.feature.catalog.Feature;
import org.dramatis.feature.catalog.FeatureValidator;
import org.dramatis.identity.LinkedSource;
import org.dramatis.identity.LinkedSources;
import org.dramatis.identity.LinkedTable;
import org.dramatis.sql.SqlExpression;

/** All features of one catalogue, computed once. */
final class FeatureComputation {
  private final CheckedCatalog catalog;
  private final LinkedSources sources;
  private final ExpressionVariables names;
  private final Features.Estimates estimates;
  private final List<Dataset<Row>> held;
  private final FeatureValidator trials;
  private final Map<String, DataType> types = new HashMap<>();
  private final Map<String, List<FeatureColumn>> columns = new HashMap<>();
  private final Map<String, Prior> priors = new HashMap<>();

  /**
   * Prepares the computation.
   *
   * @param held is told what is held in memory
   */
  FeatureComputation(
      CheckedCatalog catalog,
      LinkedSources sources,
      Optional<LocalDate> asOf,
      Features.Estimates estimates,
      List<Dataset<Row>> held) {
    this.catalog = catalog;
    this.sources = sources;
    this.names = new ExpressionVariables(asOf, catalog.catalog().windowDays());
    this.estimates = estimates;
    this.held = held;
    this.trials = new FeatureValidator(catalog.catalog());
  }

  Features.Fitted fitted() {
    requireSources();
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
    FeatureTable table = assemble(customers);
    List<FittedFeature> features =
        catalog.features().stream()
            .map(
                f -> {
                  String name = f.feature().name();
                  return FittedFeature.of(
                      f, catalog, columns.get(name), Optional.ofNullable(priors.get(name)));
                })
            .toList();
    return new Features.Fitted(new FeatureFit(catalog.catalog().windowDays(), features), table);
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

  private void requireSources() {
    Set<String> linked =
        sources.sources().stream().map(s -> s.contract().name()).collect(Collectors.toSet());
    linked.add(Feature.FEATURES);
    for (CheckedFeature f : catalog.features()) {
      if (!linked.contains(f.feature().from())) {
        trials.refuse(f, "from", "no rows of " + f.feature().from() + " were delivered");
      }
    }
    trials.requireSuccess();
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

  private void tryOut(List<CheckedFeature> features, FeatureValidator.Trial trial) {
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
    EventFeatures events = events(source, rows);
    List<CheckedFeature> features = catalog.from(source.contract().name());
    for (CheckedFeature f : features) {
      columns.put(
          f.feature().name(),
          f.by().isEmpty() ? List.of(column(f)) : estimates.categories(f, events));
    }
    Dataset<Row> values = events.aggregate(features, columns);
    List<Share> shares =
        features.stream()
            .filter(CheckedFeature::isShare)
            .map(f -> new Share(f, columns.get(f.feature().name())))
            .toList();
    if (shares.isEmpty()) {
      return values;
    }
    held.add(values.persist());
    Shares ofSource = new Shares(shares, values, catalog.catalog());
    priors.putAll(estimates.priors(ofSource));
    return ofSource.shrunk(priors);
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
