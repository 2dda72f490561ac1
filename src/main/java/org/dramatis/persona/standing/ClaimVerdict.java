package org.dramatis.persona.standing;

import java.util.OptionalDouble;
import org.dramatis.persona.Evidence;
import org.dramatis.profile.figure.Direction;
import org.dramatis.profile.figure.FigureKind;
import org.dramatis.profile.figure.Strength;

/** What became of a claim since it was signed. */
public enum ClaimVerdict {
  /** The segment still differs in that direction, at least half as far as it did. */
  HOLDS,
  /** It differs in that direction, but less than half as far, or no longer by a small step. */
  WEAKENED,
  /** It does not differ any more, or the other way round. */
  BROKEN,
  /** The figure is withheld, or nobody computes it any more. */
  NOT_TESTABLE;

  private static final double HALF = 0.5;

  /**
   * Judges a claim.
   *
   * @param signed as it was when it was signed
   * @param apart how far the segment lies from all others now, signed, on the scale of {@link
   *     Strength}; empty where that is not told
   */
  public static ClaimVerdict of(Evidence signed, OptionalDouble apart) {
    if (apart.isEmpty()) {
      return NOT_TESTABLE;
    }
    double side = signed.claim().direction() == Direction.HIGHER ? 1 : -1;
    double now = side * apart.getAsDouble();
    if (now <= 0) {
      return BROKEN;
    }
    // What was less than a small step when it was signed is not weaker for that.
    boolean isAsPlain = isSmall(now) || !isSmall(signed.apart());
    return isAsPlain && now >= HALF * Math.abs(signed.apart()) ? HOLDS : WEAKENED;
  }

  private static boolean isSmall(double apart) {
    return Strength.of(FigureKind.MEAN, apart) != Strength.NONE;
  }
}
