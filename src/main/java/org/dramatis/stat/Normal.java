package org.dramatis.stat;

import java.util.random.RandomGenerator;
import org.apache.commons.math3.distribution.NormalDistribution;

/** The standard normal distribution. The same argument gives the same bits on every machine. */
public final class Normal {
  private static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);

  private static final double DENSITY_AT_ZERO = 1 / Math.sqrt(2 * Math.PI);

  private Normal() {}

  /** The density φ(x). */
  public static double density(double x) {
    return DENSITY_AT_ZERO * StrictMath.exp(-x * x / 2);
  }

  /**
   * The value below which lies that probability, Φ⁻¹(p).
   *
   * @param probability 0 (minus infinity) to 1 (infinity)
   * @throws IllegalArgumentException when the probability is outside 0 to 1
   */
  public static double quantile(double probability) {
    return STANDARD.inverseCumulativeProbability(probability);
  }

  /** Draws one value: the quantile of a uniform number, because that is exact on every machine. */
  public static double draw(RandomGenerator random) {
    return quantile(((random.nextLong() >>> 11) + 0.5) * 0x1p-53);
  }
}
