package org.dramatis.cluster.kmeans;

import java.util.SplittableRandom;

/**
 * k-means on one machine, for the bounded selection sample and its many small fits.
 *
 * <p>Every method is a pure function: the same points in the same order, the same k and the same
 * seed give the same bits on every machine, so fits can run as tasks anywhere and in any order.
 */
public final class KMeansKernel {
  private KMeansKernel() {}

  /**
   * One k-means++ start, followed by Lloyd's iteration until no row moves.
   *
   * @param points at least one row
   * @param k number of clusters, 1 or more; with fewer distinct rows than that, each distinct row
   *     becomes a cluster
   * @param seed such as {@link StartSeeds#start}
   * @throws IllegalArgumentException when there are no rows or k is below 1
   */
  public static KMeansFit fit(Points points, int k, long seed) {
    if (points.rows() < 1 || k < 1) {
      throw new IllegalArgumentException(
          "k-means needs at least one row and one cluster, not " + points.rows() + " and " + k);
    }
    Centres start = new KMeansPlusPlus(points, new SplittableRandom(seed)).draw(k);
    return Lloyd.from(points, start).converge().fit();
  }

  /**
   * Lloyd's iteration from given centres until no row moves. A centre that no row is nearest to is
   * put onto the row that lies farthest from its own centre.
   *
   * @param points at least one row
   * @throws IllegalArgumentException when there are no rows or centres have other columns
   */
  public static KMeansFit refit(Points points, Centres start) {
    check(points, start);
    return Lloyd.from(points, start).converge().fit();
  }

  /**
   * The best of several independent starts, before swaps; of equally good ones, the first.
   *
   * @param points at least one row
   * @param k number of clusters, 1 or more
   * @param runSeed from which {@link StartSeeds#start} derives each start's seed
   * @param starts how many, 1 or more
   * @throws IllegalArgumentException when there are no rows, or k or starts are below 1
   */
  public static KMeansFit bestOf(Points points, int k, long runSeed, int starts) {
    if (starts < 1) {
      throw new IllegalArgumentException("There must be at least one start, not " + starts);
    }
    KMeansFit best = fit(points, k, StartSeeds.start(runSeed, k, 0));
    for (int start = 1; start < starts; start++) {
      KMeansFit next = fit(points, k, StartSeeds.start(runSeed, k, start));
      best = next.sse() < best.sse() ? next : best;
    }
    return best;
  }

  /**
   * Improves a fit by random swaps (Fränti 2018) until swaps stop paying; see {@link RandomSwaps}.
   *
   * @param points those that were fitted
   * @param fit what to improve
   * @param seed such as {@link StartSeeds#swaps}
   * @return a fit that is at least as good
   * @throws IllegalArgumentException when the fit's centres have other columns
   */
  public static KMeansFit improve(Points points, KMeansFit fit, long seed) {
    check(points, fit.centres());
    return new RandomSwaps(points, new SplittableRandom(seed)).improve(fit);
  }

  /**
   * The index of each row's nearest centre; of equally near ones, the lowest.
   *
   * @throws IllegalArgumentException when centres have other columns
   */
  public static int[] assign(Points points, Centres centres) {
    checkColumns(points, centres);
    int[] labels = new int[points.rows()];
    NearestTwo ranking = new NearestTwo(centres.count());
    for (int i = 0; i < labels.length; i++) {
      int lane = i % Tile.LANES;
      if (lane == 0) {
        ranking.rank(points.tiles()[i / Tile.LANES], centres.array(), points.columns());
      }
      labels[i] = ranking.centre(lane, 0);
    }
    return labels;
  }

  private static void check(Points points, Centres centres) {
    if (points.rows() < 1) {
      throw new IllegalArgumentException("k-means needs at least one row.");
    }
    checkColumns(points, centres);
  }

  private static void checkColumns(Points points, Centres centres) {
    if (points.columns() != centres.columns()) {
      throw new IllegalArgumentException(
          "Points of " + points.columns() + " columns meet centres of " + centres.columns() + ".");
    }
  }
}
