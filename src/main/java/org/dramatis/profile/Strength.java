package org.dramatis.profile;

import java.util.Optional;
import java.util.OptionalDouble;
import org.dramatis.stat.Moments;

/**
 * How far a segment lies from everyone else, on one scale for all kinds of figures and in words.
 *
 * <p>The scale is that of the standardised mean difference. A difference of proportions is doubled:
 * it is divided by the largest standard deviation that a proportion can have, 1/2, so that it is
 * never shown as more than it is. The steps are Cohen's (1988) small, medium and large, 0.2, 0.5
 * and 0.8, and Sawilowsky's (2009) very large, 1.2.
 */
public enum Strength {
  NONE(0),
  SMALL(0.2),
  MEDIUM(0.5),
  LARGE(0.8),
  VERY_LARGE(1.2);

  private final double from;

  Strength(double from) {
    this.from = from;
  }

  /** The step that a finite effect reaches, whatever its direction. */
  public static Strength of(FigureKind kind, double effect) {
    double size = Math.abs(onScale(kind, effect));
    Strength reached = NONE;
    for (Strength step : values()) {
      if (size >= step.from) {
        reached = step;
      }
    }
    return reached;
  }

  /**
   * How far some customers lie from others: a difference of proportions, or a standardised mean
   * difference. Empty when a side has no value, or nothing varies.
   */
  public static OptionalDouble effect(FigureKind kind, Moments inside, Moments outside) {
    if (inside.count() == 0 || outside.count() == 0) {
      return OptionalDouble.empty();
    }
    return kind == FigureKind.PROPORTION
        ? OptionalDouble.of(inside.mean() - outside.mean())
        : inside.cohensD(outside);
  }

  /** A finite effect in standard deviations, signed. */
  public static double onScale(FigureKind kind, double effect) {
    return kind == FigureKind.PROPORTION ? 2 * effect : effect;
  }

  /** The step that a finite effect reaches, on the scale of all figures and signed. */
  static double step(FigureKind kind, double effect) {
    return Math.signum(effect) * of(kind, effect).from;
  }

  /** The step that a figure reaches; empty where nothing of it may be told. */
  public static Optional<Strength> of(PublishedFigure figure) {
    return figure.strength().stream().mapToObj(step -> of(FigureKind.MEAN, step)).findFirst();
  }
}
