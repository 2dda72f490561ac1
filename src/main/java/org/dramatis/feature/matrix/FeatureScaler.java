package org.dramatis.feature.matrix;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.dramatis.sql.ColumnName.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.Sample;
import org.dramatis.feature.catalog.FeatureCatalog;
import org.dramatis.feature.catalog.FeatureRole;
import org.dramatis.feature.moments.ExactMoments;
import org.dramatis.identity.LinkedTable;
import org.dramatis.stat.Correlation;
import org.dramatis.stat.Grid;
import org.dramatis.stat.Quantiles;
import org.dramatis.yaml.ConfigurationException;

/**
 * The fourth step of the way: the features of customers in scope in, comparable vectors out (shrink
 * shares, transform, impute, winsorise, standardise, balance sources, round to the grid).
 *
 * <p>Medians, quantiles, correlations and first eigenvalues come from the selection sample, means
 * and deviations from all customers in scope. The customers are read twice: once for the sample,
 * once for {@link ColumnStatistics}.
 */
public final class FeatureScaler {
  /** A value that more customers than this share hold says too little to shape segments. */
  private static final double DOMINANT = 0.95;

  private static final double REDUNDANT = 0.95;

  /** The catalogue's file, for messages about customers of whom it is all that is known. */
  private static final String CATALOG = "features.yaml";

  private final FeatureTable table;
  private final FeatureCatalog catalog;
  private final Standardization method;
  private final List<FeatureColumn> wanted;
  private final Sample sample;

  /** The same customers' values as they are printed. */
  private final Sample printed;

  private final List<ExcludedFeature> demoted = new ArrayList<>();

  private FeatureScaler(
      FeatureTable table, FeatureCatalog catalog, Standardization method, int sample) {
    this.table = table;
    this.catalog = catalog;
    this.method = method;
    this.wanted = table.columns().stream().filter(c -> c.role() == FeatureRole.CLUSTER).toList();
    List<Column> values = new ArrayList<>();
    wanted.forEach(c -> values.add(table.clustered(c.name())));
    wanted.forEach(c -> values.add(table.observed(c.name())));
    Sample both = Sample.of(table.rows(), values, sample);
    this.sample = both.select(IntStream.range(0, wanted.size()).boxed().toList());
    this.printed = both.select(IntStream.range(wanted.size(), values.size()).boxed().toList());
  }

  /**
   * Vectors of all customers in scope.
   *
   * @param catalog the sources' weights
   * @throws ConfigurationException when nobody is in scope, when a value lies outside its
   *     transform's domain, or when no feature is left to cluster by
   * @throws org.dramatis.stat.GridOverflowException when sums of vectors would not be exact
   */
  public static FeatureMatrix of(
      FeatureTable table, FeatureCatalog catalog, Standardization method, int sample) {
    return new FeatureScaler(table, catalog, method, sample).matrix();
  }

  /** Vectors of any customers, scaled as others were; no value may be outside the domains. */
  public static Dataset<Row> vectors(FeatureTable features, List<ScaledColumn> columns) {
    List<ColumnScaler> components = columns.stream().map(ColumnScaler::of).toList();
    Column[] values =
        columns.stream()
            .map(c -> features.clustered(c.feature()).cast("double"))
            .toArray(Column[]::new);
    UDF1<Row, double[]> vector =
        row -> {
          double[] numbers = ExactMoments.numbers(row, 0, components.size());
          for (int i = 0; i < numbers.length; i++) {
            numbers[i] = components.get(i).of(numbers[i]);
          }
          return numbers;
        };
    return features
        .rows()
        .select(
            col(LinkedTable.CUSTOMER_KEY),
            udf(vector, DataTypes.createArrayType(DataTypes.DoubleType, false))
                .apply(struct(values))
                .as(FeatureMatrix.VECTOR));
  }

  /**
   * Holds customers against columns that were fitted to others.
   *
   * @throws ConfigurationException when a column is not there, when there is nobody, or when a
   *     value lies outside its transform's domain
   */
  public static void require(FeatureTable table, List<ScaledColumn> columns) {
    requireColumns(table, columns);
    Map<String, ColumnScaler> components = new HashMap<>();
    columns.forEach(c -> components.put(c.feature(), ColumnScaler.of(c)));
    ColumnStatistics.of(table, CATALOG, components);
  }

  /**
   * Holds the columns of a table against those that were fitted.
   *
   * @throws ConfigurationException when one is not there
   */
  static void requireColumns(FeatureTable table, List<ScaledColumn> columns) {
    Set<String> missing =
        columns.stream().map(ScaledColumn::feature).collect(Collectors.toCollection(TreeSet::new));
    table.columns().stream()
        .filter(c -> c.type() != FeatureColumn.Type.TEXT)
        .forEach(c -> missing.remove(c.name()));
    if (!missing.isEmpty()) {
      throw ConfigurationException.of(
          CATALOG,
          "features",
          "do not give the columns that the model needs: "
              + String.join(", ", missing)
              + ". Apply the model's own features, or derive a new model.");
    }
  }

