package org.dramatis.profile.figure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.disclosure.Release;
import org.dramatis.profile.disclosure.Release.Told;
import org.dramatis.stat.Moments;

/**
 * A group's figure as it is published.
 *
 * @param n customers of the group with a value; empty when too few to be told
 * @param value empty when it is withheld, bounded, or when nobody has a value
 * @param bound of a bounded figure, where it lies below or above; empty where that is next to
 *     nothing or next to everything
 * @param effect the group against all other customers; empty unless the whole row is exact
 * @param strength the step of {@link Strength} that the group's difference reaches, signed, on that
 *     scale: also where the effect itself is not told, and then from what is told; empty when
 *     withheld
 */
public record PublishedFigure(
    OptionalLong n,
    OptionalDouble value,
    Disclosure disclosure,
    OptionalDouble bound,
    OptionalDouble effect,
    OptionalDouble strength) {

  /** A figure that is compared with nothing. */
  public static PublishedFigure of(Told told) {
    return uncompared(told.n(), told.value(), told.disclosure(), told.bound());
  }

  /** A figure that is compared with nothing, out of its parts. */
  public static PublishedFigure uncompared(
      OptionalLong n, OptionalDouble value, Disclosure disclosure, OptionalDouble bound) {
    OptionalDouble none = OptionalDouble.empty();
    return new PublishedFigure(n, value, disclosure, bound, none, none);
  }

  /**
   * A group's figure out of a release.
   *
   * @param kind what the figure is
   * @param inside the group's exact values; where hardly anybody has any, as if nobody had
   * @param outside those of all others
   */
  public static <G> PublishedFigure of(
      Release<G> release, G group, FigureKind kind, Moments inside, Moments outside) {
    Told told = release.of(group);
    PublishedFigure bare = of(told);
    OptionalDouble effect = Strength.effect(kind, inside, outside);
    if (told.disclosure() == Disclosure.WITHHELD || effect.isEmpty()) {
      return bare;
    }
    boolean isFromWhatIsTold = kind == FigureKind.PROPORTION && !release.isExact();
    return new PublishedFigure(
        told.n(),
        told.value(),
        told.disclosure(),
        told.bound(),
        release.exactly(effect),
        isFromWhatIsTold
            ? stepOfTold(bare, release, Strength.areOfYesAndNo(inside, outside))
            : Strength.step(kind, inside, outside));
  }

  /**
   * A share beside that of all others, from what is told of the group and of everyone. Rounding
   * must not make a difference: both are taken as near to each other as they may lie.
   *
   * @param isOfYesAndNo whether customers have a property or lack it
   */
  private static <G> OptionalDouble stepOfTold(
      PublishedFigure own, Release<G> release, boolean isOfYesAndNo) {
    Told everyone = release.everyone();
    long n = own.n().orElse(0);
    long all = everyone.n().orElse(0);
    OptionalDouble share = own.nearest();
    OptionalDouble overall = nearest(everyone);
    if (share.isEmpty() || overall.isEmpty() || n == 0 || n >= all) {
      return OptionalDouble.empty();
    }
    long rest = all - n;
    double mine = share.getAsDouble();
    double others = withinOne((all * overall.getAsDouble() - n * mine) / rest);
    double ownSlack = slack(own.disclosure(), release);
    double slack = (all * slack(everyone.disclosure(), release) + n * ownSlack) / rest;
    double side = Math.signum(mine - others);
    double nearer = withinOne(mine - side * ownSlack);
    double nearerOthers = withinOne(others + side * slack);
    boolean isApart = side * (nearer - nearerOthers) > 0;
    double step = isApart ? Strength.step(FigureKind.PROPORTION, nearer - nearerOthers) : 0;
    double byRatio =
        isApart && isOfYesAndNo
            ? Strength.step(
                    FigureKind.PROPORTION, proportion(nearer, n), proportion(nearerOthers, rest))
                .orElse(0)
            : 0;
    double apart = Math.abs(byRatio) > Math.abs(step) ? byRatio : step;
    return OptionalDouble.of(
        isPossible(own.disclosure(), apart) && isPossible(everyone.disclosure(), -apart)
            ? apart
            : 0);
  }

  /** Of a share that lies below a bound no bound says that it is higher than others. */
  private static boolean isPossible(Disclosure disclosure, double apart) {
    return switch (disclosure) {
      case SHOWN, WITHHELD -> true;
      case BELOW -> apart <= 0;
      case ABOVE -> apart >= 0;
    };
  }

  /** How far a share may lie from what is told of it. */
  private static double slack(Disclosure disclosure, Release<?> release) {
    return disclosure == Disclosure.SHOWN ? release.rounding().orElse(0) / 2 : 0;
  }

  private static double withinOne(double share) {
    return Math.max(0, Math.min(1, share));
  }

  /** So many customers of whom that share has a property. */
  private static Moments proportion(double share, long n) {
    return new Moments(n, share, n * share * (1 - share));
  }

  /** The value, or the end at which it lies; of a proportion that has no bound, 0 or 1. */
  public OptionalDouble nearest() {
    return nearest(value, disclosure, bound);
  }

  private static OptionalDouble nearest(Told told) {
    return nearest(told.value(), told.disclosure(), told.bound());
  }

  private static OptionalDouble nearest(
      OptionalDouble value, Disclosure disclosure, OptionalDouble bound) {
    return switch (disclosure) {
      case SHOWN -> value;
      case BELOW -> OptionalDouble.of(bound.orElse(0));
      case ABOVE -> OptionalDouble.of(bound.orElse(1));
      case WITHHELD -> OptionalDouble.empty();
    };
  }

  /** Whether anything of it may be told. */
  @JsonIgnore
  public boolean isTold() {
    return disclosure.isTold(value);
  }

  /**
   * How far the group lies from all others, signed, on the scale of {@link Strength}: by its
   * effect, and at least as far as the step that it reaches; 0 where that is not told.
   */
  public double apart(FigureKind kind) {
    double step = strength.orElse(0);
    double scaled = effect.isPresent() ? Strength.onScale(kind, effect.getAsDouble()) : 0;
    return Math.abs(step) > Math.abs(scaled) ? step : scaled;
  }
}
