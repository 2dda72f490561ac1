package org.dramatis.feature;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.rint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.contract.ConfigurationException;
import org.dramatis.contract.Problem;
import org.dramatis.identity.LinkedTable;
import org.dramatis.stat.Correlation;
import org.dramatis.stat.Grid;
import org.dramatis.stat.Quantiles;

/**
 * The fourth step of the way: the features of customers in scope in, comparable vectors out
 * (transform, impute, winsorise, standardise, balance sources, round to the grid).
 *
 * <p>Medians, quantiles, correlations and first eigenvalues come from the selection sample, means
 * and deviations from all customers in scope.
 */
public final class Vectorization {
  /** Standardised values beyond this are pulled in, so that a rare flag does not dominate. */
  private static final double CLIP = 3;

  /** A value that more customers than this share hold says too little to shape segments. */
  private static final double DOMINANT = 0.95;

  private static final double REDUNDANT = 0.95;

  private final FeatureTable table;
  private final FeatureCatalog catalog;
  private final Standardization method;
  private final int sample;
  private final List<Demotion> demoted = new ArrayList<>();

  private Vectorization(
      FeatureTable table, FeatureCatalog catalog, Standardization method, int sample) {
    this.table = table;
    this.catalog = catalog;
    this.method = method;
    this.sample = sample;
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
   */
  public static FeatureMatrix of(
      FeatureTable table, FeatureCatalog catalog, Standardization method, int sample) {
    return new Vectorization(table, catalog, method, sample).matrix();
  }

  /** Vectors of any customers, scaled as others were. */
  public static Dataset<Row> vectors(Dataset<Row> features, MatrixScaling scaling) {
    Column[] components =
        scaling.columns().stream()
            .map(c -> rint(weighted(c).divide(Grid.STEP)).multiply(Grid.STEP).plus(0.0))
            .toArray(Column[]::new);
    return features.select(
        col(LinkedTable.CUSTOMER_KEY), array(components).as(FeatureMatrix.VECTOR));
  }

  private FeatureMatrix matrix() {
    List<FeatureColumn> wanted =
        table.columns().stream().filter(c -> c.role() == FeatureRole.CLUSTER).toList();
    Map<String, Long> missing = new HashMap<>();
    long n = inspect(wanted, missing);
    List<MatrixColumn> columns = new ArrayList<>();
    Sample values = sampleOf(wanted.stream().map(c -> number(c.name())).toList());
    for (int i = 0; i < wanted.size(); i++) {
      FeatureColumn column = wanted.get(i);
      OptionalDouble median = Quantiles.median(values.present(i));
      if (median.isEmpty()) {
        demote(column, "nobody has a value");
      } else if (values.largestShare(i, median.getAsDouble()) > DOMINANT) {
        demote(column, "more than 95 in 100 customers have the same value");
      } else {
        columns.add(start(column, median.getAsDouble(), missing.get(column.name()) / (double) n));
      }
    }
    List<MatrixColumn> bounded = bound(columns);
    List<MatrixColumn> scaled =
        method.scale() == Standardization.Scale.STANDARD ? standardise(bounded) : bounded;
    if (scaled.isEmpty()) {
      throw new ConfigurationException(
          List.of(problem("features", "leaves no feature to cluster by: " + demoted)));
    }
    return weigh(scaled, n);
  }

  /** Counts customers, missing values and values that a transform cannot take. */
  private long inspect(List<FeatureColumn> wanted, Map<String, Long> missing) {
    List<Column> counts = new ArrayList<>();
    for (FeatureColumn column : wanted) {
      Column x = number(column.name());
      counts.add(count_if(x.isNull().or(x.isNaN())));
      counts.add(count_if(Transformed.isOutside(column.feature().transform(), x)));
    }
    Row row = table.rows().agg(count(lit(1)), counts.toArray(Column[]::new)).head();
    if (row.getLong(0) == 0) {
      throw new ConfigurationException(
          List.of(
              new Problem(
                  "charter.yaml",
                  java.util.OptionalInt.empty(),
                  "scope",
                  "admits no customer at all")));
    }
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      Feature feature = wanted.get(i).feature();
      missing.put(wanted.get(i).name(), row.getLong(1 + 2 * i));
      long outside = row.getLong(2 + 2 * i);
      if (outside > 0) {
        problems.add(
            CheckedCatalog.problem(
                catalog,
                feature,
                "transform",
                "%s takes values %s, but %d customers have others. Use asinh for values below zero, or change value."
                    .formatted(
                        feature.transform().name().toLowerCase(java.util.Locale.ROOT),
                        Transformed.domain(feature.transform()),
                        outside)));
      }
    }
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    return row.getLong(0);
  }

