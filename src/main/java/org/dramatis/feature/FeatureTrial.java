package org.dramatis.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.dramatis.contract.ConfigurationException;
import org.dramatis.contract.Problem;

/** Tries features one by one, without computing them, so that every faulty one is named at once. */
final class FeatureTrial {
  /** The column that a trial's table holds the feature in. */
  static final String VALUE = "_value";

  private final FeatureCatalog catalog;
  private final List<Problem> problems = new ArrayList<>();

  FeatureTrial(FeatureCatalog catalog) {
    this.catalog = catalog;
  }

  /** The type of the feature in a trial's table. */
  static DataType type(Dataset<Row> trial) {
    return trial.schema().apply(VALUE).dataType();
  }

  /**
   * The trial's table; empty when the feature cannot be computed, or not with the same result every
   * time.
   */
  Optional<Dataset<Row>> run(CheckedFeature f, Supplier<Dataset<Row>> trial) {
    int before = problems.size();
    try {
      Dataset<Row> table = trial.get();
      checkType(f, type(table));
      if (SumOfDoubles.isIn(table)) {
        problem(
            f,
            "adds up floating-point numbers, whose sum depends on the order of rows. Cast them, such as sum(cast(… as decimal(18,6))): "
                + f.value());
      }
      return problems.size() == before ? Optional.of(table) : Optional.empty();
    } catch (Exception e) { // Scala declares no checked exceptions: AnalysisException arrives so
      if (!(e instanceof AnalysisException)) {
        throw e;
      }
      String first = e.getMessage().lines().findFirst().orElse("");
      problem(f, "cannot be computed: " + f.value() + " (" + first + ")");
      return Optional.empty();
    }
  }

  private void checkType(CheckedFeature f, DataType type) {
    boolean text = type instanceof StringType;
    if (!text && !(type instanceof NumericType) && !(type instanceof BooleanType)) {
      problem(f, "is a " + type.simpleString() + "; a feature is a number, true or false, or text");
    }
    if (text && f.feature().role() == FeatureRole.CLUSTER) {
      problem(
          f,
          "is text, which has no distances: use role describe, a breakdown (by), or int(… = '…')");
    }
    if (!(type instanceof NumericType) && f.by().isPresent()) {
      problem(f, "is broken down by category and must be a number");
    }
  }

  private void problem(CheckedFeature f, String message) {
    problems.add(CheckedCatalog.problem(catalog, f.feature(), "value", message));
  }

  void requireSuccess() {
    if (!problems.isEmpty()) {
      throw failure();
    }
  }

  ConfigurationException failure() {
    return new ConfigurationException(problems);
  }
}
