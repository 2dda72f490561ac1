package org.dramatis.profile.disclosure;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What {@link DisclosureControl} lets out of one figure: who publishes it takes every number from
 * here.
 *
 * @param <G> what names a group
 */
public final class Release<G> {
  private final Map<G, Told> groups;
  private final Told everyone;
  private final OptionalDouble rounding;
  private final Precision precision;

  /** How much of a row's figures is told. */
  enum Precision {
    EXACT,
    COARSE,
    /** Coarse, and means have two significant digits. */
    TWO_DIGITS
  }

  /** For {@link DisclosureControl} alone. */
  Release(Map<G, Told> groups, Told everyone, OptionalDouble rounding, Precision precision) {
    this.groups = Map.copyOf(groups);
    this.everyone = everyone;
    this.rounding = rounding;
    this.precision = precision;
  }

  /**
   * A figure of some customers as it may be told.
   *
   * @param n customers with a value; empty when too few
   * @param value empty when it is withheld, bounded or undefined
   * @param bound where {@code value} lies below or above; empty for other figures
   */
  public record Told(
      OptionalLong n, OptionalDouble value, Disclosure disclosure, OptionalDouble bound) {
    static final Told UNDEFINED =
        new Told(
            OptionalLong.of(0), OptionalDouble.empty(), Disclosure.SHOWN, OptionalDouble.empty());

    /** What follows from this and other figures that may be told, of the same customers. */
    public Told with(double derived) {
      return new Told(n, OptionalDouble.of(derived), disclosure, OptionalDouble.empty());
    }

    /** The same customers, of whom nothing is told. */
    public Told withheld() {
      return withheld(n);
    }

    static Told of(OptionalLong n, OptionalDouble value) {
      return new Told(n, value, Disclosure.SHOWN, OptionalDouble.empty());
    }

    static Told withheld(OptionalLong n) {
      return new Told(n, OptionalDouble.empty(), Disclosure.WITHHELD, OptionalDouble.empty());
    }

    private Told withoutCount() {
      return value.isEmpty() && disclosure == Disclosure.SHOWN
          ? withheld(OptionalLong.empty())
          : new Told(OptionalLong.empty(), value, disclosure, bound);
    }
  }

  /** A group's figure. */
  public Told of(G group) {
    return groups.get(group);
  }

  /** Everyone's figure. */
  public Told everyone() {
    return everyone;
  }

  /** A figure that is a number of customers; empty unless it is shown. */
  public static OptionalLong count(Told told) {
    return told.value().isPresent()
        ? OptionalLong.of((long) told.value().getAsDouble())
        : OptionalLong.empty();
  }

  /** What values are rounded to; empty where they are not, or not all to the same. */
  public OptionalDouble rounding() {
    return rounding;
  }

  /** How many significant digits values have; empty where they have all, or are rounded shares. */
  public OptionalInt digits() {
    return precision == Precision.TWO_DIGITS ? OptionalInt.of(2) : OptionalInt.empty();
  }

  /** The same without how many customers stand behind its figures, and whether there are any. */
  Release<G> withoutCounts() {
    Map<G, Told> without = new HashMap<>();
    groups.forEach((group, told) -> without.put(group, told.withoutCount()));
    return new Release<>(without, everyone.withoutCount(), rounding, precision);
  }

  /** The same without everyone's figure. */
  Release<G> withoutEveryone() {
    return new Release<>(groups, Told.withheld(OptionalLong.empty()), rounding, precision);
  }

  /** Whether nothing of the row is hidden, so that what compares its groups gives nothing away. */
  public boolean isExact() {
    return precision == Precision.EXACT;
  }

  /** What is computed from a group's exact figure: only where the whole row is exact. */
  public OptionalDouble exactly(OptionalDouble derived) {
    return isExact() ? derived : OptionalDouble.empty();
  }
}
