package org.dramatis.profile.figure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dramatis.profile.disclosure.Cell;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.disclosure.Release;
import org.dramatis.profile.disclosure.Release.Told;
import org.dramatis.stat.FigureFormat;
import org.dramatis.yaml.Spelling;

/**
 * How many customers of a group are as its figure says, and how many of all others.
 *
 * @param of what they are
 * @param inside the share of the group's customers with a value
 * @param elsewhere the same of all others; worked out from what is told of the group and of
 *     everyone where the row is not exact
 */
public record Prevalence(Of of, Part inside, Part elsewhere) {
  /** A share of others that is known to so many steps of its rounding is told. */
  private static final double STEPS = 3;

  private static final double HUNDRED = 100;

  /** Of fewer customers a percentage says more than is known. */
  private static final long FEWEST_FOR_PERCENT = 50;

  /** What customers are who are so. */
  public enum Of {
    /** They have the property that the feature is about. */
    PROPERTY,
    /** Their value lies above the mean of all customers whom the figures are of. */
    ABOVE_AVERAGE,
    /** Their value lies below the mean of all customers whom the figures are of. */
    BELOW_AVERAGE
  }

  /**
   * A share of some customers as it may be told.
   *
   * @param value 0 to 1; empty unless it is shown
   * @param bound where it lies below or above; empty for other shares, and where that is next to
   *     nothing or next to everybody
   */
  public record Part(OptionalDouble value, Disclosure disclosure, OptionalDouble bound) {
    private static final Part WITHHELD =
        new Part(OptionalDouble.empty(), Disclosure.WITHHELD, OptionalDouble.empty());

    /** A share as it was released. */
    public static Part of(Told told) {
      return new Part(told.value(), told.disclosure(), told.bound());
    }

    private static Part of(OptionalDouble share) {
      return share.isPresent()
          ? new Part(share, Disclosure.SHOWN, OptionalDouble.empty())
          : WITHHELD;
    }

    private static Part bounded(Disclosure disclosure, double bound) {
      return new Part(OptionalDouble.empty(), disclosure, OptionalDouble.of(bound));
    }

    /** Whether anything of it may be told. */
    @JsonIgnore
    public boolean isTold() {
      return disclosure.isTold(value);
    }

    /** The share at least; 0 where that is not told. */
    public double atLeast() {
      return disclosure == Disclosure.ABOVE ? bound.orElse(1) : value.orElse(0);
    }

    /** The share at most; 1 where that is not told. */
    double atMost() {
      return disclosure == Disclosure.BELOW ? bound.orElse(0) : value.orElse(1);
    }
  }

  /**
   * A group's customers who are so, and all others'.
   *
   * @param release of the row
   * @param others all customers with a value who are not of the group
   */
  public static <G> Prevalence of(Of of, Release<G> release, G group, Cell others) {
    Part elsewhere =
        release.isExact()
            ? Part.of(
                others.n() == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(others.with() / (double) others.n()))
            : elsewhere(release, release.of(group));
    return new Prevalence(of, Part.of(release.of(group)), elsewhere);
  }

  /** The share of customers of the group who are as a claim in this direction says, at least. */
  public double bearing(Direction direction) {
    return of == Of.PROPERTY && direction == Direction.LOWER
        ? 1 - inside.atMost()
        : inside.atLeast();
  }

  /** The share of the group's customers who are as a claim says; empty where that is not told. */
  public OptionalDouble shareInside(Direction direction) {
    return inside.isTold() && isOf(direction)
        ? OptionalDouble.of(bearing(direction))
        : OptionalDouble.empty();
  }

  /** The share of all others who are as a claim says; empty unless it is shown. */
  public OptionalDouble shareElsewhere(Direction direction) {
    OptionalDouble share = isOf(direction) ? elsewhere.value() : OptionalDouble.empty();
    boolean lacks = of == Of.PROPERTY && direction == Direction.LOWER;
    return lacks && share.isPresent() ? OptionalDouble.of(1 - share.getAsDouble()) : share;
  }

