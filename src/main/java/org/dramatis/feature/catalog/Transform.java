package org.dramatis.feature.catalog;

/**
 * What is done to a feature's value before it is standardised (method: "From features to vectors").
 * Elementary functions are {@link StrictMath}'s, so that every machine computes the same bits.
 */
public enum Transform {
  NONE {
    @Override
    public double apply(double x) {
      return x;
    }

    @Override
    public double invert(double t) {
      return t;
    }
  },
  /** ln(1 + x), for x > -1. */
  LOG1P {
    @Override
    public double apply(double x) {
      return StrictMath.log1p(x);
    }

    @Override
    public double invert(double t) {
      return StrictMath.expm1(t);
    }

    @Override
    public boolean isDefinedFor(double x) {
      return x > -1 && super.isDefinedFor(x);
    }

    @Override
    public String domain() {
      return "greater than -1";
    }
  },
  /** ln(x + sqrt(x² + 1)), for any x. */
  ASINH {
    @Override
    public double apply(double x) {
      double size = Math.abs(x);
      // The first form loses nothing near 0, the second does not overflow.
      double result =
          size < 0x1p28
              ? StrictMath.log1p(size + size * size / (1 + Math.sqrt(size * size + 1)))
              : StrictMath.log(size) + LN_2;
      return Math.copySign(result, x);
    }

    @Override
    public double invert(double t) {
      return StrictMath.sinh(t);
    }
  },
  /** Square root, for x ≥ 0. */
  SQRT {
    @Override
    public double apply(double x) {
      return Math.sqrt(x);
    }

    @Override
    public double invert(double t) {
      return t * t;
    }

    @Override
    public boolean isDefinedFor(double x) {
      return x >= 0 && super.isDefinedFor(x);
    }

    @Override
    public String domain() {
      return "0 or more";
    }
  },
  /** ln((x + ε) / (1 − x + ε)), for 0 ≤ x ≤ 1. */
  LOGIT {
    @Override
    public double apply(double x) {
      return StrictMath.log((x + EPSILON) / (1 - x + EPSILON));
    }

    @Override
    public double invert(double t) {
      double odds = StrictMath.exp(t);
      return (odds * (1 + EPSILON) - EPSILON) / (1 + odds);
    }

    @Override
    public boolean isDefinedFor(double x) {
      return x >= 0 && x <= 1;
    }

    @Override
    public String domain() {
      return "between 0 and 1";
    }
  };

  /** Keeps the logit of 0 and 1 finite: they become ∓4.6. */
  private static final double EPSILON = 0.01;

  /** The squares of smaller numbers, and sums of them, are doubles. */
  private static final double GREATEST = 1e150;

  private static final double LN_2 = StrictMath.log(2);

  /** The transformed value; meaningless outside the domain. */
  public abstract double apply(double x);

  /** The value of which this is the transformed one. */
  public abstract double invert(double t);

  /** Whether the value lies in the domain; infinity lies in none. */
  public boolean isDefinedFor(double x) {
    return Math.abs(x) < GREATEST;
  }

  /** The domain in words. */
  public String domain() {
    return "of less than 1e150";
  }
}
