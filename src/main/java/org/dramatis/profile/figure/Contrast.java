package org.dramatis.profile.figure;

import java.util.Optional;
import java.util.OptionalDouble;
import org.dramatis.profile.disclosure.Disclosure;

/**
 * How a group's figure reads beside everyone's, both as they are printed: by their ratio, {@code
 * about half}, {@code about twice}. A share is compared by those who lack it where both are beyond
 * one half, because 95 in 100 against 85 is a third of the rest. Where no ratio can be had, because
 * a figure is 0 or below, the standardised difference decides; so it does where figures lie within
 * a tenth and their spread is small beside them, as with ages.
 *
 * @param step how large the difference reads
 * @param direction on which side of everyone the group lies; of figures that are about the same, on
 *     which they lie nominally
 * @param words complete “compared with everyone: …”
 */
public record Contrast(Strength step, Direction direction, String words) {
  private static final double HALF = 0.5;

  /**
   * A published figure beside everyone's.
   *
   * @param rounding what both are rounded to; empty where they are not
   * @return empty where too little is told to say anything
   */
  public static Optional<Contrast> of(
      PublishedFigure own,
      Overall everyone,
      String unit,
      FigureKind kind,
      OptionalDouble rounding) {
    boolean isShare = FigureWording.isShare(unit, kind);
    OptionalDouble overall = everyone.value();
    if (own.value().isPresent() && overall.isPresent()) {
      double value = own.value().getAsDouble();
      double all = overall.getAsDouble();
      Contrast printed = of(value, all, unit, kind, own.strength());
      return Optional.of(
          rounding.isPresent() && !printed.isSame()
              ? printed.asFarAs(rounded(value, all, isShare, rounding.getAsDouble()))
              : printed);
    }
    if (own.value().isPresent()) {
      return besideBound(own.value().getAsDouble(), everyone, isShare);
    }
    return overall.isPresent() ? bounded(own, overall.getAsDouble()) : Optional.empty();
  }

  /** Two finite figures, of whose spread nothing is known. */
  public static Contrast of(double own, double overall, String unit, FigureKind kind) {
    return of(own, overall, unit, kind, OptionalDouble.empty());
  }

  private static Contrast of(
      double own, double all, String unit, FigureKind kind, OptionalDouble strength) {
    boolean isShare = FigureWording.isShare(unit, kind);
    String words = FigureWording.compact(own, unit, kind);
    return words.equals(FigureWording.compact(all, unit, kind))
        ? plain(Strength.NONE, own - all)
        : ofValues(own, all, isShare, strength);
  }

  /** Two rounded figures as near to each other as they may lie. */
  private static Contrast rounded(double own, double all, boolean isShare, double rounding) {
    double side = Math.signum(own - all);
    double nearer = own - side * rounding / 2;
    double nearerAll = all + side * rounding / 2;
    return side * (nearer - nearerAll) > 0
        ? ofValues(nearer, nearerAll, isShare, OptionalDouble.empty())
        : plain(Strength.NONE, own - all);
  }

  /**
   * This, where rounding cannot have made it; else no more than the figures say wherever they lie,
   * {@code nearer} when they lie as near as they may.
   */
  private Contrast asFarAs(Contrast nearer) {
    return nearer.words().equals(words)
        ? this
        : plain(nearer.step(), direction == Direction.HIGHER ? 1 : -1);
  }

  /** Whether a reader sees no difference. */
  public boolean isSame() {
    return step == Strength.NONE;
  }

  private static Contrast ofValues(
      double own, double all, boolean isShare, OptionalDouble strength) {
    double scaled = strength.orElse(0);
    if (isShare && Math.min(own, all) >= 0 && Math.max(own, all) <= 1) {
      return ofShares(own, all, strength);
    }
    if (own >= 0 && all > 0) {
      return ofRatio(own / all, strength);
    }
    if (own < 0 && all < 0) {
      RatioWords ratio = RatioWords.of(own / all);
      return plain(ratio.step(), own - all);
    }
    if (own < 0) {
      return new Contrast(atLeastMedium(scaled), Direction.LOWER, "below zero");
    }
    return all < 0
        ? new Contrast(atLeastMedium(scaled), Direction.HIGHER, "above zero")
        : plain(atLeastMedium(scaled), own - all);
  }

