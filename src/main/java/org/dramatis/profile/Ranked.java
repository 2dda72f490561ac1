package org.dramatis.profile;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.profile.figure.Strength;
import org.dramatis.stat.Interval;

/**
 * A figure and what it takes to rank it and speak of it.
 *
 * @param p of the figure's own test, before it is adjusted; empty when it has none
 */
record Ranked(FeatureColumn column, FeatureFigure figure, OptionalDouble p) {
  static final Comparator<Ranked> ORDER =
      Comparator.comparingDouble((Ranked r) -> -r.strength()).thenComparing(r -> r.figure().name());

  /** How far the segment stands apart, on the scale of {@link Strength}. */
  private double strength() {
    return Math.abs(figure.apart());
  }

  static Ranked of(FeatureColumn column, FeatureFigure figure) {
    return new Ranked(column, figure, OptionalDouble.empty());
  }

  /** A figure with where it lies, if that is known and the figure is shown. */
  static Ranked of(FeatureColumn column, FeatureFigure figure, Optional<Interval> range) {
    return of(
        column,
        range
            .filter(r -> figure.effect().isPresent())
            .map(r -> figure.between(r.low(), r.high()))
            .orElse(figure));
  }

  /** The same beside what is told of everyone already. */
  Ranked beside(ProfileTerms terms) {
    return new Ranked(column, terms.beside(figure), p);
  }

  Ranked tested(OptionalDouble found) {
    return new Ranked(column, figure, found);
  }

  /** The same with what remains of its test among all others. */
  Ranked adjusted(double adjusted) {
    return new Ranked(column, figure.tested(adjusted), p);
  }
}
