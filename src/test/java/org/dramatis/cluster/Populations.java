package org.dramatis.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.dramatis.SharedData;
import org.dramatis.cluster.kmeans.Points;

/**
 * Draws populations with and without groups, standardised and clipped at 3 as vectors are. Those
 * without groups are hard ones: correlated, skewed, in steps, and with many zeros.
 */
public final class Populations {
  private final Random random;
  private final int rows;

  public Populations(int rows, long seed) {
    this.rows = rows;
    this.random = new Random(seed);
  }

  /** Correlated normal variables: three common factors and noise. */
  Points normal() {
    int d = 4 + random.nextInt(7);
    double[] loadings = random.doubles(3L * d, -1, 1).toArray();
    return draw(
        d,
        () -> {
          double[] factors = normals(3);
          return IntStream.range(0, d)
              .mapToDouble(
                  c ->
                      random.nextGaussian()
                          + IntStream.range(0, 3)
                              .mapToDouble(f -> loadings[f * d + c] * factors[f])
                              .sum())
              .toArray();
        });
  }

  /** One normal factor behind everything. */
  public Points oneFactor() {
    int d = 4 + random.nextInt(7);
    double[] loadings = random.doubles(d, 0.5, 1.5).toArray();
    return draw(
        d,
        () -> {
          double factor = random.nextGaussian();
          return DoubleStream.of(loadings).map(l -> l * factor + random.nextGaussian()).toArray();
        });
  }

  /** Counts: light and heavy buyers of everything. */
  Points oneFactorPoisson() {
    int d = 4 + random.nextInt(7);
    double[] rates = random.doubles(d, 0, 1.5).toArray();
    return draw(
        d,
        () -> {
          double factor = 0.6 * random.nextGaussian();
          return DoubleStream.of(rates).map(r -> poisson(Math.exp(r + factor))).toArray();
        });
  }

  /** Answers Yes and No that differ by how easily one says Yes (Rasch 1960). */
  Points rasch() {
    int d = 6 + random.nextInt(7);
    double[] easiness = random.doubles(d, -1.5, 1.5).toArray();
    return draw(
        d,
        () -> {
          double ability = random.nextGaussian();
          return DoubleStream.of(easiness).map(e -> flag(logistic(e + ability))).toArray();
        });
  }

  /** Nothing for most customers, a skewed amount for the others. */
  Points zeroInflated() {
    int d = 4 + random.nextInt(7);
    double[] thresholds = random.doubles(d, -0.3, 0.8).toArray();
    return draw(
        d,
        () -> {
          double factor = random.nextGaussian();
          return DoubleStream.of(thresholds)
              .map(t -> 0.6 * factor + 0.8 * random.nextGaussian() - t)
              .map(x -> x < 0 ? 0 : Math.log1p(4 * x))
              .toArray();
        });
  }

  /** Unrelated skewed columns, as waiting times are. */
  Points exponential() {
    int d = 6 + random.nextInt(7);
    return draw(
        d,
        () -> DoubleStream.generate(() -> -Math.log(1 - random.nextDouble())).limit(d).toArray());
  }

  /** Unrelated columns with an even spread and no tails. */
  Points uniform() {
    int d = 4 + random.nextInt(7);
    return draw(d, () -> random.doubles(d).toArray());
  }

  /** Unrelated columns with heavy tails, as amounts are. */
  Points logNormal() {
    int d = 6 + random.nextInt(7);
    return draw(d, () -> DoubleStream.of(normals(d)).map(Math::exp).toArray());
  }

  /** Heavy-tailed amounts with one factor behind them all: big and small customers. */
  Points oneFactorLogNormal() {
    int d = 6 + random.nextInt(7);
    return draw(
        d,
        () -> {
          double factor = random.nextGaussian();
          return DoubleStream.of(normals(d)).map(x -> Math.exp(0.7 * (factor + x))).toArray();
        });
  }

  /** Real columns, each in an order of its own. */
  Points permutedReal() throws IOException {
    List<String[]> lines =
        Files.readAllLines(SharedData.require("data/customer_personality.csv")).stream()
            .skip(1)
            .map(line -> line.split("[\t,;]"))
            .toList();
    int[] amounts = IntStream.rangeClosed(9, 19).toArray();
    double[][] columns = new double[6][];
    for (int c = 0; c < columns.length; c++) {
      int column = amounts[random.nextInt(amounts.length)];
      columns[c] =
          IntStream.range(0, rows)
              .mapToObj(i -> lines.get(random.nextInt(lines.size())))
              .mapToDouble(line -> Math.log1p(Double.parseDouble(line[column])))
              .toArray();
    }
    int[] row = {0};
    return draw(
        columns.length,
        () -> {
          int i = row[0]++;
          return Arrays.stream(columns).mapToDouble(column -> column[i]).toArray();
        });
  }

  /** The corners of a square, with a side of so many standard deviations. */
  public Points square(double side) {
    double[][] corners = {{0, 0}, {0, side}, {side, 0}, {side, side}};
    return around(corners, 1);
  }

