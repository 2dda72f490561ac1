package org.dramatis.profile.claim;

import java.util.OptionalDouble;
import org.dramatis.profile.figure.FigureKind;
import org.dramatis.profile.figure.Strength;
import org.dramatis.stat.Moments;

/**
 * Holds a comparison against the customers whom a belief is about and all others in scope.
 *
 * <p>A difference counts from the first step of {@link Strength}, for a proportion by its ratio as
 * well, and only where it is larger than chance: beyond two standard errors. Smaller ones, in the
 * direction that was believed, make a belief half true.
 */
record Judgement(FigureKind kind, Moments own, Moments others) {
  private static final double STANDARD_ERRORS = 2;

  BeliefVerdict of(Comparison.Direction direction) {
    if (own.count() < BoundVerdict.FEWEST || others.count() < BoundVerdict.FEWEST) {
      return BeliefVerdict.OPEN;
    }
    OptionalDouble effect = Strength.effect(kind, own, others);
    if (effect.isEmpty()) {
      return direction == Comparison.Direction.SAME ? BeliefVerdict.TRUE : BeliefVerdict.FALSE;
    }
    Strength strength = Strength.of(kind, own, others).orElse(Strength.NONE);
    boolean isChance = Math.abs(own.mean() - others.mean()) <= STANDARD_ERRORS * standardError();
    if (direction == Comparison.Direction.SAME) {
      return same(strength);
    }
    boolean asBelieved = effect.getAsDouble() > 0 == (direction == Comparison.Direction.HIGHER);
    if (strength == Strength.NONE) {
      return asBelieved && !isChance ? BeliefVerdict.HALF_TRUE : BeliefVerdict.FALSE;
    }
    if (isChance) {
      return BeliefVerdict.OPEN;
    }
    return asBelieved ? BeliefVerdict.TRUE : BeliefVerdict.FALSE;
  }

  private static BeliefVerdict same(Strength strength) {
    return switch (strength) {
      case NONE -> BeliefVerdict.TRUE;
      case SMALL -> BeliefVerdict.HALF_TRUE;
      case MEDIUM, LARGE, VERY_LARGE -> BeliefVerdict.FALSE;
    };
  }

  /** Of the difference of means, with each side's own variance (Welch 1947). */
  private double standardError() {
    return Math.sqrt(
        own.variance().orElse(0) / own.count() + others.variance().orElse(0) / others.count());
  }
}