  /** Whether it counts those who are as a claim in this direction says, or all who are not. */
  private boolean isOf(Direction direction) {
    return of != (direction == Direction.HIGHER ? Of.BELOW_AVERAGE : Of.ABOVE_AVERAGE);
  }

  /** Of how many both shares may be told, so that they can be read against each other. */
  public ShareBase base() {
    return inside.value().isPresent() && elsewhere.value().isPresent()
        ? ShareBase.of(inside.value().getAsDouble(), elsewhere.value().getAsDouble())
        : ShareBase.HUNDRED;
  }

  /**
   * Both shares as a sentence; empty where it would say nothing that the figure does not say.
   *
   * @param whom the group, such as {@code of D}
   * @param n its customers with a value: of few, rough parts are told, unless theirs is a bound,
   *     beside which the others' share stands as plainly
   * @param base of how many shares are told else
   */
  public Optional<String> words(String whom, long n, ShareBase base) {
    if (isOpen()) {
      return Optional.empty();
    }
    boolean areFew = of != Of.PROPERTY && n < FEWEST_FOR_PERCENT && inside.value().isPresent();
    Optional<String> others =
        elsewhere.isTold() ? Optional.of(share(elsewhere, areFew, base)) : Optional.empty();
    if (of == Of.PROPERTY) {
      return others.map(share -> "Of the others " + share + ".");
    }
    if (!inside.isTold()) {
      return Optional.empty();
    }
    String side = of == Of.ABOVE_AVERAGE ? "above" : "below";
    return Optional.of(
        "%s %s are %s average%s."
            .formatted(
                Spelling.sentence(share(inside, areFew, base)),
                whom,
                side,
                others.map(share -> "; of the others " + share).orElse("")));
  }

  /** Whether bounds leave open which of the two is larger: then they only seem to say something. */
  private boolean isOpen() {
    boolean areShares = inside.value().isPresent() && elsewhere.value().isPresent();
    boolean areApart =
        inside.atLeast() >= elsewhere.atMost() || inside.atMost() <= elsewhere.atLeast();
    return inside.isTold() && elsewhere.isTold() && !areShares && !areApart;
  }

  private static String share(Part part, boolean areFew, ShareBase base) {
    if (part.value().isEmpty()) {
      return FigureWording.bounded(
          part.disclosure(), part.bound(), FigureWording.SHARE, FigureKind.PROPORTION);
    }
    double share = part.value().getAsDouble();
    return areFew ? FigureFormat.roughly(share) : base.words(share);
  }

  private static Part elsewhere(Release<?> release, Told own) {
    Told all = release.everyone();
    long n = own.n().orElse(0);
    long rest = all.n().orElse(0) - n;
    if (n == 0 || rest <= 0 || release.rounding().isEmpty()) {
      return Part.WITHHELD;
    }
    double rounding = release.rounding().getAsDouble();
    double low = Math.max(0, ((n + rest) * low(all, rounding) - n * high(own, rounding)) / rest);
    double high = Math.min(1, ((n + rest) * high(all, rounding) - n * low(own, rounding)) / rest);
    if (low > high || high - low > STEPS * rounding) {
      return Part.WITHHELD;
    }
    double rounded = Math.round((low + high) / 2 / rounding) * rounding;
    if (rounded <= 0) {
      return Part.bounded(Disclosure.BELOW, Math.ceil(high * HUNDRED) / HUNDRED);
    }
    return rounded >= 1
        ? Part.bounded(Disclosure.ABOVE, Math.floor(low * HUNDRED) / HUNDRED)
        : Part.of(OptionalDouble.of(rounded));
  }

  private static double low(Told told, double rounding) {
    return switch (told.disclosure()) {
      case SHOWN -> told.value().orElse(0) - rounding / 2;
      case BELOW, WITHHELD -> 0;
      case ABOVE -> told.bound().orElse(1);
    };
  }

  private static double high(Told told, double rounding) {
    return switch (told.disclosure()) {
      case SHOWN -> told.value().orElse(1) + rounding / 2;
      case BELOW -> told.bound().orElse(0);
      case ABOVE, WITHHELD -> 1;
    };
  }
}
