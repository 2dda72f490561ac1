package org.dramatis.feature;

import static org.apache.spark.sql.functions.*;
import static org.dramatis.identity.LinkedTable.CUSTOMER_KEY;
import static org.dramatis.sql.ColumnName.column;
import static org.dramatis.sql.ColumnName.columns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.dramatis.sql.SqlExpression;

/** All features of one catalogue, computed once. */
final class FeatureComputation {
  private final CheckedCatalog catalog;
  private final LinkedSources sources;
  private final ExpressionVariables names;
  private final Estimates estimates;
  private final List<Dataset<Row>> held;
  private final FeatureValidator trials;
  private final Map<String, DataType> types = new HashMap<>();
  private final Map<String, List<FeatureColumn>> columns = new HashMap<>();
  private final Map<String, Prior> priors = new HashMap<>();
  private final Map<String, Share> behindShares = new HashMap<>();
  private final Set<String> replaced = new HashSet<>();

  /** What depends on the customers: a breakdown's categories, shares' priors by feature name. */
  record Estimates(
      BiFunction<CheckedFeature, EventFeatures, List<FeatureColumn>> categories,
      Function<Shares, Map<String, Prior>> priors) {}

  /** Prepares the computation; {@code held} is told what is held in memory. */
  FeatureComputation(
      CheckedCatalog catalog,
      LinkedSources sources,
      Optional<LocalDate> asOf,
      Estimates estimates,
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
    LookupJoin lookups = new LookupJoin(catalog, sources.lookups());
    List<LinkedSource> read =
        sources.sources().stream()
            .filter(source -> !features(source).isEmpty())
            .map(lookups::joined)
            .toList();
    read.forEach(this::tryOut);
    trials.requireSuccess();
    Dataset<Row> customers = customers();
    for (LinkedSource source : read) {
      Dataset<Row> values = isEvents(source) ? aggregated(source) : selected(source);
      customers = customers.join(values, CUSTOMER_KEY, "left");
    }
    FeatureTable table = assemble(customers);
    Map<String, FittedFeature> features = new LinkedHashMap<>();
    // In the catalogue's order, in which a feature follows those that it comes from.
    catalog.features().forEach(f -> features.put(f.name(), fitted(f, features)));
    return new Features.Fitted(
        new FeatureFit(catalog.catalog().windowDays(), List.copyOf(features.values())), table);
  }

  private FittedFeature fitted(CheckedFeature f, Map<String, FittedFeature> before) {
    List<FittedFeature.Column> own =
        columns.get(f.name()).stream()
            .map(c -> new FittedFeature.Column(c.name(), c.category(), c.type()))
            .toList();
    Optional<Prior> prior = Optional.ofNullable(priors.get(f.name()));
    List<String> from =
        catalog.readBy(f).stream()
            .flatMap(read -> Optional.ofNullable(before.get(read)).stream())
            .flatMap(read -> read.basis().stream())
            .map(FeatureBasis::digest)
            .sorted()
            .toList();
    return new FittedFeature(
        f.name(),
        FittedFeature.definition(f, catalog),
        own,
        prior,
        Optional.of(FeatureBasis.of(f, catalog, own, from)));
  }

  private Dataset<Row> customers() {
    return sources.spine().select(CUSTOMER_KEY);
  }

  private List<CheckedFeature> features(LinkedSource source) {
    return catalog.from(source.contract().name());
  }

  private static boolean isEvents(LinkedSource source) {
    return source.contract().role() == SourceRole.EVENTS;
  }

  private EventFeatures events(LinkedSource source) {
    return new EventFeatures(source, customers(), names);
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
    if (names.asOf().isEmpty()) {
      for (CheckedFeature f : catalog.features()) {
        if (catalog.isDated(f.feature())) {
          String why =
              "looks back from a day, but no row of %s has the date that dramatis.eventTime names."
                  + " Have its owner deliver the dates, or take dramatis.eventTime out of the"
                  + " contract: then all rows count, whenever they happened";
          trials.refuse(f, "from", why.formatted(f.feature().from()));
        }
        refuseRunDay(f, "value", f.value());
        f.absent().ifPresent(absent -> refuseRunDay(f, "absent", absent));
      }
      trials.requireSuccess();
    }
  }

  private void refuseRunDay(CheckedFeature f, String key, SqlExpression expression) {
    String why = ", but no data has a date that would give the run its day. Name it with --as-of: ";
    for (String name : List.of(CheckedCatalog.AS_OF, CheckedCatalog.ACTIVE_MONTHS)) {
      if (expression.names().contains(name)) {
        trials.refuse(f, key, "needs " + name + why + expression);
      }
    }
  }

  private void tryOut(LinkedSource source) {
    List<CheckedFeature> features = features(source);
    if (isEvents(source)) {
      EventFeatures events = events(source);
      tryOut(features, events::trial);
      trials.breakdowns(
          features.stream().filter(f -> f.by().isPresent()).toList(), events::breakdowns);
    } else {
      tryOut(features, some -> named(source.rows(), some, this::value));
    }
  }

