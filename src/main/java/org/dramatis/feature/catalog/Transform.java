package org.dramatis.feature.catalog;

import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;

/**
 * What is done to a feature's value before it is standardised (method: "From features to vectors").
 * Elementary functions are {@link StrictMath}'s, so that every machine computes the same bits.
 */
@SuppressWarnings("ImmutableEnumChecker") // the functions have no state
public enum Transform {
  NONE("of less than 1e150", x -> true, x -> x, t -> t),
  /** ln(1 + x), for x > -1. */
  LOG1P("greater than -1", x -> x > -1, StrictMath::log1p, StrictMath::expm1),
  /** ln(x + sqrt(x² + 1)), for any x. */
  ASINH("of less than 1e150", x -> true, Transform::asinh, StrictMath::sinh),
  /** Square root, for x ≥ 0. */
  SQRT("0 or more", x -> x >= 0, Math::sqrt, t -> t * t),
  /** ln((x + ε) / (1 − x + ε)), for 0 ≤ x ≤ 1. */
  LOGIT("between 0 and 1", x -> x >= 0 && x <= 1, Transform::logit, Transform::inverseLogit);

  /** Keeps the logit of 0 and 1 finite: they become ∓4.6. */
  private static final double EPSILON = 0.01;

  /** The squares of smaller numbers, and sums of them, are doubles. */
  private static final double GREATEST = 1e150;

  private static final double LN_2 = StrictMath.log(2);

  private final String domain;
  private final DoublePredicate inDomain;
  private final DoubleUnaryOperator function;
  private final DoubleUnaryOperator inverse;

  Transform(
      String domain,
      DoublePredicate inDomain,
      DoubleUnaryOperator function,
      DoubleUnaryOperator inverse) {
    this.domain = domain;
    this.inDomain = inDomain;
    this.function = function;
    this.inverse = inverse;
  }

  /** The transformed value; meaningless outside the domain. */
  public double apply(double x) {
    return function.applyAsDouble(x);
  }

  /** The value of which this is the transformed one. */
  public double invert(double t) {
    return inverse.applyAsDouble(t);
  }

  /** Whether the value lies in the domain; infinity lies in none. */
  public boolean isDefinedFor(double x) {
    return Math.abs(x) < GREATEST && inDomain.test(x);
  }

  /** The domain in words. */
  public String domain() {
    return domain;
  }

  private static double asinh(double x) {
    double size = Math.abs(x);
    // The first form loses nothing near 0, the second does not overflow.
    double result =
        size < 0x1p28
            ? StrictMath.log1p(size + size * size / (1 + Math.sqrt(size * size + 1)))
            : StrictMath.log(size) + LN_2;
    return Math.copySign(result, x);
  }

  private static double logit(double x) {
    return StrictMath.log((x + EPSILON) / (1 - x + EPSILON));
  }

  private static double inverseLogit(double t) {
    double odds = StrictMath.exp(t);
    return (odds * (1 + EPSILON) - EPSILON) / (1 + odds);
  }
}