  private static Contrast ofShares(double own, double all, OptionalDouble strength) {
    boolean areUsual = own > HALF && all > HALF;
    if (all == 0) {
      return plain(Strength.VERY_LARGE, own);
    }
    Contrast plainly = ofRatio(own / all, strength);
    if (!areUsual || plainly.step().compareTo(Strength.MEDIUM) >= 0) {
      return plainly;
    }
    if (own == 1 || all == 1) {
      return own == 1
          ? new Contrast(Strength.VERY_LARGE, Direction.HIGHER, "all")
          : plain(Strength.VERY_LARGE, own - all);
    }
    return ofRest(RatioWords.of((1 - own) / (1 - all)), own - all);
  }

  /** Of what is left of the whole, in which a difference is larger. */
  private static Contrast ofRest(RatioWords rest, double difference) {
    if (rest.step().compareTo(Strength.MEDIUM) < 0) {
      return plain(rest.step(), difference);
    }
    Direction direction = Direction.of(difference);
    String side = direction == Direction.HIGHER ? "higher" : "lower";
    return new Contrast(rest.step(), direction, side + ": what is left is " + rest.words());
  }

  private static Contrast ofRatio(double ratio, OptionalDouble strength) {
    RatioWords words = RatioWords.of(ratio);
    boolean isClear =
        Strength.of(FigureKind.MEAN, strength.orElse(0)).compareTo(Strength.MEDIUM) >= 0;
    return words.isAlike() && isClear
        ? plain(Strength.SMALL, ratio - 1)
        : new Contrast(words.step(), Direction.of(ratio - 1), words.words());
  }

  /** A figure that is told as a bound beside everyone's. */
  private static Optional<Contrast> bounded(PublishedFigure own, double all) {
    if (own.disclosure() == Disclosure.WITHHELD || own.disclosure() == Disclosure.SHOWN) {
      return Optional.empty();
    }
    boolean isBelow = own.disclosure() == Disclosure.BELOW;
    if (own.bound().isEmpty()) {
      return (all > 0 && all < 1) || (isBelow && all >= 1)
          ? Optional.of(
              new Contrast(
                  Strength.VERY_LARGE,
                  isBelow ? Direction.LOWER : Direction.HIGHER,
                  isBelow ? "hardly any" : "nearly all"))
          : Optional.empty();
    }
    double bound = own.bound().getAsDouble();
    if (isBelow) {
      return all > 0 ? known(RatioWords.below(bound / all), -1) : Optional.empty();
    }
    if (all >= 1) {
      return Optional.empty();
    }
    return all > 0 && all <= HALF
        ? known(RatioWords.above(bound / all), 1)
        : knownOfRest(RatioWords.below((1 - bound) / (1 - all)), 1);
  }

  /** A figure beside a bound that everyone's lies beyond, on the far side of the figure. */
  private static Optional<Contrast> besideBound(double own, Overall everyone, boolean isShare) {
    if (everyone.bound().isEmpty()) {
      return Optional.empty();
    }
    double bound = everyone.bound().getAsDouble();
    if (everyone.disclosure() == Disclosure.BELOW) {
      return own > bound && bound > 0 ? known(RatioWords.above(own / bound), 1) : Optional.empty();
    }
    return isShare && own < bound && bound < 1
        ? knownOfRest(RatioWords.above((1 - own) / (1 - bound)), -1)
        : Optional.empty();
  }

  private static Optional<Contrast> known(RatioWords ratio, double difference) {
    return ratio.isAlike()
        ? Optional.empty()
        : Optional.of(new Contrast(ratio.step(), Direction.of(difference), ratio.words()));
  }

  private static Optional<Contrast> knownOfRest(RatioWords rest, double difference) {
    return rest.isAlike() ? Optional.empty() : Optional.of(ofRest(rest, difference));
  }

  private static Contrast plain(Strength step, double difference) {
    Direction direction = Direction.of(difference);
    String side = direction == Direction.HIGHER ? "higher" : "lower";
    String words =
        switch (step) {
          case NONE -> "about the same";
          case SMALL -> "a little " + side;
          case MEDIUM -> side;
          case LARGE -> "much " + side;
          case VERY_LARGE -> "far " + side;
        };
    return new Contrast(step, direction, words);
  }

  private static Strength atLeastMedium(double scaled) {
    Strength step = Strength.of(FigureKind.MEAN, scaled);
    return step.compareTo(Strength.MEDIUM) >= 0 ? step : Strength.MEDIUM;
  }
}
