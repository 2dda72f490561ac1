package org.dramatis.profile.claim;

import org.dramatis.profile.claim.Rounding.Span;
import org.dramatis.profile.figure.PublishedFigure;
import org.dramatis.yaml.Bound;

/** Whether a figure lies where it should, by what is published of it. */
public enum BoundVerdict {
  MET,
  /** Missed by a tenth of the bound at most. */
  JUST_MISSED,
  MISSED,
  /** The figure is rounded, or told as a bound, and may lie on either side. */
  TOO_CLOSE,
  /** There is no figure, or too few customers stand behind it. */
  OPEN;

  /** Fewer customers say little about anything. */
  static final long FEWEST = 50;

  private static final double NEARLY = 0.1;

  /** Holds a figure of a row that was rounded so against a bound. */
  static BoundVerdict of(Bound bound, PublishedFigure figure, Rounding rounding) {
    if (!figure.isTold() || figure.n().orElse(FEWEST) < FEWEST) {
      return OPEN;
    }
    Span span = rounding.span(figure);
    BoundVerdict low = of(bound, span.low());
    BoundVerdict high = of(bound, span.high());
    if (isInside(bound, span) || low == MET != (high == MET)) {
      return figure.value().isEmpty() && figure.bound().isEmpty() ? OPEN : TOO_CLOSE;
    }
    return low == high
        ? low
        : figure.value().isPresent() ? of(bound, figure.value().getAsDouble()) : MISSED;
  }

  /** Whether a figure between two ends that both miss an exact bound may meet it. */
  private static boolean isInside(Bound bound, Span span) {
    double limit = bound.limit().doubleValue();
    return bound.side() == Bound.Side.EXACTLY && span.low() < limit && limit < span.high();
  }

  private static BoundVerdict of(Bound bound, double value) {
    if (bound.holds(value)) {
      return MET;
    }
    double limit = bound.limit().doubleValue();
    return Math.abs(value - limit) <= NEARLY * Math.abs(limit) ? JUST_MISSED : MISSED;
  }
}
