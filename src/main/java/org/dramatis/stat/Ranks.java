package org.dramatis.stat;

import org.apache.commons.math3.stat.ranking.NaNStrategy;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;

/** Ranks of numbers, 1 for the smallest; equal numbers share the mean of their ranks. */
public final class Ranks {
  private Ranks() {}

  /** The rank of each number; all are finite, and none is changed. */
  public static double[] of(double[] values) {
    return values.length == 0
        ? new double[0]
        : new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.AVERAGE).rank(values);
  }
}
