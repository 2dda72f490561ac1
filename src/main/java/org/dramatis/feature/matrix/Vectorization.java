package org.dramatis.feature.matrix;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
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
 * The fourth step of the way: the features of customers in scope in, comparable vectors out
 * (transform, impute, winsorise, standardise, balance sources, round to the grid).
 *
 * <p>Medians, quantiles, correlations and first eigenvalues come from the selection sample, means
 * and deviations from all customers in scope. The customers are read twice: once for the sample,
 * once for {@link Census}.
 */
public final class Vectorization {
  /** A value that more customers than this share hold says too little to shape segments. */
  private static final double DOMINANT = 0.95;

  private static final double REDUNDANT = 0.95;

  private final FeatureTable table;
  private final FeatureCatalog catalog;
  private final Standardization method;
  private final List<FeatureColumn> wanted;
  private final Sample sample;
  private final List<Demotion> demoted = new ArrayList<>();

  private Vectorization(
      FeatureTable table, FeatureCatalog catalog, Standardization method, int sample) {
    this.table = table;
    this.catalog = catalog;
    this.method = method;
    this.wanted = table.columns().stream().filter(c -> c.role() == FeatureRole.CLUSTER).toList();
    this.sample =
        Sample.of(
            table.rows(), wanted.stream().map(c -> FeatureTable.column(c.name())).toList(), sample);
  }

  /**
   * Vectors of all customers of a table.
   *
   * @param table the customers in scope
   * @param catalog the sources' weights
   * @param method how features become comparable
   * @param sample the size of the selection sample
   * @throws ConfigurationException when nobody is in scope, when a value lies outside its
   *     transform's domain, or when no feature is left to cluster by
   * @throws org.dramatis.stat.GridOverflowException when sums of vectors would not be exact
   */
  public static FeatureMatrix of(
      FeatureTable table, FeatureCatalog catalog, Standardization method, int sample) {
    return new Vectorization(table, catalog, method, sample).matrix();
  }

  /** Vectors of any customers, scaled as others were. */
  public static Dataset<Row> vectors(Dataset<Row> features, MatrixScaling scaling) {
    List<Component> components = scaling.columns().stream().map(Component::of).toList();
    Column[] values =
        scaling.columns().stream()
            .map(c -> FeatureTable.column(c.feature()).cast("double"))
            .toArray(Column[]::new);
    UDF1<Row, double[]> vector =
        row -> {
          double[] numbers = ExactMoments.numbers(row, 0, components.size());
          for (int i = 0; i < numbers.length; i++) {
            numbers[i] = components.get(i).of(numbers[i]);
          }
          return numbers;
        };
    return features.select(
        col(LinkedTable.CUSTOMER_KEY),
        udf(vector, DataTypes.createArrayType(DataTypes.DoubleType, false))
            .apply(struct(values))
            .as(FeatureMatrix.VECTOR));
  }

  private FeatureMatrix matrix() {
    Map<Integer, MatrixColumn> bounded = new LinkedHashMap<>();
    for (int i = 0; i < wanted.size(); i++) {
      OptionalDouble median = Quantiles.median(sample.present(i));
      if (median.isEmpty()) {
        demote(wanted.get(i), "nobody in the selection sample has a value");
      } else if (sample.largestShare(i, median.getAsDouble()) > DOMINANT) {
        demote(wanted.get(i), "more than 95 in 100 customers have the same value");
      } else {
        bounded.put(i, bound(i, MatrixColumn.unscaled(wanted.get(i), median.getAsDouble())));
      }
    }
    Census census = Census.of(table, catalog, bounded.values());
    Map<Integer, MatrixColumn> scaled = new LinkedHashMap<>();
    bounded.forEach((i, column) -> scale(column, census).ifPresent(c -> scaled.put(i, c)));
    if (scaled.isEmpty()) {
      throw ConfigurationException.of(
          catalog.file(), "features", "leaves no feature to cluster by: " + reasons());
    }
    return weigh(scaled, census);
  }