  /**
   * Groups whose centres are at least so many standard deviations apart, and not much more, so that
   * none of them form groups of groups.
   */
  public Points round(int groups, int columns, double apart) {
    return around(centres(groups, columns, apart), 1);
  }

  /** Groups as {@link #round} draws them, each half as large as the one before. */
  public Points unequal(int groups, int columns, double apart) {
    double[] shares = IntStream.range(0, groups).mapToDouble(g -> Math.pow(0.5, g)).toArray();
    return around(centres(groups, columns, apart), 1, shares);
  }

  /** Groups as {@link #round} draws them, skewed as amounts are. */
  public Points skewed(int groups, int columns, double apart) {
    double[][] centres = centres(groups, columns, apart);
    return draw(
        columns,
        () -> {
          double[] centre = centres[random.nextInt(groups)];
          return IntStream.range(0, columns)
              .mapToDouble(c -> Math.exp(0.3 * (centre[c] + random.nextGaussian())))
              .toArray();
        });
  }

  /** The same, each group three times as long as wide, in a direction of its own. */
  Points elongated(int groups, int columns, double apart) {
    return around(centres(groups, columns, apart), 3);
  }

  /** Classes that answer Yes to other questions: nine in ten where they agree, else one in ten. */
  Points latentClasses(int classes, int items) {
    double[][] profiles = new double[classes][items];
    for (int item = 0; item < items; item++) {
      int first = random.nextInt(classes);
      profiles[first][item] = 1;
      if (random.nextBoolean()) {
        profiles[random.nextInt(classes)][item] = 1;
      }
    }
    return draw(
        items,
        () ->
            DoubleStream.of(profiles[random.nextInt(classes)])
                .map(yes -> flag(yes == 1 ? 0.9 : 0.1))
                .toArray());
  }

  private double[][] centres(int groups, int columns, double apart) {
    double[][] centres = new double[groups][];
    int attempts = 0;
    for (int g = 0; g < groups; g++) {
      do {
        centres[g] = DoubleStream.of(normals(columns)).map(x -> x * apart).toArray();
        // What was placed first may leave no room for the rest.
        g = ++attempts % 1000 == 0 ? 0 : g;
      } while (!fits(centres, g, apart));
    }
    return centres;
  }

  private static boolean fits(double[][] centres, int last, double apart) {
    return IntStream.range(0, last)
        .mapToDouble(g -> distance(centres[g], centres[last]))
        .allMatch(distance -> distance >= apart && distance <= 2 * apart);
  }

  private static double distance(double[] a, double[] b) {
    return Math.sqrt(
        IntStream.range(0, a.length).mapToDouble(c -> (a[c] - b[c]) * (a[c] - b[c])).sum());
  }

  /** Groups of about the same size. */
  private Points around(double[][] centres, double length) {
    double[] equal = new double[centres.length];
    Arrays.fill(equal, 1);
    return around(centres, length, equal);
  }

  /** Groups with deviation 1, and {@code length} in one random direction of each. */
  private Points around(double[][] centres, double length, double[] sizes) {
    int d = centres[0].length;
    double[][] directions = new double[centres.length][];
    for (int g = 0; g < directions.length; g++) {
      double[] normals = normals(d);
      double norm = distance(normals, new double[d]);
      directions[g] = DoubleStream.of(normals).map(x -> x / norm).toArray();
    }
    return draw(
        d,
        () -> {
          int group = any(sizes);
          double more = Math.sqrt(length * length - 1) * random.nextGaussian();
          return IntStream.range(0, d)
              .mapToDouble(
                  c -> centres[group][c] + directions[group][c] * more + random.nextGaussian())
              .toArray();
        });
  }

  /** The number of a group, drawn in proportion to sizes. */
  private int any(double[] sizes) {
    double left = random.nextDouble() * DoubleStream.of(sizes).sum();
    int group = 0;
    while (group < sizes.length - 1 && left >= sizes[group]) {
      left -= sizes[group++];
    }
    return group;
  }

  private Points draw(int columns, Supplier<double[]> row) {
    double[][] drawn = IntStream.range(0, rows).mapToObj(i -> row.get()).toArray(double[][]::new);
    double[] values = new double[rows * columns];
    for (int c = 0; c < columns; c++) {
      int column = c;
      double mean = Arrays.stream(drawn).mapToDouble(r -> r[column]).average().orElseThrow();
      double squares = Arrays.stream(drawn).mapToDouble(r -> Math.pow(r[column] - mean, 2)).sum();
      double deviation = Math.sqrt(squares / (rows - 1));
      for (int i = 0; i < rows; i++) {
        double z = deviation == 0 ? 0 : (drawn[i][c] - mean) / deviation;
        values[i * columns + c] = Math.min(Math.max(z, -3), 3);
      }
    }
    return Points.of(values, columns);
  }

  private double[] normals(int count) {
    return DoubleStream.generate(random::nextGaussian).limit(count).toArray();
  }

  private double flag(double probability) {
    return random.nextDouble() < probability ? 1 : 0;
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  private double poisson(double rate) {
    double limit = Math.exp(-rate);
    int count = 0;
    for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
      count++;
    }
    return count;
  }
}
