package org.dramatis.cluster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.dramatis.SharedData;
import org.dramatis.cluster.kmeans.Centres;
import org.dramatis.cluster.kmeans.Distance;
import org.dramatis.cluster.kmeans.KMeansKernel;
import org.dramatis.cluster.kmeans.Points;
import org.dramatis.cluster.stability.CandidateTrust;
import org.dramatis.cluster.stability.TrustTrial;
import org.dramatis.feature.Sample;
import org.dramatis.feature.matrix.Standardization;
import org.dramatis.feature.matrix.Standardization.Balance;
import org.dramatis.feature.matrix.Standardization.Scale;

/** Points that several tests look at. */
public final class Examples {
  private Examples() {}

  /** Rows around {@code groups} centres that are {@code apart} standard deviations from another. */
  public static Points blobs(int rows, int columns, int groups, double apart, long seed) {
    Random random = new Random(seed);
    double[] centres = random.doubles((long) groups * columns, 0, apart).toArray();
    double[] values = new double[rows * columns];
    for (int i = 0; i < rows; i++) {
      int group = random.nextInt(groups);
      for (int c = 0; c < columns; c++) {
        values[i * columns + c] = centres[group * columns + c] + random.nextGaussian();
      }
    }
    return Points.of(values, columns);
  }

  /** Rows with few different values, so that many are equal and many distances tie. */
  public static Points lattice(int rows, int columns, int levels, long seed) {
    Random random = new Random(seed);
    return Points.of(
        random.ints((long) rows * columns, 0, levels).asDoubleStream().toArray(), columns);
  }

  /** The eleven Yes/No perceptions of mcdonalds.csv as 1 and 0. */
  public static Points mcdonalds() throws IOException {
    Path file = SharedData.require("data/mcdonalds.csv");
    List<double[]> rows =
        Files.readAllLines(file).stream()
            .skip(1)
            .map(line -> List.of(line.split(",")).subList(1, 12))
            .map(cells -> cells.stream().mapToDouble(c -> c.equals("Yes") ? 1 : 0).toArray())
            .toList();
    return Points.ofRows(rows);
  }

  /** Few starts and bootstrap samples, so that tests are quick. */
  public static Method method(int from, int to) {
    return new Method(
        1,
        20_000,
        new Method.SegmentRange(from, to),
        10,
        20,
        19,
        new Standardization(Optional.empty(), Scale.STANDARD, Balance.NONE),
        new Method.Refresh(Method.Policy.HOLD, 200));
  }

  /** Customers of whom nothing but their vectors is known. */
  public static SelectionSample sample(Points points) {
    return new SelectionSample(points, Sample.of(List.of(), points.rows()), List.of());
  }

  /** The sum of squared distances of all rows to their nearest centre, in the order of rows. */
  public static double sse(Points points, Centres centres) {
    int[] labels = KMeansKernel.assign(points, centres);
    int d = points.columns();
    double sum = 0;
    for (int i = 0; i < labels.length; i++) {
      sum += Distance.squared(points.values(), i * d, centres.array(), labels[i] * d, d);
    }
    return sum;
  }

  /** What is found and how far it can be trusted. */
  public static List<CandidateTrust> trusts(Points points, Method method) {
    Workers workers = new ThreadWorkers();
    return new TrustTrial(workers, method, sample(points))
        .of(
            Selection.solutions(workers, method, points),
            KSelectionRule.of(method, 1, points.rows()));
  }

  /** What arrives on another machine. */
  public static <T> T shipped(T object) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      @SuppressWarnings("unchecked")
      T copy = (T) in.readObject();
      return copy;
    }
  }
}
