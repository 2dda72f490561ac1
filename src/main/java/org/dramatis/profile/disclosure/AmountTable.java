package org.dramatis.profile.disclosure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import org.dramatis.profile.disclosure.Release.Precision;
import org.dramatis.profile.disclosure.Release.Told;

/**
 * The amounts behind one mean in each group. A group's mean is told where enough customers
 * contribute and none dominates. Everyone's mean and those of the other groups would give a hidden
 * one back; therefore either the row is told in two digits, where that leaves enough open, or
 * further groups are withheld until all that are withheld may be told together.
 *
 * @param <G> what names a group
 */
final class AmountTable<G> {
  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);
  private static final double HUNDRED = 100;

  private final SortedMap<G, Amounts> amounts;
  private final List<G> groups;
  private final Amounts everyone;
  private final boolean isTotalKnown;
  private final int minimumCell;
  private final double dominance;

  /**
   * A table.
   *
   * @param isTotalKnown whether everyone's mean was told exactly before
   */
  AmountTable(
      SortedMap<G, Amounts> amounts, boolean isTotalKnown, int minimumCell, double dominance) {
    this.amounts = amounts;
    this.isTotalKnown = isTotalKnown;
    this.groups = amounts.keySet().stream().filter(group -> amounts.get(group).n() > 0).toList();
    this.everyone = together(groups);
    this.minimumCell = minimumCell;
    this.dominance = dominance;
  }

  /** Whether the sum or mean of some customers' values may be told. */
  static boolean isProtected(Amounts amounts, int minimumCell, double dominance) {
    return amounts.contributors() >= minimumCell
        && amounts.lacking() >= minimumCell
        && !amounts.isDominated(dominance);
  }

  private boolean isProtected(Amounts some) {
    return isProtected(some, minimumCell, dominance);
  }

  private Amounts together(Iterable<G> some) {
    Amounts sum = Amounts.NONE;
    for (G group : some) {
      sum = sum.and(amounts.get(group));
    }
    return sum;
  }

  /** Whether everyone's mean is told with all its digits. */
  boolean isTotalExact() {
    Set<G> hidden = tooFew();
    return isProtected(everyone) && (hidden.isEmpty() || !isOpen(hidden));
  }

  private Set<G> tooFew() {
    Set<G> hidden = new HashSet<>(groups);
    hidden.removeIf(group -> isProtected(amounts.get(group)));
    return hidden;
  }

  /** What may be told of the row. */
  Release<G> release() {
    Set<G> hidden = tooFew();
    if (hidden.isEmpty()) {
      return release(Set.of(), Precision.EXACT);
    }
    if (!isProtected(everyone)) {
      return release(Set.copyOf(groups), Precision.COARSE);
    }
    if (isOpen(hidden)) {
      return release(hidden, Precision.COARSE);
    }
    Optional<G> next = Optional.of(groups.get(0));
    while (next.isPresent() && !isProtected(together(hidden))) {
      next =
          groups.stream()
              .filter(group -> !hidden.contains(group))
              .min(Comparator.comparingDouble(group -> amounts.get(group).absolute()));
      next.ifPresent(hidden::add);
    }
    return release(hidden, Precision.EXACT);
  }

  /**
   * Whether two digits of all other figures leave enough open about what is hidden: of too few
   * contributors anything from nothing to twice as much, of one who dominates the protected part.
   */
  private boolean isOpen(Set<G> hidden) {
    Amounts some = together(hidden);
    double off = isTotalKnown ? 0 : everyone.n() * rounded(everyone) - everyone.sum();
    double slack = isTotalKnown ? 0 : everyone.n() * step(everyone) / 2;
    for (G group : groups) {
      if (!hidden.contains(group)) {
        Amounts told = amounts.get(group);
        off -= told.n() * rounded(told) - told.sum();
        slack += told.n() * step(told) / 2;
      }
    }
    boolean areFew = some.contributors() < minimumCell || some.lacking() < minimumCell;
    double needed = areFew ? some.absolute() : dominance / HUNDRED * some.largest();
    return slack - Math.abs(off) >= needed;
  }

  private static double mean(Amounts some) {
    return some.sum() / some.n();
  }

  private static double rounded(Amounts some) {
    return new BigDecimal(mean(some)).round(TWO_DIGITS).doubleValue();
  }

  /** The distance between neighbouring figures of two digits. */
  private static double step(Amounts some) {
    BigDecimal rounded = new BigDecimal(mean(some)).round(TWO_DIGITS);
    return rounded.signum() == 0 ? 0 : rounded.ulp().doubleValue();
  }

  private Release<G> release(Set<G> hidden, Precision precision) {
    Map<G, Told> told = new HashMap<>();
    amounts.forEach(
        (group, own) ->
            told.put(group, hidden.contains(group) ? hidden(own) : shown(own, precision)));
    boolean isNothingTold = hidden.size() == groups.size() && !groups.isEmpty();
    Told all =
        isNothingTold && !isProtected(everyone) ? hidden(everyone) : shown(everyone, precision);
    return new Release<>(
        told, all, OptionalDouble.empty(), hidden.isEmpty() ? Precision.EXACT : Precision.COARSE);
  }

  private OptionalLong n(Amounts some) {
    return some.n() < minimumCell ? OptionalLong.empty() : OptionalLong.of(some.n());
  }

  private Told shown(Amounts some, Precision precision) {
    if (some.n() == 0) {
      return Told.UNDEFINED;
    }
    double value = precision == Precision.EXACT ? mean(some) : rounded(some);
    return Told.of(n(some), OptionalDouble.of(value));
  }

  /** Of too few who contribute it may be told that hardly anybody does. */
  private Told hidden(Amounts some) {
    if (some.n() < minimumCell) {
      return Told.withheld(n(some));
    }
    boolean isBelow = some.contributors() < minimumCell;
    boolean isAbove = some.lacking() < minimumCell;
    if (isBelow == isAbove) {
      return Told.withheld(n(some));
    }
    return new Told(
        n(some),
        OptionalDouble.empty(),
        isBelow ? Disclosure.BELOW : Disclosure.ABOVE,
        OptionalDouble.empty());
  }
}
