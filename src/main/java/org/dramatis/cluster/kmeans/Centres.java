package org.dramatis.cluster.kmeans;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Cluster centres in the scaled space: an immutable matrix with one row per centre. */
public final class Centres implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int count;
  private final int columns;
  private final double[] coordinates;

  /** Takes the array over: the caller must not write to it again. */
  Centres(double[] coordinates, int columns) {
    this.coordinates = coordinates;
    this.columns = columns;
    this.count = coordinates.length / columns;
  }

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
    double[] flat = new double[Math.multiplyExact(centres.size(), columns)];
    for (int j = 0; j < centres.size(); j++) {
      if (centres.get(j).size() != columns) {
        throw new IllegalArgumentException(
            "Centre " + j + " has not " + columns + " coordinates: " + centres.get(j));
      }
      for (int i = 0; i < columns; i++) {
        double coordinate = centres.get(j).get(i);
        if (!Double.isFinite(coordinate)) {
          throw new IllegalArgumentException("Centre " + j + " is not finite: " + centres.get(j));
        }
        flat[j * columns + i] = coordinate;
      }
    }
    return new Centres(flat, columns);
  }

  /** How many centres there are, at least 1. */
  public int count() {
    return count;
  }

  /** How many coordinates a centre has. */
  public int columns() {
    return columns;
  }

  /** One coordinate of the centre of that index. */
  public double coordinate(int centre, int column) {
    return coordinates[centre * columns + column];
  }

  /** All coordinates of the centre of that index. */
  public List<Double> coordinates(int centre) {
    List<Double> row = new ArrayList<>(columns);
    for (int i = 0; i < columns; i++) {
      row.add(coordinate(centre, i));
    }
    return List.copyOf(row);
  }

  /**
   * The nearest and the second nearest centre of a vector; of equally near ones, the lowest index.
   *
   * @param vector one component per column
   * @throws IllegalArgumentException when the length differs from {@code columns()}
   */
  public Nearest nearest(double[] vector) {
    if (vector.length != columns) {
      throw new IllegalArgumentException(
          "A vector of " + vector.length + " components meets centres of " + columns + ".");
    }
    int first = 0;
    double least = Double.POSITIVE_INFINITY;
    double next = Double.POSITIVE_INFINITY;
    for (int j = 0; j < count; j++) {
      double squared = Distance.squared(vector, 0, coordinates, j * columns, columns);
      if (j == 0 || squared < least) {
        next = least;
        first = j;
        least = squared;
      } else {
        next = Math.min(next, squared);
      }
    }
    return new Nearest(
        first,
        Math.sqrt(least),
        count == 1 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(next)));
  }

  /** The coordinates themselves, centre by centre; not to be written to. */
  public double[] array() {
    return coordinates;
  }
}
