package org.dramatis.cluster.kmeans;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Random swaps (Fränti, "Efficiency of random swap clustering", 2018): move a random centre onto a
 * random row, iterate, keep the result if its SSE is lower.
 *
 * <p>Most swaps fail, so a trial is followed only as long as it can still win. After each iteration
 * its SSE is known without looking at a row, as the total less the part between centres. The trial
 * ends when the gap to the best is many times what the last iteration gained, or when all centres
 * have come back to where the best has one.
 *
 * <p>With many rows, trials look at every s-th row only, and what wins there is iterated on all
 * rows and kept if it wins there too: where a centre is missing shows on a few thousand rows.
 */
final class RandomSwaps {
  /** Trials look at this many rows at least, where there are as many. */
  private static final int ROWS = 4000;

  /** Iterations of a trial. */
  private static final int STEPS = 30;

  /**
   * How many swaps in a row may fail, per centre: for larger k, fewer swaps pick both a centre that
   * can be spared and a cluster that needs one.
   */
  private static final int PATIENCE = 100;

  /** A trial is hopeless when the gap is more than this many times the last gain. */
  private static final double HORIZON = 50;

  /**
   * Centres are back when none is farther from one of the best than this share of the shortest
   * squared distance between two of the best. Larger values miss optima that lie close together.
   */
  private static final double BACK = 3e-4;

  /** A lower SSE is one that rounding cannot explain. */
  private static final double LOWER = 1 - 1e-7;

  private final Points points;
  private final Points screen;
  private final RandomGenerator random;
  private final double[] mean;
  private final double total;

  RandomSwaps(Points points, RandomGenerator random) {
    this.points = points;
    this.screen = thinned(points);
    this.random = random;
    // One centre for all rows: their mean, and the sum of squared distances to it.
    int d = points.columns();
    Lloyd whole = Lloyd.from(screen, new Centres(Arrays.copyOf(screen.values(), d), d));
    whole.update();
    this.mean = whole.centres();
    this.total = whole.sse();
  }

  private static Points thinned(Points points) {
    int every = points.rows() / ROWS;
    return every < 2
        ? points
        : points.select(IntStream.iterate(0, i -> i < points.rows(), i -> i + every).toArray());
  }

  /** A fit that is at least as good. */
  KMeansFit improve(KMeansFit fit) {
    int k = fit.k();
    if (k < 2 || fit.sse() == 0) {
      return fit;
    }
    KMeansFit found = fit;
    Lloyd best = Lloyd.from(screen, fit.centres()).converge();
    Lloyd trial = new Lloyd(screen, k);
    double bestSse = total - best.between(mean);
    int failures = 0;
    while (failures < PATIENCE * k) {
      trial.become(best);
      trial.swap(random.nextInt(k), random.nextInt(screen.rows()));
      if (wins(trial, best, bestSse)) {
        Lloyd former = best;
        best = trial.converge();
        trial = former;
        KMeansFit next = onAllRows(best.fit());
        found = next.sse() < found.sse() ? next : found;
        bestSse = total - best.between(mean);
        failures = 0;
      } else {
        failures++;
      }
    }
    return found;
  }

  private KMeansFit onAllRows(KMeansFit winner) {
    return screen == points ? winner : Lloyd.from(points, winner.centres()).converge().fit();
  }

  private boolean wins(Lloyd trial, Lloyd best, double bestSse) {
    double former = Double.POSITIVE_INFINITY;
    for (int step = 0; step < STEPS && trial.assign() > 0; step++) {
      trial.update();
      double sse = total - trial.between(mean);
      if (sse < bestSse * LOWER) {
        return true;
      }
      if (sse - bestSse > HORIZON * (former - sse) || isBack(trial.centres(), best.centres())) {
        return false;
      }
      former = sse;
    }
    return false;
  }

  private boolean isBack(double[] trial, double[] best) {
    int d = mean.length;
    double shortest = Double.POSITIVE_INFINITY;
    double farthest = 0;
    for (int j = 0; j < best.length; j += d) {
      double nearest = Double.POSITIVE_INFINITY;
      for (int other = 0; other < best.length; other += d) {
        nearest = Math.min(nearest, Distance.squared(trial, j, best, other, d));
        if (other < j) {
          shortest = Math.min(shortest, Distance.squared(best, j, best, other, d));
        }
      }
      farthest = Math.max(farthest, nearest);
    }
    return farthest < BACK * shortest;
  }
}
