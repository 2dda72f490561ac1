package org.dramatis.cluster;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.mllib.clustering.KMeansModel;
import org.apache.spark.mllib.linalg.Vectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.dramatis.cluster.kmeans.Distance;

/** Assigns one customer: the segment is what MLlib's model says, to the last tie. */
public final class Assignment implements Serializable {
  private static final long serialVersionUID = 1L;

  private final KMeansModel mllib;

  /** In the order of letters, like the centres. */
  private final String[] letters;

  private final double[][] centres;

  /** From MLlib's positions to letters' ranks. */
  private final int[] ranks;

  Assignment(SegmentModel model) {
    this.mllib = model.mllib();
    this.letters = new String[model.segments().size()];
    this.centres = new double[letters.length][];
    this.ranks = new int[letters.length];
    for (int i = 0; i < letters.length; i++) {
      SegmentModel.Segment segment = model.segments().get(i);
      letters[i] = segment.segment().letter();
      centres[i] = segment.centre().toArray();
      ranks[segment.index()] = i;
    }
  }

  /** The customer's row of {@code assignments/}. */
  Row of(String customer, double[] vector) {
    int segment = ranks[mllib.predict(Vectors.dense(vector))];
    double own = 0;
    double next = Double.POSITIVE_INFINITY;
    String runnerUp = null;
    for (int i = 0; i < centres.length; i++) {
      double distance = Math.sqrt(Distance.squared(vector, 0, centres[i], 0, vector.length));
      if (i == segment) {
        own = distance;
      } else if (distance < next) {
        next = distance;
        runnerUp = letters[i];
      }
    }
    return RowFactory.create(customer, letters[segment], own, runnerUp, margin(own, next));
  }

  /** The margin to the nearest segment of another group; {@code groups} in the order of letters. */
  double groupMargin(double[] vector, List<String> groups) {
    int segment = ranks[mllib.predict(Vectors.dense(vector))];
    double own = 0;
    double next = Double.POSITIVE_INFINITY;
    for (int i = 0; i < centres.length; i++) {
      double distance = Math.sqrt(Distance.squared(vector, 0, centres[i], 0, vector.length));
      if (i == segment) {
        own = distance;
      } else if (!groups.get(i).equals(groups.get(segment))) {
        next = Math.min(next, distance);
      }
    }
    return margin(own, next);
  }

  /** Rounding may put a customer on the border a hair beyond it: never below 0. */
  public static double margin(double own, double next) {
    return next == 0 ? 0 : Math.max(0, 1 - own / next);
  }

  static double[] components(Row row, int column) {
    return row.<Double>getList(column).stream().mapToDouble(Double::doubleValue).toArray();
  }
}
