package org.dramatis.feature.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.dramatis.engine.Analysis;
import org.dramatis.engine.SumOfDoubles;
import org.dramatis.sql.SqlExpression;
import org.dramatis.yaml.ConfigurationException;
import org.dramatis.yaml.Problem;

/**
 * Tries features, without computing them, so that every faulty one is named at once: all together,
 * and one by one when that fails.
 */
public final class FeatureValidator {
  private final FeatureCatalog catalog;
  private final List<Problem> problems = new ArrayList<>();

  /** Nothing is wrong yet. */
  public FeatureValidator(FeatureCatalog catalog) {
    this.catalog = catalog;
  }

  /**
   * The types of features' values, by name, of those features that can be computed with the same
   * result every time.
   *
   * @param trial a table in which each feature has a column of its name
   */
  public Map<String, DataType> values(List<CheckedFeature> features, Trial trial) {
    Map<String, DataType> types = new HashMap<>();
    analyzed(features, "value", CheckedFeature::value, trial)
        .forEach(
            (f, table) -> {
              int before = problems.size();
              DataType type = type(f, table);
              checkType(f, type);
              if (SumOfDoubles.isIn(table, f.feature().name())) {
                problem(
                    f,
                    "value",
                    "adds up floating-point numbers, whose sum depends on the order of rows. Cast them, such as sum(cast(… as decimal(18,6))): "
                        + f.value());
              }
              if (problems.size() == before) {
                types.put(f.feature().name(), type);
              }
            });
    return types;
  }

  /** Tries breakdowns. */
  public void breakdowns(List<CheckedFeature> features, Trial trial) {
    analyzed(features, "by", f -> f.by().orElseThrow(), trial);
  }

  /**
   * Tries what stands for missing values.
   *
   * @param types of the features' values, by name
   */
  public void absents(List<CheckedFeature> features, Map<String, DataType> types, Trial trial) {
    analyzed(features, "absent", f -> f.absent().orElseThrow(), trial)
        .forEach(
            (f, table) -> {
              DataType value = types.get(f.feature().name());
              if (!fits(type(f, table), value)) {
                problem(
                    f,
                    "absent",
                    "is a "
                        + type(f, table).simpleString()
                        + ", but the value is a "
                        + value.simpleString()
                        + ": "
                        + f.absent().orElseThrow());
              }
            });
  }

  /** A table in which each of the features has a column of its name. */
  public interface Trial {
    /** Analyses without computing. */
    Dataset<Row> of(List<CheckedFeature> features);
  }

  private Map<CheckedFeature, Dataset<Row>> analyzed(
      List<CheckedFeature> features,
      String key,
      Function<CheckedFeature, SqlExpression> expression,
      Trial trial) {
    Map<CheckedFeature, Dataset<Row>> tables = new LinkedHashMap<>();
    Optional<Dataset<Row>> together =
        features.isEmpty() ? Optional.empty() : attempt(features, trial, message -> {});
    for (CheckedFeature f : features) {
      together
          .or(
              () ->
                  attempt(
                      List.of(f),
                      trial,
                      message ->
                          problem(
                              f,
                              key,
                              "cannot be computed: " + expression.apply(f) + " (" + message + ")")))
          .ifPresent(table -> tables.put(f, table));
    }
    return tables;
  }

  private static Optional<Dataset<Row>> attempt(
      List<CheckedFeature> features, Trial trial, Consumer<String> problem) {
    return Analysis.attempt(() -> trial.of(features), problem);
  }

  private static boolean fits(DataType absent, DataType value) {
    return absent instanceof NullType
        || (isNumber(absent) && isNumber(value))
        || (absent instanceof StringType && value instanceof StringType);
  }

  /** Refuses a feature whose fault shows without trying. */
  public void refuse(CheckedFeature f, String key, String message) {
    problem(f, key, message);
  }

  private static DataType type(CheckedFeature f, Dataset<Row> trial) {
    return trial.schema().apply(f.feature().name()).dataType();
  }

  private static boolean isNumber(DataType type) {
    return type instanceof NumericType || type instanceof BooleanType;
  }

  private void checkType(CheckedFeature f, DataType type) {
    boolean text = type instanceof StringType;
    if (!text && !isNumber(type)) {
      problem(
          f,
          "value",
          "is a " + type.simpleString() + "; a feature is a number, true or false, or text");
    }
    if (text && f.feature().role() == FeatureRole.CLUSTER) {
      problem(
          f,
          "value",
          "is text, which has no distances: use role describe, a breakdown (by), or int(… = '…')");
    }
    if (!(type instanceof NumericType) && f.by().isPresent()) {
      problem(f, "value", "is broken down by category and must be a number");
    }
  }

  private void problem(CheckedFeature f, String key, String message) {
    problems.add(CheckedCatalog.problem(catalog, f.feature(), key, message));
  }

  /**
   * Ends the trials.
   *
   * @throws ConfigurationException with every problem that they found
   */
  public void requireSuccess() {
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
  }
}
