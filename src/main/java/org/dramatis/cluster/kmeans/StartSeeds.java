package org.dramatis.cluster.kmeans;

import java.util.SplittableRandom;
import org.dramatis.cluster.sensitivity.AnalysisVariant;

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

  /** Keep other random choices apart from every k. */
  private static final long BOOTSTRAP = -1;

  private static final long REFERENCE = -2;
  private static final long ANALYST = -3;
  private static final long SOURCE = -4;

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

  /**
   * The seed of one bootstrap sample and of the starts on it; the same for every k, so that numbers
   * of segments are compared on the same samples.
   *
   * @param seed the run's, or that of a data set of its own
   * @param pair 0 to the number of pairs less 1
   * @param side 0 or 1: which sample of the pair
   */
  public static long bootstrap(long seed, int pair, int side) {
    return mix(mix(mix(mix(seed) + BOOTSTRAP) + pair) + side);
  }

  /**
   * The seed of one data set without groups and of all that is done with it.
   *
   * @param runSeed {@code seed} of {@code method.yaml}
   * @param number 0 to {@code references - 1}
   */
  public static long reference(long runSeed, int number) {
    return mix(mix(mix(runSeed) + REFERENCE) + number);
  }

  /**
   * The seed of the starts on vectors that another analyst would have made.
   *
   * @param runSeed {@code seed} of {@code method.yaml}
   * @param variation which other choice it is
   */
  public static long analyst(long runSeed, AnalysisVariant variation) {
    return mix(mix(mix(runSeed) + ANALYST) + variation.name().hashCode());
  }

  /**
   * The seed of the starts on vectors that lack one source.
   *
   * @param runSeed {@code seed} of {@code method.yaml}
   * @param source its name
   */
  public static long source(long runSeed, String source) {
    return mix(mix(mix(runSeed) + SOURCE) + source.hashCode());
  }

  private static long mix(long state) {
    return new SplittableRandom(state).nextLong();
  }
}
