package org.dramatis.profile.figure;

import java.util.Optional;
import java.util.OptionalDouble;
import org.dramatis.stat.Moments;
import org.dramatis.stat.RiskRatio;

/**
 * How far a segment lies from everyone else, on one scale for all kinds of figures. It orders
 * figures and decides what is worth a word; how large a difference reads is {@link Contrast}'s.
 *
 * <p>The scale is that of the standardised mean difference. A difference of proportions is doubled:
 * it is divided by the largest standard deviation that a proportion can have, 1/2, so that it is
 * never shown as more than it is. The steps are Cohen's (1988) small, medium and large, 0.2, 0.5
 * and 0.8, and Sawilowsky's (2009) very large, 1.2.
 *
 * <p>A difference of proportions says little of what is rare: 71 of 1,000 against 9 of 5,000 is
 * seven hundredths, and forty times as many. A proportion of customers therefore reaches a step by
 * its ratio as well, or by the ratio of those who lack it, whichever says more. A mean of
 * customers' shares is no such proportion: nobody has the property or lacks it. The ratio's 95 %
 * interval has to lie wholly beyond 1.5, 2, 4 or 8, so that a handful of cases decides nothing.
 * From 2 a risk is worth acting on and from 4 the association is strong (Ferguson 2009); 1.5 is
 * where Rosenthal (1996) and Chen, Cohen and Chen (2010) put what Cohen calls small, and each
 * further step doubles.
 */
public enum Strength {
  NONE(0, 1),
  SMALL(0.2, 1.5),
  MEDIUM(0.5, 2),
  LARGE(0.8, 4),
  VERY_LARGE(1.2, 8);

  /** Values of 0 and 1 have the spread that follows from their mean; shares have far less. */
  private static final double SAME_SPREAD = 0.01;

  private final double from;
  private final double times;

  Strength(double from, double times) {
    this.from = from;
    this.times = times;
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
   * The step that some customers reach beside others; of proportions by their difference or by
   * their ratio. Empty when a side has no value, or nothing varies.
   */
  public static Optional<Strength> of(FigureKind kind, Moments inside, Moments outside) {
    OptionalDouble effect = effect(kind, inside, outside);
    if (effect.isEmpty()) {
      return Optional.empty();
    }
    Strength byDifference = of(kind, effect.getAsDouble());
    Strength byRatio =
        kind == FigureKind.PROPORTION && areOfYesAndNo(inside, outside)
            ? larger(byRatio(inside, outside), byRatio(lacking(inside), lacking(outside)))
            : NONE;
    return Optional.of(larger(byDifference, byRatio));
  }

  /** Whether all values of both sides are 0 or 1, which their mean and spread tell. */
  static boolean areOfYesAndNo(Moments inside, Moments outside) {
    return isOfYesAndNo(inside) && isOfYesAndNo(outside);
  }

  private static boolean isOfYesAndNo(Moments values) {
    double mean = values.mean();
    double spread = values.count() * mean * (1 - mean);
    return mean >= 0 && mean <= 1 && Math.abs(values.squares() - spread) <= SAME_SPREAD * spread;
  }

  private static Moments lacking(Moments shares) {
    return new Moments(shares.count(), 1 - shares.mean(), shares.squares());
  }

  private static Strength byRatio(Moments inside, Moments outside) {
    double atLeast = RiskRatio.of(inside, outside).map(RiskRatio::atLeast).orElse(1.0);
    Strength reached = NONE;
    for (Strength step : values()) {
      if (atLeast >= step.times) {
        reached = step;
      }
    }
    return reached;
  }

  private static Strength larger(Strength one, Strength other) {
    return one.compareTo(other) >= 0 ? one : other;
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
  public static double step(FigureKind kind, double effect) {
    return Math.signum(effect) * of(kind, effect).from;
  }

  /** The step that some customers reach beside others, on the scale of all figures and signed. */
  public static OptionalDouble step(FigureKind kind, Moments inside, Moments outside) {
    return of(kind, inside, outside).stream()
        .mapToDouble(reached -> Math.signum(inside.mean() - outside.mean()) * reached.from)
        .findFirst();
  }

  /** The step that a figure reaches; empty where nothing of it may be told. */
  public static Optional<Strength> of(PublishedFigure figure) {
    return figure.strength().stream().mapToObj(step -> of(FigureKind.MEAN, step)).findFirst();
  }
}
