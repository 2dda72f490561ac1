package org.dramatis.cluster.kmeans;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * k-means on one machine, for the bounded selection sample and its many small fits.
 *
 * <p>Every method is a pure function: the same points in the same order, the same k and the same
 * seed give the same bits on every machine, so fits can run as tasks anywhere and in any order.
 * Each refuses with an {@link IllegalArgumentException} points without rows, unless they are only
 * assigned, centres of other columns than the points, and numbers below 1.
 */
public final class KMeansKernel {
  private KMeansKernel() {}

  /**
   * One k-means++ start, followed by Lloyd's iteration until no row moves.
   *
   * @param k number of clusters; with fewer distinct rows than that, each distinct row becomes one
   * @param seed such as {@link StartSeeds#start}
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
   */
  public static KMeansFit refit(Points points, Centres start) {
    check(points, start);
    return Lloyd.from(points, start).converge().fit();
  }

  /**
   * The best of several independent starts, before swaps; of equally good ones, the first.
   *
   * @param runSeed from which {@link StartSeeds#start} derives each start's seed
   */
  public static KMeansFit bestOf(Points points, int k, long runSeed, int starts) {
    if (starts < 1) {
      throw new IllegalArgumentException("There must be at least one start, not " + starts);
    }
    return IntStream.range(0, starts)
        .mapToObj(start -> fit(points, k, StartSeeds.start(runSeed, k, start)))
        .min(Comparator.comparingDouble(KMeansFit::sse))
        .orElseThrow();
  }

  /**
   * Improves a fit of those points by random swaps (Fränti 2018) until swaps stop paying; the
   * result is at least as good. See {@link RandomSwaps}.
   *
   * @param seed such as {@link StartSeeds#swaps}
   */
  public static KMeansFit improve(Points points, KMeansFit fit, long seed) {
    check(points, fit.centres());
    return new RandomSwaps(points, new SplittableRandom(seed)).improve(fit);
  }

  /** The index of each row's nearest centre; of equally near ones, the lowest. */
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
