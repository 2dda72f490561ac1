package org.dramatis.feature.matrix;

import java.util.Optional;

/**
 * How features become comparable ({@code winsorize}, {@code scale}, {@code balance} in {@code
 * method.yaml}).
 *
 * @param winsorize the quantiles beyond which values are pulled in; empty leaves them
 */
public record Standardization(Optional<Quantiles> winsorize, Scale scale, Balance balance) {

  /** Standardised values beyond this are pulled in, so that a rare flag does not dominate. */
  static final double CLIP = 3;

  /** A standardised value, pulled in when it is beyond 3 standard deviations. */
  public static double clipped(double standardised) {
    return Math.min(Math.max(standardised, -CLIP), CLIP);
  }

  /** Two quantiles, 0 ≤ lower ≤ upper ≤ 1. */
  public record Quantiles(double lower, double upper) {}

  /** Whether features are standardised. */
  public enum Scale {
    /** Mean 0, standard deviation 1 over the customers in scope, clipped at 3. */
    STANDARD,
    /** Values as they are. */
    NONE
  }

  /** Whether sources get equal weight. */
  public enum Balance {
    /** Each source divided by the square root of its correlation matrix's first eigenvalue. */
    FACTOR,
    /** Every feature counts alike. */
    NONE
  }
}
