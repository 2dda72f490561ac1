package org.dramatis.stat;

/**
 * Fisher's (1915) transformation of an index of agreement, artanh r: near 1, where there is little
 * room left, equal steps of it are equally hard to reach.
 */
public final class FisherZ {
  /** Agreement beyond this, which would be infinite, counts as this. */
  private static final double MOST = 0.999;

  private FisherZ() {}

  /** Of an index, −1 to 1; about −3.8 to 3.8. */
  public static double of(double index) {
    double bounded = Math.max(-MOST, Math.min(MOST, index));
    return (StrictMath.log1p(bounded) - StrictMath.log1p(-bounded)) / 2;
  }
}
