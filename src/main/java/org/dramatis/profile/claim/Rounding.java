package org.dramatis.profile.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.dramatis.profile.disclosure.Release;
import org.dramatis.profile.figure.FigureKind;
import org.dramatis.profile.figure.PublishedFigure;

/**
 * How the figures of a row were rounded, and so where the figures themselves may lie.
 *
 * @param kind what the figures are
 * @param step what they are rounded to; empty where it is not one step for all
 * @param digits significant digits that they are rounded to; empty where they are not
 */
record Rounding(FigureKind kind, OptionalDouble step, OptionalInt digits) {

  /** How a release was rounded. */
  static Rounding of(FigureKind kind, Release<?> release) {
    return new Rounding(kind, release.rounding(), release.digits());
  }

  /** Where a figure lies, both ends included. */
  record Span(double low, double high) {}

  /** Where a figure lies as far as it is told; nowhere in particular where that is nothing. */
  Span span(PublishedFigure figure) {
    double low = kind == FigureKind.PROPORTION ? 0 : Double.NEGATIVE_INFINITY;
    double high = kind == FigureKind.PROPORTION ? 1 : Double.POSITIVE_INFINITY;
    if (figure.value().isPresent()) {
      double value = figure.value().getAsDouble();
      double half = step(value) / 2;
      return new Span(
          half > 0 ? Math.max(low, value - half) : value,
          half > 0 ? Math.min(high, value + half) : value);
    }
    // A bound is not reached itself.
    return switch (figure.disclosure()) {
      case BELOW ->
          new Span(
              low, figure.bound().isPresent() ? Math.nextDown(figure.bound().getAsDouble()) : high);
      case ABOVE ->
          new Span(
              figure.bound().isPresent() ? Math.nextUp(figure.bound().getAsDouble()) : low, high);
      case SHOWN, WITHHELD -> new Span(low, high);
    };
  }

  private double step(double value) {
    if (digits.isPresent() && value != 0) {
      return new BigDecimal(value).round(new MathContext(digits.getAsInt())).ulp().doubleValue();
    }
    return step.orElse(0);
  }
}
