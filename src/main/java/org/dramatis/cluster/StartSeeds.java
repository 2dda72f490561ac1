package org.dramatis.cluster;

import java.util.SplittableRandom;

/**
 * The seed of each random choice, derived from the run's seed alone.
 *
 * <p>A start of one k draws the same numbers wherever and in whatever order it runs. Each part of a
 * seed's name is added to the state so far and passed through the first output of a {@link
 * SplittableRandom}, a bijection of 64 bits that spreads neighbouring inputs.
 */
public final class StartSeeds {
  /** Keep swaps apart from every start's number, which is 0 or more. */
  private static final long SWAPS = -1;

  private StartSeeds() {}

  /**
   * The seed of one k-means++ start.
   *
   * @param runSeed {@code seed} of {@code method.yaml}
   * @param k number of segments asked for
   * @param start 0 to {@code restarts - 1}
   */
  public static long start(long runSeed, int k, int start) {
    return mix(mix(mix(runSeed) + k) + start);
  }

  /**
   * The seed of the random swaps that improve the best start of one k.
   *
   * @param runSeed {@code seed} of {@code method.yaml}
   * @param k number of segments asked for
   */
  public static long swaps(long runSeed, int k) {
    return mix(mix(mix(runSeed) + k) + SWAPS);
  }

  private static long mix(long state) {
    return new SplittableRandom(state).nextLong();
  }
}
