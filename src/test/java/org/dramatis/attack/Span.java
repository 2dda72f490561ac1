package org.dramatis.attack;

/** Where a share, or a number of customers, lies. */
record Span(double low, double high) {
  /** Figures of files have six significant digits. */
  private static final double DIGITS = 1e-6;

  /** A share that is told to be under or over a bound is not the bound. */
  private static final double STRICT = 3 * DIGITS;

  static Span around(double value, double off) {
    return new Span(value - off, value + off);
  }

  /** A figure as files have it, rounded to a step; 0 where it is not rounded. */
  static Span printed(double value, double step) {
    return around(value, step > 0 ? step / 2 + DIGITS : DIGITS);
  }

  static Span below(double bound) {
    return new Span(0, bound - STRICT);
  }

  static Span above(double bound) {
    return new Span(bound + STRICT, 1);
  }

  @Override
  public String toString() {
    return "%.6g to %.6g".formatted(low, high);
  }

  boolean holds(double value) {
    return low - DIGITS <= value && value <= high + DIGITS;
  }
}
