package org.dramatis.cluster.stability;

import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.dramatis.cluster.kmeans.Centres;
import org.dramatis.cluster.kmeans.KMeansFit;
import org.dramatis.cluster.kmeans.KMeansKernel;
import org.dramatis.cluster.kmeans.Points;
import org.dramatis.cluster.kmeans.StartSeeds;
import org.dramatis.stat.AdjustedRand;

/**
 * Models of bootstrap samples: what k-means would have found had other customers of the same kind
 * been there.
 */
public final class Resampling {
  /** No larger, so that stability does not drift upwards with the number of customers. */
  static final int MOST_ROWS = 2000;

  /** Each model is the best of so many, because a single start adds its own luck. */
  static final int STARTS = 10;

  private Resampling() {}

  /**
   * The best of ten starts on a bootstrap sample.
   *
   * @param points where rows are drawn from, with replacement: as many as there are, at most 2000
   * @param seed such as {@link StartSeeds#bootstrap}
   */
  static Centres model(Points points, int k, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] rows =
        random.ints(Math.min(points.rows(), MOST_ROWS), 0, points.rows()).sorted().toArray();
    return KMeansKernel.bestOf(points.select(rows), k, seed, STARTS).centres();
  }

  /**
   * The best of ten starts on all rows; with more than 2000, on the first 2000 and then from there
   * on all.
   *
   * @param points in random order
   */
  static KMeansFit fit(Points points, int k, long seed) {
    if (points.rows() <= MOST_ROWS) {
      return KMeansKernel.bestOf(points, k, seed, STARTS);
    }
    Points few = points.select(IntStream.range(0, MOST_ROWS).toArray());
    return KMeansKernel.refit(points, KMeansKernel.bestOf(few, k, seed, STARTS).centres());
  }

  /**
   * How far the models of a pair of bootstrap samples agree on all rows (Dolnicar and Leisch 2010).
   *
   * @return the adjusted Rand index between them; empty when it is not defined
   */
  static OptionalDouble agreement(Points points, int k, long seed, int pair) {
    return AdjustedRand.of(
        labels(points, k, StartSeeds.bootstrap(seed, pair, 0)),
        labels(points, k, StartSeeds.bootstrap(seed, pair, 1)));
  }

  /** All rows, as the model of one bootstrap sample divides them. */
  public static int[] labels(Points points, int k, long seed) {
    return KMeansKernel.assign(points, model(points, k, seed));
  }
}