  private MatrixColumn start(FeatureColumn column, double median, double imputedShare) {
    return new MatrixColumn(
        column.name(),
        column.source(),
        column.feature().transform(),
        median,
        imputedShare,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        0,
        1,
        1);
  }

  private List<MatrixColumn> bound(List<MatrixColumn> columns) {
    if (method.winsorize().isEmpty()) {
      return columns;
    }
    Standardization.Quantiles quantiles = method.winsorize().get();
    Sample values = sampleOf(columns.stream().map(Vectorization::transformed).toList());
    List<MatrixColumn> bounded = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      double[] sorted = values.present(i);
      bounded.add(
          columns
              .get(i)
              .within(
                  Quantiles.at(sorted, quantiles.lower()).orElseThrow(),
                  Quantiles.at(sorted, quantiles.upper()).orElseThrow()));
    }
    return bounded;
  }

  private List<MatrixColumn> standardise(List<MatrixColumn> columns) {
    List<ExactMoments.Moments> moments =
        ExactMoments.of(table.rows(), columns.stream().map(Vectorization::bounded).toList());
    List<MatrixColumn> scaled = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      double deviation = Math.sqrt(moments.get(i).variance().orElse(0));
      if (deviation == 0) {
        demoted.add(
            new Demotion(
                columns.get(i).feature(),
                "all customers have the same value once extremes are pulled in"));
      } else {
        scaled.add(columns.get(i).standardised(moments.get(i).mean().orElseThrow(), deviation));
      }
    }
    return scaled;
  }

  private FeatureMatrix weigh(List<MatrixColumn> columns, long n) {
    Sample values = sampleOf(columns.stream().map(Vectorization::scaled).toList());
    Map<String, List<Integer>> bySource = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      bySource.computeIfAbsent(columns.get(i).source(), s -> new ArrayList<>()).add(i);
    }
    Map<String, Double> weights = new HashMap<>();
    bySource.forEach(
        (source, members) -> weights.put(source, weight(source, values.columns(members))));
    List<MatrixColumn> weighted =
        columns.stream().map(c -> c.weighing(weights.get(c.source()))).toList();
    MatrixScaling scaling = new MatrixScaling(weighted, demoted, correlated(columns, values));
    requireExactSums(weighted, n);
    return new FeatureMatrix(vectors(table.rows(), scaling), scaling, n);
  }

  private double weight(String source, Sample members) {
    double configured = catalog.weights().getOrDefault(source, 1.0);
    return method.balance() == Standardization.Balance.FACTOR
        ? configured / Math.sqrt(Correlation.of(members).largestEigenvalue().orElse(1))
        : configured;
  }

  private static List<CorrelatedPair> correlated(List<MatrixColumn> columns, Sample values) {
    List<CorrelatedPair> pairs = new ArrayList<>();
    Correlation correlation = Correlation.of(values);
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

  /** Sums over partitions are exact only while no component is too large for the grid. */
  private void requireExactSums(List<MatrixColumn> columns, long n) {
    List<ExactMoments.Moments> moments =
        ExactMoments.of(table.rows(), columns.stream().map(Vectorization::weighted).toList());
    for (ExactMoments.Moments m : moments) {
      Grid.check(n, Math.max(Math.abs(m.lowest()), Math.abs(m.highest())));
    }
  }

  private Sample sampleOf(List<Column> values) {
    List<Column> named = new ArrayList<>(List.of(col(LinkedTable.CUSTOMER_KEY)));
    for (int i = 0; i < values.size(); i++) {
      named.add(values.get(i).as("_" + i));
    }
    return Sample.of(
        table
            .rows()
            .select(named.toArray(Column[]::new))
            .orderBy(LinkedTable.CUSTOMER_KEY)
            .limit(sample)
            .collectAsList());
  }

  private void demote(FeatureColumn column, String why) {
    demoted.add(new Demotion(column.name(), why));
  }

  private Problem problem(String key, String message) {
    return new Problem(catalog.file(), java.util.OptionalInt.empty(), key, message);
  }

  private static Column number(String name) {
    return col("`" + name + "`");
  }

  private static Column transformed(MatrixColumn c) {
    return Transformed.apply(c.transform(), coalesce(number(c.feature()), lit(c.imputed())));
  }

  private static Column bounded(MatrixColumn c) {
    Column t = transformed(c);
    return c.lower().isEmpty()
        ? t
        : least(greatest(t, lit(c.lower().getAsDouble())), lit(c.upper().getAsDouble()));
  }

  private static Column scaled(MatrixColumn c) {
    if (c.deviation() == 1 && c.mean() == 0) {
      return bounded(c);
    }
    Column z = bounded(c).minus(c.mean()).divide(c.deviation());
    return least(greatest(z, lit(-CLIP)), lit(CLIP));
  }

  private static Column weighted(MatrixColumn c) {
    return scaled(c).multiply(c.weight());
  }
}
