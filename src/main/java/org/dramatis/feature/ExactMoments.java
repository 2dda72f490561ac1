package org.dramatis.feature;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.rint;
import static org.apache.spark.sql.functions.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Means and variances that do not depend on the order of rows. Each column is measured on a ruler
 * of 2³⁰ steps between its smallest and largest value; sums of whole steps are exact.
 */
public final class ExactMoments {
  private static final double STEPS = 0x1p30;

  private ExactMoments() {}

  /**
   * What is known of one column in one group.
   *
   * @param count values that are not missing
   * @param lowest the smallest over all groups; 0 without values
   * @param highest the largest over all groups; 0 without values
   * @param mean empty without values
   * @param variance with divisor n − 1; empty with fewer than two values
   */
  public record Moments(
      long count, double lowest, double highest, OptionalDouble mean, OptionalDouble variance) {}

  /** The moments of each column over all rows. */
  public static List<Moments> of(Dataset<Row> rows, List<Column> columns) {
    return by(rows, lit(""), columns).getOrDefault("", List.of());
  }

  /**
   * The moments of each column in each group, in the order of groups.
   *
   * @param group a text column
   * @param columns doubles; missing values are left out
   */
  public static Map<String, List<Moments>> by(
      Dataset<Row> rows, Column group, List<Column> columns) {
    List<Column> named = new ArrayList<>(List.of(group.as("_group")));
    for (int i = 0; i < columns.size(); i++) {
      named.add(columns.get(i).cast("double").as("_" + i));
    }
    Dataset<Row> values = rows.select(named.toArray(Column[]::new));
    List<Ruler> rulers = rulers(values, columns.size());
    List<Column> sums = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Column steps = rulers.get(i).steps(col("_" + i));
      sums.add(count(steps));
      sums.add(sum(steps));
      sums.add(sum(steps.cast("decimal(20,0)").multiply(steps.cast("decimal(20,0)"))));
    }
    Map<String, List<Moments>> moments = new LinkedHashMap<>();
    List<Row> groups =
        values
            .groupBy("_group")
            .agg(lit(0).as("_"), sums.toArray(Column[]::new))
            .orderBy("_group")
            .collectAsList();
    for (Row row : groups) {
      List<Moments> ofGroup = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        ofGroup.add(rulers.get(i).moments(row, 2 + 3 * i));
      }
      moments.put(row.getString(0), ofGroup);
    }
    return moments;
  }

  private static List<Ruler> rulers(Dataset<Row> values, int columns) {
    List<Column> bounds = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      bounds.add(min("_" + i));
      bounds.add(max("_" + i));
    }
    Row row = values.agg(lit(0).as("_"), bounds.toArray(Column[]::new)).head();
    List<Ruler> rulers = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      boolean empty = row.isNullAt(1 + 2 * i);
      rulers.add(
          new Ruler(empty ? 0 : row.getDouble(1 + 2 * i), empty ? 0 : row.getDouble(2 + 2 * i)));
    }
    return rulers;
  }

  /** The steps between a column's smallest and largest value. */
  private record Ruler(double lowest, double highest) {

    double step() {
      return (highest - lowest) / STEPS;
    }

    Column steps(Column value) {
      Column steps = step() == 0 ? value.multiply(0) : rint(value.minus(lowest).divide(step()));
      return steps.cast("bigint");
    }

    Moments moments(Row row, int at) {
      long n = row.getLong(at);
      if (n == 0) {
        return new Moments(0, lowest, highest, OptionalDouble.empty(), OptionalDouble.empty());
      }
      BigDecimal sum = BigDecimal.valueOf(row.getLong(at + 1));
      BigDecimal squares = row.getDecimal(at + 2);
      double mean = lowest + sum.doubleValue() / n * step();
      OptionalDouble variance = OptionalDouble.empty();
      if (n > 1) {
        BigDecimal count = BigDecimal.valueOf(n);
        BigDecimal spread = count.multiply(squares).subtract(sum.multiply(sum));
        variance = OptionalDouble.of(spread.doubleValue() / n / (n - 1) * step() * step());
      }
      return new Moments(n, lowest, highest, OptionalDouble.of(mean), variance);
    }
  }
}
