package org.dramatis.feature;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.feature.moments.ExactMoments;
import org.dramatis.identity.LinkedTable;
import org.dramatis.stat.DataMatrix;

/**
 * Values of the customers in the selection sample, in the order of their pseudonyms, as the
 * features have them; NaN stands for a missing one. Bounded, so that it may be collected and sent
 * to workers.
 */
public final class Sample implements DataMatrix, Serializable {
  private static final long serialVersionUID = 1L;

  private final double[][] columns;
  private final int rows;

  private Sample(double[][] columns, int rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /**
   * Collects at most {@code size} customers, those with the smallest pseudonyms.
   *
   * @param customers one row per customer, with {@link LinkedTable#CUSTOMER_KEY}
   */
  public static Sample of(Dataset<Row> customers, List<Column> values, int size) {
    Stream<Column> numbers = values.stream().map(v -> v.cast("double"));
    Stream<Column> key = Stream.of(col(LinkedTable.CUSTOMER_KEY));
    List<Row> collected =
        customers
            .select(Stream.concat(numbers, key).toArray(Column[]::new))
            .orderBy(LinkedTable.CUSTOMER_KEY)
            .limit(size)
            .collectAsList();
    double[][] columns = new double[values.size()][collected.size()];
    for (int row = 0; row < collected.size(); row++) {
      double[] ofRow = ExactMoments.numbers(collected.get(row), 0, columns.length);
      for (int column = 0; column < columns.length; column++) {
        columns[column][row] = ofRow[column];
      }
    }
    return new Sample(columns, collected.size());
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public int columns() {
    return columns.length;
  }

  @Override
  public double value(int row, int column) {
    return columns[column][row];
  }

  /** The values of one column that are not missing, in the sample's order. */
  public double[] present(int column) {
    return Arrays.stream(columns[column]).filter(v -> !Double.isNaN(v)).toArray();
  }

  /** One column, each value changed. */
  public double[] mapped(int column, DoubleUnaryOperator change) {
    return Arrays.stream(columns[column]).map(change).toArray();
  }

  /** The share of customers that hold the most frequent value, missing ones counted as imputed. */
  public double largestShare(int column, double imputed) {
    double[] sorted =
        Arrays.stream(columns[column]).map(v -> Double.isNaN(v) ? imputed : v).sorted().toArray();
    int longest = 0;
    int run = 0;
    for (int i = 0; i < sorted.length; i++) {
      run = i > 0 && sorted[i] == sorted[i - 1] ? run + 1 : 1;
      longest = Math.max(longest, run);
    }
    return longest / (double) Math.max(1, sorted.length);
  }

  /** Whether a customer has a value. */
  public boolean isKnown(int row, int column) {
    return !Double.isNaN(columns[column][row]);
  }

  /** Two of the columns, of the customers who have a value in both. */
  public Sample both(int first, int second) {
    int[] known =
        IntStream.range(0, rows).filter(i -> isKnown(i, first) && isKnown(i, second)).toArray();
    return new Sample(
        new double[][] {at(columns[first], known), at(columns[second], known)}, known.length);
  }

  private static double[] at(double[] values, int[] positions) {
    return Arrays.stream(positions).mapToDouble(i -> values[i]).toArray();
  }

  /** Some of the columns, in that order. */
  public Sample select(Collection<Integer> numbers) {
    return new Sample(numbers.stream().map(i -> columns[i]).toArray(double[][]::new), rows);
  }

  /** Other values of as many customers, one array per column, which nobody may write to again. */
  public static Sample of(List<double[]> columns, int rows) {
    return new Sample(columns.toArray(double[][]::new), rows);
  }
}