  private void tryOut(List<CheckedFeature> features, FeatureValidator.Trial trial) {
    types.putAll(trials.values(features, trial));
    List<CheckedFeature> replacing =
        features.stream()
            .filter(f -> f.absent().isPresent() && types.containsKey(f.name()))
            .toList();
    trials.absents(
        replacing, types, some -> named(customers(), some, f -> absent(f).orElseThrow()));
  }

  private static Dataset<Row> named(
      Dataset<Row> rows, List<CheckedFeature> features, Function<CheckedFeature, Column> column) {
    return rows.select(
        features.stream().map(f -> column.apply(f).as(f.name())).toArray(Column[]::new));
  }

  private Optional<Column> absent(CheckedFeature f) {
    return f.absent().map(absent -> absent.with(names.of(f.feature())).column());
  }

  private Dataset<Row> aggregated(LinkedSource source) {
    EventFeatures events = events(source);
    List<CheckedFeature> features = features(source);
    for (CheckedFeature f : features) {
      columns.put(
          f.name(),
          f.by().isEmpty() ? List.of(ownColumn(f)) : estimates.categories().apply(f, events));
    }
    Dataset<Row> values = events.aggregate(features, columns);
    List<CheckedFeature> shares = features.stream().filter(CheckedFeature::isShare).toList();
    if (shares.isEmpty()) {
      return values;
    }
    held.add(values.persist());
    Shares ofSource = new Shares(shares, columns, values, catalog.catalog().file());
    priors.putAll(estimates.priors().apply(ofSource));
    behindShares.putAll(ofSource.behind(priors));
    return ofSource.divided();
  }

  private Dataset<Row> selected(LinkedSource source) {
    List<Column> values = new ArrayList<>(List.of(col(CUSTOMER_KEY)));
    for (CheckedFeature f : features(source)) {
      values.add(value(f).as(f.name()));
      columns.put(f.name(), List.of(ownColumn(f)));
    }
    return source.rows().select(values.toArray(Column[]::new));
  }

  private Column value(CheckedFeature f) {
    return f.value().with(names.of(f.feature())).column();
  }

  private FeatureColumn ownColumn(CheckedFeature f) {
    return FeatureColumn.of(f.feature(), types.get(f.name()));
  }

  /** Applies what stands for missing values, then adds second-level features one by one. */
  private FeatureTable assemble(Dataset<Row> customers) {
    List<Column> values = new ArrayList<>(List.of(col(CUSTOMER_KEY)));
    for (CheckedFeature f : catalog.features()) {
      for (FeatureColumn column : columns.getOrDefault(f.name(), List.of())) {
        PresentValue value = present(f, column, column(column.name()));
        values.add(value.present());
        absence(value).ifPresent(values::add);
      }
    }
    List<String> behind =
        behindShares.values().stream()
            .flatMap(share -> Stream.of(share.part(), share.total()))
            .distinct()
            .sorted()
            .toList();
    behind.forEach(name -> values.add(column(name)));
    Dataset<Row> table = secondLevel(customers.select(values.toArray(Column[]::new)));
    List<FeatureColumn> ordered =
        catalog.features().stream().flatMap(f -> columns.get(f.name()).stream()).toList();
    List<String> names = new ArrayList<>(List.of(CUSTOMER_KEY));
    ordered.forEach(column -> names.add(column.name()));
    names.addAll(behind);
    replaced.stream().sorted().map(FeatureTable::absence).forEach(names::add);
    return new FeatureTable(table.select(columns(names)), ordered, behindShares, replaced);
  }

  private Dataset<Row> secondLevel(Dataset<Row> firstLevel) {
    Dataset<Row> table = firstLevel;
    Set<String> failed = new HashSet<>();
    for (CheckedFeature f : catalog.from(Feature.FEATURES)) {
      Dataset<Row> before = table;
      if (f.value().names().stream().noneMatch(failed::contains)) {
        tryOut(List.of(f), some -> named(before, some, this::value));
      }
      if (types.containsKey(f.name())) {
        PresentValue value = present(f, ownColumn(f), value(f));
        columns.put(f.name(), List.of(value.column()));
        List<Column> added = new ArrayList<>(List.of(col("*"), value.present()));
        absence(value).ifPresent(added::add);
        table = table.select(added.toArray(Column[]::new));
      } else {
        failed.add(f.name());
      }
    }
    trials.requireSuccess();
    return table;
  }

  private PresentValue present(CheckedFeature f, FeatureColumn column, Column value) {
    return new PresentValue(column, value, absent(f));
  }

  /** What tells who has none of it; empty where no number other than 0 stands for that. */
  private Optional<Column> absence(PresentValue value) {
    Optional<Column> absence = value.absence();
    absence.ifPresent(found -> replaced.add(value.column().name()));
    return absence;
  }
}
