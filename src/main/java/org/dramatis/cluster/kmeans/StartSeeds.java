package org.dramatis.cluster.kmeans;

import java.util.SplittableRandom;
import org.dramatis.cluster.sensitivity.AnalysisVariant;

/**
 * The seed of each random choice, derived from {@code seed} of {@code method.yaml} alone.
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
  private static final long INNER_SPLIT = -6;
  private static final long REPETITION = -5;

  private StartSeeds() {}

  /** The seed of one k-means++ start, 0 or more, that looks for k segments. */
  public static long start(long runSeed, int k, int start) {
    return derived(runSeed, k, start);
  }

  /** The seed of the random swaps that improve the best start of one k. */
  public static long swaps(long runSeed, int k) {
    return derived(runSeed, k, SWAPS);
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
    return derived(seed, BOOTSTRAP, pair, side);
  }

  /** The seed of one data set without groups, numbered from 0, and of all that is done with it. */
  public static long reference(long runSeed, int number) {
    return derived(runSeed, REFERENCE, number);
  }

  /** The seed of the starts on vectors that another analyst would have made. */
  public static long analyst(long runSeed, AnalysisVariant variant) {
    return derived(runSeed, ANALYST, variant.name().hashCode());
  }

  /** The seed of the starts on vectors that lack one source. */
  public static long source(long runSeed, String source) {
    return derived(runSeed, SOURCE, source.hashCode());
  }

  /** The seed of all that is done to divide one segment once more. */
  public static long innerSplit(long runSeed, int segment) {
    return derived(runSeed, INNER_SPLIT, segment);
  }

  /**
   * The seed of what one repetition of a decision looks at, by what is drawn and from which batch.
   */
  public static long repetition(long runSeed, int number, int what, int batch) {
    return derived(runSeed, REPETITION, number, what, batch);
  }

  private static long derived(long seed, long... parts) {
    long state = new SplittableRandom(seed).nextLong();
    for (long part : parts) {
      state = new SplittableRandom(state + part).nextLong();
    }
    return state;
  }
}
