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
import java.util.TreeMap;
import org.dramatis.profile.disclosure.Release.Precision;
import org.dramatis.profile.disclosure.Release.Told;

/**
 * The amounts behind one figure in each group: a mean, or an aggregate of several sums and means. A
 * group's figure is told where enough customers contribute to each of them and none dominates.
 * Everyone's figure and those of the other groups would give a hidden one back; therefore either
 * the row is told in two digits, where that leaves enough open (of means only), or further groups
 * are withheld until all that are withheld may be told together.
 *
 * @param <G> what names a group
 */
final class AmountTable<G> {
  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);
  private static final double HUNDRED = 100;

  /** What a row's figures are. */
  private enum Row {
    MEANS,
    AGGREGATES
  }

  private final SortedMap<G, Aggregate> figures;
  private final Row row;
  private final List<G> groups;
  private final Aggregate everyone;
  private final int minimumCell;
  private final double dominance;

  private AmountTable(
      SortedMap<G, Aggregate> figures,
      Row row,
      Aggregate everyone,
      int minimumCell,
      double dominance) {
    this.figures = figures;
    this.row = row;
    this.groups =
        figures.keySet().stream().filter(group -> figures.get(group).customers() > 0).toList();
    this.everyone = everyone;
    this.minimumCell = minimumCell;
    this.dominance = dominance;
  }

  /** The means of amounts. */
  static <G> AmountTable<G> means(
      SortedMap<G, Amounts> amounts, int minimumCell, double dominance) {
    SortedMap<G, Aggregate> figures = new TreeMap<>(amounts.comparator());
    amounts.forEach((group, own) -> figures.put(group, Aggregate.mean(own)));
    Amounts all = amounts.values().stream().reduce(Amounts.NONE, Amounts::and);
    return new AmountTable<>(figures, Row.MEANS, Aggregate.mean(all), minimumCell, dominance);
  }

  /** Aggregates, each of the same sums and means; everyone's does not follow from them. */
  static <G> AmountTable<G> aggregates(
      SortedMap<G, Aggregate> figures, OptionalDouble everyone, int minimumCell, double dominance) {
    Aggregate all = figures.values().stream().reduce(Aggregate.NONE, Aggregate::and);
    return new AmountTable<>(
        figures,
        Row.AGGREGATES,
        new Aggregate(all.customers(), everyone, all.behind()),
        minimumCell,
        dominance);
  }

  /** Whether the sum or mean of some customers' values may be told. */
  static boolean isProtected(Amounts amounts, int minimumCell, double dominance) {
    return amounts.contributors() >= minimumCell
        && amounts.lacking() >= minimumCell
        && !amounts.isDominated(dominance);
  }

  private boolean isProtected(Aggregate some) {
    return some.isProtected(minimumCell, dominance);
  }

  private Aggregate together(Iterable<G> some) {
    Aggregate sum = Aggregate.NONE;
    for (G group : some) {
      sum = sum.and(figures.get(group));
    }
    return sum;
  }

  /** What may be told of the row. */
  Release<G> release() {
    Set<G> hidden = new HashSet<>(groups);
    hidden.removeIf(group -> isProtected(figures.get(group)));
    if (hidden.isEmpty()) {
      return release(Set.of(), Precision.EXACT);
    }
    if (!isProtected(everyone)) {
      return release(Set.copyOf(groups), Precision.COARSE);
    }
    if (row == Row.MEANS && isOpen(hidden)) {
      return release(hidden, Precision.TWO_DIGITS);
    }
    Optional<G> next = Optional.of(groups.get(0));
    while (next.isPresent() && !isProtected(together(hidden))) {
      next =
          groups.stream()
              .filter(group -> !hidden.contains(group))
              .min(
                  Comparator.comparingDouble((G group) -> figures.get(group).absolute())
                      .thenComparingLong(group -> figures.get(group).customers()));
      next.ifPresent(hidden::add);
    }
    return release(hidden, Precision.COARSE);
  }

  /**
   * Whether two digits of all other figures leave enough open about what is hidden: of too few
   * contributors anything from nothing to twice as much, of one who dominates the protected part.
   * Everyone's figure is taken to be known exactly: another table may tell it so.
   */
  private boolean isOpen(Set<G> hidden) {
    Amounts some = amounts(together(hidden));
    double off = 0;
    double slack = 0;
    for (G group : groups) {
      if (!hidden.contains(group)) {
        Amounts told = amounts(figures.get(group));
        off += told.n() * rounded(told) - told.sum();
        slack += told.n() * step(told) / 2;
      }
    }
    boolean areFew = some.contributors() < minimumCell || some.lacking() < minimumCell;
    double needed = areFew ? some.absolute() : dominance / HUNDRED * some.largest();
    return slack - Math.abs(off) >= needed;
  }

  /** What is behind a mean. */
  private static Amounts amounts(Aggregate mean) {
    return mean.behind().get(0);
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
    figures.forEach(
        (group, own) ->
            told.put(group, hidden.contains(group) ? hidden(own) : shown(own, precision)));
    boolean isNothingTold = hidden.size() == groups.size() && !groups.isEmpty();
    Told all =
        isNothingTold && !isProtected(everyone) ? hidden(everyone) : shown(everyone, precision);
    return new Release<>(told, all, OptionalDouble.empty(), precision);
  }

  /** How many customers have a value; empty where they are too few to be told. */
  static OptionalLong count(long customers, int minimumCell) {
    return customers < minimumCell ? OptionalLong.empty() : OptionalLong.of(customers);
  }

  private OptionalLong n(Aggregate some) {
    return count(some.customers(), minimumCell);
  }

  private Told shown(Aggregate some, Precision precision) {
    if (some.customers() == 0) {
      return Told.UNDEFINED;
    }
    return Told.of(
        n(some),
        precision == Precision.TWO_DIGITS
            ? OptionalDouble.of(rounded(amounts(some)))
            : some.value());
  }

  private Told hidden(Aggregate some) {
    return row == Row.AGGREGATES ? Told.withheld(n(some)) : hidden(amounts(some), minimumCell);
  }

  /** Of a mean to which too few contribute it may be told that hardly anybody does. */
  static Told hidden(Amounts mean, int minimumCell) {
    boolean isBelow = mean.contributors() < minimumCell;
    boolean isAbove = mean.lacking() < minimumCell;
    OptionalLong n = count(mean.n(), minimumCell);
    return n.isEmpty() || isBelow == isAbove
        ? Told.withheld(n)
        : new Told(
            n,
            OptionalDouble.empty(),
            isBelow ? Disclosure.BELOW : Disclosure.ABOVE,
            OptionalDouble.empty());
  }
}
