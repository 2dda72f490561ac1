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

  /** A table in which each of the features has a column of its name. */
  public interface Trial {
    /** Analyses without computing. */
    Dataset<Row> of(List<CheckedFeature> features);
  }

  /**
   * The types of features' values, by name, of those features that can be computed with the same
   * result every time.
   */
  public Map<String, DataType> values(List<CheckedFeature> features, Trial trial) {
    Map<String, DataType> types = new HashMap<>();
    analyzed(features, "value", CheckedFeature::value, trial)
        .forEach(
            (f, table) -> {
              List<String> faults = faults(f, table);
              faults.forEach(fault -> refuse(f, "value", fault));
              if (faults.isEmpty()) {
                types.put(f.name(), type(f, table));
                refuseValuesOfNumbers(f, table);
              }
            });
    return types;
  }

  /** Tries breakdowns. */
  public void breakdowns(List<CheckedFeature> features, Trial trial) {
    analyzed(features, "by", f -> f.by().orElseThrow(), trial);
  }

  /** Tries what stands for missing values; {@code types} are the values', by feature name. */
  public void absents(List<CheckedFeature> features, Map<String, DataType> types, Trial trial) {
    analyzed(features, "absent", f -> f.absent().orElseThrow(), trial)
        .forEach(
            (f, table) -> {
              DataType absent = type(f, table);
              DataType value = types.get(f.name());
              if (!fits(absent, value)) {
                String differ = "is a %s, but the value is a %s: %s";
                refuse(
                    f,
                    "absent",
                    differ.formatted(
                        absent.simpleString(), value.simpleString(), f.absent().orElseThrow()));
              }
            });
  }

  /** Refuses a feature for what is wrong with one of its keys. */
  public void refuse(CheckedFeature f, String key, String message) {
    problems.add(f.feature().problem(catalog.file(), key, message));
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

  private void refuseValuesOfNumbers(CheckedFeature f, Dataset<Row> table) {
    boolean hasCategories = f.by().isPresent() || type(f, table) instanceof StringType;
    if (!f.feature().labels().isEmpty() && !hasCategories) {
      refuse(f, "labels", "names values of text or categories (by), but this is neither");
    }
    if (!f.feature().icons().ofValues().isEmpty() && !hasCategories) {
      refuse(f, "icons", "draws values of text or categories (by), but this is neither; use icon");
    }
  }

  private Map<CheckedFeature, Dataset<Row>> analyzed(
      List<CheckedFeature> features,
      String key,
      Function<CheckedFeature, SqlExpression> expression,
      Trial trial) {
    if (features.isEmpty()) {
      return Map.of();
    }
    Map<CheckedFeature, Dataset<Row>> tables = new LinkedHashMap<>();
    Optional<Dataset<Row>> together = Analysis.attempt(() -> trial.of(features), said -> {});
    for (CheckedFeature f : features) {
      Consumer<String> refused =
          said -> refuse(f, key, "cannot be computed: " + expression.apply(f) + " (" + said + ")");
      together
          .or(() -> Analysis.attempt(() -> trial.of(List.of(f)), refused))
          .ifPresent(table -> tables.put(f, table));
    }
    return tables;
  }

  private static List<String> faults(CheckedFeature f, Dataset<Row> table) {
    DataType type = type(f, table);
    boolean isText = type instanceof StringType;
    List<String> faults = new ArrayList<>();
    if (!isText && !isNumber(type)) {
      faults.add("is a " + type.simpleString() + "; a feature is a number, true or false, or text");
    }
    if (isText && f.feature().role() == FeatureRole.CLUSTER) {
      faults.add(
          "is text, which has no distances: use role describe, a breakdown (by), or int(… = '…')");
    }
    if (!(type instanceof NumericType) && f.by().isPresent()) {
      faults.add("is broken down by category and must be a number");
    }
    if (SumOfDoubles.isIn(table, f.name())) {
      faults.add(
          "adds up floating-point numbers, whose sum depends on the order of rows. Cast them, such"
              + " as sum(cast(… as decimal(18,6))): "
              + f.value());
    }
    return faults;
  }

  private static boolean fits(DataType absent, DataType value) {
    return absent instanceof NullType
        || (isNumber(absent) && isNumber(value))
        || (absent instanceof StringType && value instanceof StringType);
  }

  private static DataType type(CheckedFeature f, Dataset<Row> trial) {
    return trial.schema().apply(f.name()).dataType();
  }

  private static boolean isNumber(DataType type) {
    return type instanceof NumericType || type instanceof BooleanType;
  }
}