  private MatrixColumn bound(int index, MatrixColumn column) {
    if (method.winsorize().isEmpty()) {
      return column;
    }
    Standardization.Quantiles quantiles = method.winsorize().get();
    // What the transform cannot take is counted, and refused, by the census.
    double[] values =
        Arrays.stream(sample.mapped(index, Component.of(column)::bounded))
            .filter(Double::isFinite)
            .toArray();
    if (values.length == 0) {
      return column;
    }
    return column.within(
        Quantiles.at(values, quantiles.lower()).orElseThrow(),
        Quantiles.at(values, quantiles.upper()).orElseThrow());
  }

  private Optional<MatrixColumn> scale(MatrixColumn column, Census census) {
    ExactMoments.Summary moments = census.bounded(column);
    if (moments.lowest() == moments.highest() || moments.variance().orElse(0) == 0) {
      demoted.add(
          new Demotion(
              column.feature(), "all customers have the same value once extremes are pulled in"));
      return Optional.empty();
    }
    MatrixColumn imputing = column.imputing(census.missing(column) / (double) census.customers());
    return Optional.of(
        method.scale() == Standardization.Scale.NONE
            ? imputing
            : imputing.standardised(
                moments.mean().orElseThrow(), Math.sqrt(moments.variance().orElseThrow())));
  }

  private FeatureMatrix weigh(Map<Integer, MatrixColumn> scaled, Census census) {
    List<MatrixColumn> columns = List.copyOf(scaled.values());
    List<double[]> values = new ArrayList<>();
    scaled.forEach(
        (i, column) -> {
          Component component = Component.of(column);
          values.add(sample.mapped(i, x -> component.scaled(component.bounded(x))));
        });
    Map<String, List<double[]>> bySource = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      bySource.computeIfAbsent(columns.get(i).source(), s -> new ArrayList<>()).add(values.get(i));
    }
    Map<String, Double> weights = new HashMap<>();
    bySource.forEach((source, members) -> weights.put(source, weight(source, members)));
    List<MatrixColumn> weighted =
        columns.stream().map(c -> c.weighing(weights.get(c.source()))).toList();
    weighted.forEach(c -> requireExactSums(c, census));
    MatrixScaling scaling = new MatrixScaling(weighted, demoted, correlated(columns, values));
    return new FeatureMatrix(
        vectors(table.rows(), scaling),
        scaling,
        census.customers(),
        sample.select(scaled.keySet()));
  }

  private double weight(String source, List<double[]> members) {
    double configured = catalog.weights().getOrDefault(source, 1.0);
    return method.balance() == Standardization.Balance.FACTOR
        ? configured
            / Math.sqrt(
                Correlation.of(Sample.of(members, sample.rows())).largestEigenvalue().orElse(1))
        : configured;
  }

  private static List<CorrelatedPair> correlated(
      List<MatrixColumn> columns, List<double[]> values) {
    List<CorrelatedPair> pairs = new ArrayList<>();
    int rows = values.isEmpty() ? 0 : values.get(0).length;
    Correlation correlation = Correlation.of(Sample.of(values, rows));
    for (int i = 0; i < columns.size(); i++) {
      for (int j = i + 1; j < columns.size(); j++) {
        OptionalDouble r = correlation.between(i, j);
        if (r.isPresent() && Math.abs(r.getAsDouble()) > REDUNDANT) {
          pairs.add(
              new CorrelatedPair(
                  columns.get(i).feature(), columns.get(j).feature(), r.getAsDouble()));
        }
      }
    }
    return pairs;
  }

  /**
   * Sums over partitions are exact only while no component is too large for the grid. Scaling keeps
   * order, so that the largest component belongs to the lowest or the highest value.
   */
  private static void requireExactSums(MatrixColumn column, Census census) {
    ExactMoments.Summary moments = census.bounded(column);
    Component component = Component.of(column);
    double largest =
        Math.max(
            Math.abs(component.scaled(moments.lowest())),
            Math.abs(component.scaled(moments.highest())));
    Grid.check(census.customers(), Grid.round(largest * column.weight()));
  }

  private void demote(FeatureColumn column, String why) {
    demoted.add(new Demotion(column.name(), why));
  }

  private String reasons() {
    return demoted.isEmpty()
        ? "none has role cluster"
        : IntStream.range(0, demoted.size())
            .mapToObj(i -> demoted.get(i).feature() + ": " + demoted.get(i).why())
            .collect(Collectors.joining("; "));
  }
}