  private FeatureMatrix matrix() {
    List<Fitting> bounded = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      FeatureColumn column = wanted.get(i);
      OptionalDouble median = Quantiles.median(sample.present(i));
      if (median.isEmpty()) {
        demote(column, "nobody in the selection sample has a value");
      } else if (sample.largestShare(i, median.getAsDouble()) > DOMINANT) {
        demote(column, "more than 95 in 100 customers have the same value");
      } else {
        ColumnScaler plain =
            ColumnScaler.unscaled(column.feature().transform(), median.getAsDouble());
        bounded.add(new Fitting(i, column, bound(i, plain)));
      }
    }
    Map<String, ColumnScaler> components = new HashMap<>();
    bounded.forEach(c -> components.put(c.column().name(), c.component()));
    ColumnStatistics statistics = ColumnStatistics.of(table, catalog.file(), components);
    List<Fitting> scaled = bounded.stream().flatMap(c -> scale(c, statistics).stream()).toList();
    if (scaled.isEmpty()) {
      String reasons =
          demoted.stream().map(d -> d.feature() + ": " + d.why()).collect(Collectors.joining("; "));
      throw ConfigurationException.of(
          catalog.file(),
          "features",
          "leaves no feature to cluster by: "
              + (demoted.isEmpty() ? "none has role cluster" : reasons));
    }
    return weigh(scaled, statistics);
  }

  /** A column on its way: its position in the sample, and its scaler as far as it is known. */
  private record Fitting(int position, FeatureColumn column, ColumnScaler component) {}

  private ColumnScaler bound(int index, ColumnScaler component) {
    if (method.winsorize().isEmpty()) {
      return component;
    }
    Standardization.Quantiles quantiles = method.winsorize().get();
    // What the transform cannot take is counted, and refused, by ColumnStatistics.
    double[] values =
        Arrays.stream(sample.mapped(index, component::bounded)).filter(Double::isFinite).toArray();
    if (values.length == 0) {
      return component;
    }
    return component.within(
        Quantiles.at(values, quantiles.lower()).orElseThrow(),
        Quantiles.at(values, quantiles.upper()).orElseThrow());
  }

  private Optional<Fitting> scale(Fitting bounded, ColumnStatistics statistics) {
    ExactMoments.Summary moments = statistics.byColumn().get(bounded.column().name()).bounded();
    if (moments.lowest() == moments.highest() || moments.variance().orElse(0) == 0) {
      demote(bounded.column(), "all customers have the same value once extremes are pulled in");
      return Optional.empty();
    }
    if (method.scale() == Standardization.Scale.NONE) {
      return Optional.of(bounded);
    }
    double mean = moments.mean().orElseThrow();
    double deviation = Math.sqrt(moments.variance().orElseThrow());
    ColumnScaler scaler = bounded.component().standardised(mean, deviation);
    return Optional.of(new Fitting(bounded.position(), bounded.column(), scaler));
  }

  private FeatureMatrix weigh(List<Fitting> scaled, ColumnStatistics statistics) {
    List<double[]> values = new ArrayList<>();
    Map<String, List<double[]>> bySource = new LinkedHashMap<>();
    for (Fitting column : scaled) {
      ColumnScaler component = column.component();
      double[] own = sample.mapped(column.position(), x -> component.scaled(component.bounded(x)));
      values.add(own);
      bySource.computeIfAbsent(column.column().source(), s -> new ArrayList<>()).add(own);
    }
    Map<String, Double> weights = new HashMap<>();
    bySource.forEach((source, members) -> weights.put(source, weight(source, members)));
    List<ScaledColumn> columns = new ArrayList<>();
    for (Fitting column : scaled) {
      ColumnScaler weighted = column.component().weighing(weights.get(column.column().source()));
      ColumnStatistics.OfColumn counted = statistics.byColumn().get(column.column().name());
      requireExactSums(weighted, counted.bounded(), statistics.customers());
      double missing = counted.missing() / (double) statistics.customers();
      columns.add(weighted.stored(column.column(), missing));
    }
    return new FeatureMatrix(
        vectors(table, columns),
        new FeatureScaling(columns, demoted, correlated(columns, values)),
        statistics.customers(),
        printed.select(scaled.stream().map(Fitting::position).toList()));
  }

  private double weight(String source, List<double[]> members) {
    double configured = catalog.weights().getOrDefault(source, 1.0);
    if (method.balance() == Standardization.Balance.NONE) {
      return configured;
    }
    Correlation correlation = Correlation.of(Sample.of(members, sample.rows()));
    return configured / Math.sqrt(correlation.largestEigenvalue().orElse(1));
  }

  /** Pairs of columns, of at least one, whose scaled values go nearly together. */
  static List<CorrelatedPair> correlated(List<ScaledColumn> columns, List<double[]> values) {
    List<CorrelatedPair> pairs = new ArrayList<>();
    Correlation correlation = Correlation.of(Sample.of(values, values.get(0).length));
    for (int i = 0; i < columns.size(); i++) {
      for (int j = i + 1; j < columns.size(); j++) {
        double r = correlation.between(i, j).orElse(0);
        if (Math.abs(r) > REDUNDANT) {
          pairs.add(new CorrelatedPair(columns.get(i).feature(), columns.get(j).feature(), r));
        }
      }
    }
    return pairs;
  }

  /**
   * Sums over partitions are exact only while no component is too large for the grid. Scaling keeps
   * order, so that the largest component belongs to the lowest or the highest value.
   */
  private static void requireExactSums(
      ColumnScaler component, ExactMoments.Summary moments, long customers) {
    double largest =
        Math.max(
            Math.abs(component.scaled(moments.lowest())),
            Math.abs(component.scaled(moments.highest())));
    Grid.check(customers, Grid.round(largest * component.weight()));
  }

  private void demote(FeatureColumn column, String why) {
    demoted.add(new ExcludedFeature(column.name(), why));
  }
}
