package org.dramatis.profile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.disclosure.Release;
import org.dramatis.profile.disclosure.Release.Told;

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

  /** A figure that there is not, or that is withheld. */
  public static PublishedFigure of(Told told) {
    OptionalDouble none = OptionalDouble.empty();
    return new PublishedFigure(told.n(), told.value(), told.disclosure(), told.bound(), none, none);
  }

  /**
   * A group's figure out of a release.
   *
   * @param kind what the figure is
   * @param effect of the exact figures; of one that is next to nothing, as if it were nothing
   */
  public static <G> PublishedFigure of(
      Release<G> release, G group, FigureKind kind, OptionalDouble effect) {
    Told told = release.of(group);
    PublishedFigure bare = of(told);
    if (told.disclosure() == Disclosure.WITHHELD || effect.isEmpty()) {
      return bare;
    }
    boolean isFromWhatIsTold = kind == FigureKind.PROPORTION && !release.isExact();
    OptionalDouble apart =
        isFromWhatIsTold
            ? apart(bare.nearest(), told.n(), nearest(release.everyone()), release.everyone().n())
            : effect;
    return new PublishedFigure(
        told.n(),
        told.value(),
        told.disclosure(),
        told.bound(),
        release.exactly(effect),
        apart.isPresent()
            ? OptionalDouble.of(Strength.step(kind, apart.getAsDouble()))
            : OptionalDouble.empty());
  }

  /** A share beside that of all others, from what is told of the group and of everyone. */
  private static OptionalDouble apart(
      OptionalDouble own, OptionalLong n, OptionalDouble overall, OptionalLong all) {
    if (own.isEmpty() || overall.isEmpty() || n.orElse(0) >= all.orElse(0)) {
      return OptionalDouble.empty();
    }
    double others =
        (all.getAsLong() * overall.getAsDouble() - n.getAsLong() * own.getAsDouble())
            / (all.getAsLong() - n.getAsLong());
    return OptionalDouble.of(own.getAsDouble() - Math.max(0, Math.min(1, others)));
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
    return value.isPresent() || disclosure == Disclosure.BELOW || disclosure == Disclosure.ABOVE;
  }

  /**
   * How far the group lies from all others, signed, on the scale of {@link Strength}; 0 where that
   * is not told.
   */
  public double apart(FigureKind kind) {
    return effect.isPresent() ? Strength.onScale(kind, effect.getAsDouble()) : strength.orElse(0);
  }
}
