package org.dramatis.profile.figure;

import org.dramatis.stat.FigureFormat;

/** Of how many customers a share is told. What is read together is told of as many. */
public enum ShareBase {
  /** {@code 7 in 10}. */
  TEN,
  /** {@code 71 in 100}. */
  HUNDRED;

  private static final double NEAR = 0.02;

  /** Ten for two shares that lie near tenths, each near another one; else a hundred. */
  public static ShareBase of(double one, double other) {
    return nearTenth(one) && nearTenth(other) && tenths(one) != tenths(other) ? TEN : HUNDRED;
  }

  /** Ten where it is that for both. */
  public ShareBase and(ShareBase other) {
    return this == TEN ? other : HUNDRED;
  }

  /** A share in words. */
  String words(double share) {
    return this == TEN ? tenths(share) + " in 10" : FigureFormat.inHundred(share);
  }

  private static long tenths(double share) {
    return Math.round(share * 10);
  }

  private static boolean nearTenth(double share) {
    long tenths = tenths(share);
    return tenths >= 1 && tenths <= 9 && Math.abs(share - tenths / 10.0) <= NEAR;
  }
}
