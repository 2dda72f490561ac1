package org.dramatis.cluster;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.mllib.clustering.KMeansModel;
import org.apache.spark.mllib.linalg.Vectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.dramatis.cluster.kmeans.Distance;

/** Assigns one customer: the segment is what the published model says, to the last tie. */
public final class Assignment implements Serializable {
  private final KMeansModel model;
  private final String[] letters;
  private final double[][] centres;
  private final String[] letterOf;

  Assignment(KMeansModel model, List<Centre> lettered) {
    this.model = model;
    this.centres = new double[lettered.size()][];
    this.letters = new String[model.k()];
    for (int i = 0; i < centres.length; i++) {
      centres[i] =
          lettered.get(i).coordinates().stream().mapToDouble(Double::doubleValue).toArray();
      letters[lettered.get(i).index()] = lettered.get(i).segment();
    }
    this.letterOf = lettered.stream().map(Centre::segment).toArray(String[]::new);
  }

  /** The customer's row of {@code assignments/}. */
  Row of(String customer, double[] vector) {
    String segment = letters[model.predict(Vectors.dense(vector))];
    double own = 0;
    double next = Double.POSITIVE_INFINITY;
    String runnerUp = null;
    for (int i = 0; i < centres.length; i++) {
      double distance = Math.sqrt(Distance.squared(vector, 0, centres[i], 0, vector.length));
      if (letterOf[i].equals(segment)) {
        own = distance;
      } else if (distance < next) {
        next = distance;
        runnerUp = letterOf[i];
      }
    }
    return RowFactory.create(customer, segment, own, runnerUp, margin(own, next));
  }

  /** Rounding may put a customer on the border a hair beyond it: never below 0. */
  public static double margin(double own, double next) {
    return next == 0 ? 0 : Math.max(0, 1 - own / next);
  }
}
