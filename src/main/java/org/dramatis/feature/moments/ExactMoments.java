package org.dramatis.feature.moments;

import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.stat.Moments;

/**
 * Sums, means and variances that do not depend on the order of rows: sums are exact, and each
 * figure is rounded once, at the end. One pass over the rows, however many columns there are.
 */
public final class ExactMoments {
  private static final String EVERYONE = "";

  private ExactMoments() {}

  /**
   * What is known of one column in one group. Missing values and NaN are left out; without values
   * the count, the sum, the lowest and the highest value are 0.
   *
   * @param zeros values that are 0
   * @param ones values that are 1
   * @param absolute sum of the values' sizes, 0 or more
   * @param largest size of a single value, 0 or more
   * @param second the next largest size; the same as {@code largest} where two values have it
   * @param mean empty without values
   * @param variance with divisor n − 1; empty with fewer than two values
   */
  public record Summary(
      long count,
      long zeros,
      long ones,
      double lowest,
      double highest,
      double sum,
      double absolute,
      double largest,
      double second,
      OptionalDouble mean,
      OptionalDouble variance) {
    /** Of no values. */
    public static final Summary NONE =
        new Summary(0, 0, 0, 0, 0, 0, 0, 0, 0, OptionalDouble.empty(), OptionalDouble.empty());

    /** Count, mean and spread, to be put together with those of other groups. */
    public Moments moments() {
      return Moments.of(count, mean.orElse(0), variance.orElse(0));
    }

    /** Of these and other values together. */
    public Summary and(Summary other) {
      if (count == 0 || other.count == 0) {
        return count == 0 ? other : this;
      }
      Moments both = moments().and(other.moments());
      return new Summary(
          both.count(),
          zeros + other.zeros,
          ones + other.ones,
          Math.min(lowest, other.lowest),
          Math.max(highest, other.highest),
          sum + other.sum,
          absolute + other.absolute,
          Math.max(largest, other.largest),
          Math.max(Math.min(largest, other.largest), Math.max(second, other.second)),
          both.average(),
          both.variance());
    }

    /** Whether each value is 0 or 1, so that the mean is a proportion of customers. */
    public boolean isFlag() {
      return zeros + ones == count;
    }

    /** The same of all groups. */
    public static boolean areFlags(Map<?, Summary> groups) {
      return groups.values().stream().allMatch(Summary::isFlag);
    }
  }

  /** The moments of each column over all rows; columns hold numbers, none of them infinite. */
  public static List<Summary> of(Dataset<Row> rows, List<Column> columns) {
    return by(rows, lit(EVERYONE), columns).getOrDefault(EVERYONE, none(columns.size()));
  }

  /**
   * The moments of each column in each group, in the order of groups; columns as in {@link #of}.
   *
   * @param group a text column without missing values
   */
  public static SortedMap<String, List<Summary>> by(
      Dataset<Row> rows, Column group, List<Column> columns) {
    int width = columns.size();
    Stream<Column> numbers = columns.stream().map(c -> c.cast("double"));
    Column[] selected = Stream.concat(numbers, Stream.of(group)).toArray(Column[]::new);
    return fold(
        rows.select(selected).javaRDD(),
        width,
        row -> row.getString(width),
        row -> numbers(row, 0, width));
  }

  /**
   * Of each column its moments by group, in the order of columns.
   *
   * @param group as in {@link #by}
   * @param named what a group's name stands for
   * @param order of what names stand for
   */
  public static <G> List<SortedMap<G, Summary>> ofColumns(
      Dataset<Row> rows,
      Column group,
      List<Column> columns,
      Function<String, G> named,
      Comparator<? super G> order) {
    List<SortedMap<G, Summary>> moments = new ArrayList<>();
    columns.forEach(column -> moments.add(new TreeMap<>(order)));
    by(rows, group, columns)
        .forEach(
            (name, own) -> {
              for (int i = 0; i < own.size(); i++) {
                moments.get(i).put(named.apply(name), own.get(i));
              }
            });
    return moments;
  }

  /**
   * The moments of what rows count as.
   *
   * @param width how many numbers a row counts as
   * @param measure the numbers of one row in a fixed order, NaN for a missing one
   */
  public static List<Summary> of(Dataset<Row> rows, int width, MapFunction<Row, double[]> measure) {
    return fold(rows.javaRDD(), width, row -> EVERYONE, measure)
        .getOrDefault(EVERYONE, none(width));
  }

  /** Doubles that stand side by side in a row; NaN where one is missing. */
  public static double[] numbers(Row row, int from, int width) {
    double[] numbers = new double[width];
    for (int i = 0; i < width; i++) {
      numbers[i] = row.isNullAt(from + i) ? Double.NaN : row.getDouble(from + i);
    }
    return numbers;
  }

  private static List<Summary> none(int width) {
    return Collections.nCopies(width, Summary.NONE);
  }

  private static SortedMap<String, List<Summary>> fold(
      JavaRDD<Row> rows,
      int width,
      MapFunction<Row, String> group,
      MapFunction<Row, double[]> measure) {
    TreeMap<String, MomentsAccumulator[]> accumulators =
        rows.treeAggregate(
            new TreeMap<>(),
            (seen, row) -> {
              MomentsAccumulator[] ofGroup =
                  seen.computeIfAbsent(group.call(row), g -> fresh(width));
              double[] values = measure.call(row);
              for (int i = 0; i < width; i++) {
                ofGroup[i].add(values[i]);
              }
              return seen;
            },
            (one, other) -> {
              other.forEach((name, added) -> one.merge(name, added, ExactMoments::add));
              return one;
            });
    SortedMap<String, List<Summary>> moments = new TreeMap<>();
    accumulators.forEach(
        (name, ofGroup) ->
            moments.put(name, Arrays.stream(ofGroup).map(MomentsAccumulator::summary).toList()));
    return moments;
  }

  private static MomentsAccumulator[] fresh(int width) {
    return Stream.generate(MomentsAccumulator::new).limit(width).toArray(MomentsAccumulator[]::new);
  }

  private static MomentsAccumulator[] add(MomentsAccumulator[] one, MomentsAccumulator[] other) {
    for (int i = 0; i < one.length; i++) {
      one[i].add(other[i]);
    }
    return one;
  }
}
