package org.dramatis.cluster.kmeans;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** Cluster centres in the scaled space: an immutable matrix with one row per centre. */
public final class Centres implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int columns;
  private final double[] coordinates;

  /** Takes the array over: the caller must not write to it again. */
  Centres(double[] coordinates, int columns) {
    this.coordinates = coordinates;
    this.columns = columns;
  }

  /**
   * Where a customer belongs, and where else it could.
   *
   * @param centre index of the nearest centre; of equally near ones, the lowest
   * @param distance to it, Euclidean, 0 or more, in the scaled space
   * @param runnerUpDistance to the second nearest centre, at least {@code distance}; empty when
   *     there is only one centre
   */
  public record Nearest(int centre, double distance, OptionalDouble runnerUpDistance) {}

  /**
   * Copies centres.
   *
   * @param centres at least one, all of the same length of at least 1
   * @throws IllegalArgumentException when there is none, lengths differ or a coordinate is not
   *     finite
   */
  public static Centres of(List<List<Double>> centres) {
    if (centres.isEmpty() || centres.get(0).isEmpty()) {
      throw new IllegalArgumentException("There is no centre.");
    }
    int columns = centres.get(0).size();
    for (int j = 0; j < centres.size(); j++) {
      List<Double> centre = centres.get(j);
      if (centre.size() != columns) {
        throw new IllegalArgumentException(
            "Centre " + j + " has not " + columns + " coordinates: " + centre);
      }
      if (!centre.stream().allMatch(Double::isFinite)) {
        throw new IllegalArgumentException("Centre " + j + " is not finite: " + centre);
      }
    }
    return new Centres(
        centres.stream().flatMap(List::stream).mapToDouble(Double::doubleValue).toArray(), columns);
  }

  /** How many centres there are, at least 1. */
  public int count() {
    return coordinates.length / columns;
  }

  /** How many coordinates a centre has. */
  public int columns() {
    return columns;
  }

  /** All coordinates of the centre of that index. */
  public List<Double> coordinates(int centre) {
    return Arrays.stream(coordinates, centre * columns, (centre + 1) * columns).boxed().toList();
  }

  /**
   * The nearest and the second nearest centre of a vector; of equally near ones, the lowest index.
   *
   * @throws IllegalArgumentException when the vector has not one component per column
   */
  public Nearest nearest(double[] vector) {
    if (vector.length != columns) {
      throw new IllegalArgumentException(
          "A vector of " + vector.length + " components meets centres of " + columns + ".");
    }
    int nearest = 0;
    double least = Double.POSITIVE_INFINITY;
    double next = Double.POSITIVE_INFINITY;
    for (int j = 0; j < count(); j++) {
      double squared = Distance.squared(vector, 0, coordinates, j * columns, columns);
      next = Math.min(next, Math.max(least, squared));
      nearest = squared < least ? j : nearest;
      least = Math.min(least, squared);
    }
    return new Nearest(
        nearest,
        Math.sqrt(least),
        count() == 1 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(next)));
  }

  /** The coordinates themselves, centre by centre; not to be written to. */
  public double[] array() {
    return coordinates;
  }
}
