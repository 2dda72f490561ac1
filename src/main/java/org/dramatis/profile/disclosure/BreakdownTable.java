package org.dramatis.profile.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.dramatis.profile.disclosure.Release.Precision;
import org.dramatis.profile.disclosure.Release.Told;

/**
 * Mean shares of one whole, by category and by group. In each group they add up to one, together
 * with what belongs to no category that is printed; over the groups those of a category add up to
 * everyone's. Where one sum gives back what may not be told, all shares are rounded, so coarsely
 * that each sum leaves open anything between nothing and twice as much of it (of what one customer
 * dominates, the protected part).
 *
 * @param <G> what names a group
 * @param categories by group what customers have of each category
 * @param rest by group what they have of none of them
 */
record BreakdownTable<G>(
    List<SortedMap<G, Amounts>> categories,
    SortedMap<G, Amounts> rest,
    int minimumCell,
    double dominance) {
  private static final double HUNDRED = 100;

  /** Whole per cents, twentieths and tenths. */
  private static final int COARSEST_OF_ALL = 3;

  /** How far a sum may lie below and above what it is, as far as a reader knows. */
  private record Span(double low, double high) {
    Span and(Span other) {
      return new Span(low + other.low, high + other.high);
    }
  }

  /**
   * How the shares are told.
   *
   * @param withheld groups of which none is told, because rounding alone hides too little
   */
  private record Telling<G>(Grain grain, Set<G> withheld) {}

  /** Whether every share may be told as it is. */
  boolean isExact() {
    return categories.stream().allMatch(row -> row.values().stream().allMatch(this::isTold))
        && (isComplete() || rest.values().stream().allMatch(this::isTold));
  }

  /** Whether nobody has anything beside the categories, so that there is nothing to hide. */
  private boolean isComplete() {
    return rest.values().stream().allMatch(own -> own.contributors() == 0);
  }

  private boolean isTold(Amounts amounts) {
    return amounts.n() == 0 || AmountTable.isProtected(amounts, minimumCell, dominance);
  }

  /**
   * What may be told of each category: all rounded alike, not beyond tenths; where that hides too
   * little, nothing is told of the groups that ask for more, else nothing at all.
   */
  List<Release<G>> release() {
    Optional<Telling<G>> telling =
        Stream.concat(
                Grain.SHARES.stream()
                    .limit(COARSEST_OF_ALL)
                    .flatMap(grain -> telling(grain).stream())
                    .filter(found -> found.withheld().isEmpty()),
                Grain.SHARES.stream().flatMap(grain -> telling(grain).stream()))
            .findFirst();
    return categories.stream().map(row -> release(row, telling)).toList();
  }

  /** How the shares are told with such a grain; empty where that gives something back. */
  private Optional<Telling<G>> telling(Grain grain) {
    Set<G> withheld = new HashSet<>();
    for (G group : rest.keySet()) {
      if (!isOpen(hidden(group), told(group, grain))) {
        withheld.add(group);
      }
    }
    boolean isOpen =
        withheld.stream().allMatch(group -> isOpen(hidden(group), left(group, grain)))
            && categories.stream().allMatch(row -> isOpen(row, grain, withheld));
    return isOpen ? Optional.of(new Telling<>(grain, withheld)) : Optional.empty();
  }

  /** What is not told of a group, together. */
  private Amounts hidden(G group) {
    List<Amounts> parts = new ArrayList<>(List.of(rest.get(group)));
    categories.stream().map(row -> row.get(group)).filter(own -> !isTold(own)).forEach(parts::add);
    return ofSameCustomers(parts);
  }

  /** How far what is told of a group may lie from what it is, as far as rounding tells. */
  private Span told(G group, Grain grain) {
    return categories.stream()
        .map(row -> row.get(group))
        .filter(this::isTold)
        .map(own -> off(own, grain))
        .reduce(new Span(0, 0), Span::and);
  }

  /** The same of a group that is withheld: what everyone's shares and the other groups' leave. */
  private Span left(G group, Grain grain) {
    Span sum = new Span(0, 0);
    for (SortedMap<G, Amounts> row : categories) {
      Amounts own = row.get(group);
      if (isTold(own)) {
        Span others =
            row.entrySet().stream()
                .filter(other -> !other.getKey().equals(group))
                .map(other -> known(other.getValue(), grain))
                .reduce(new Span(0, 0), Span::and);
        double low = Math.max(-own.sum(), -others.high());
        sum = sum.and(new Span(low, Math.min(own.n() - own.sum(), -others.low())));
      }
    }
    return sum;
  }

  /**
   * How far one group's share may lie from what it is; one that is hidden from nothing to twice.
   */
  private Span known(Amounts own, Grain grain) {
    return isTold(own) ? off(own, grain) : new Span(-own.sum(), own.sum());
  }

  /** Whether what is hidden of a category stays hidden. */
  private boolean isOpen(SortedMap<G, Amounts> row, Grain grain, Set<G> withheld) {
    Amounts hidden = Amounts.NONE;
    Span told = new Span(0, 0);
    for (Map.Entry<G, Amounts> own : row.entrySet()) {
      if (!isTold(own.getValue()) || withheld.contains(own.getKey())) {
        hidden = hidden.and(own.getValue());
      } else {
        told = told.and(off(own.getValue(), grain));
      }
    }
    return isOpen(hidden, told);
  }

  /**
   * What the same customers have of several categories together, as little protected as it may be:
   * by no more customers than have one of them, and all by one who has the most of each. They all
   * lack something of it, because something else is printed.
   */
  private static Amounts ofSameCustomers(List<Amounts> parts) {
    double largest = Math.min(1, parts.stream().mapToDouble(Amounts::largest).sum());
    long n = parts.get(0).n();
    return new Amounts(
        n,
        parts.stream().mapToLong(Amounts::contributors).max().orElse(0),
        n,
        parts.stream().mapToDouble(Amounts::sum).sum(),
        parts.stream().mapToDouble(Amounts::absolute).sum(),
        largest,
        largest);
  }

  /**
   * Whether a reader who knows a sum cannot work out what is hidden of it.
   *
   * @param told how far all the rest may lie from what it is
   */
  private boolean isOpen(Amounts hidden, Span told) {
    if (hidden.absolute() == 0 || isTold(hidden)) {
      return true;
    }
    boolean areFew = hidden.contributors() < minimumCell || hidden.lacking() < minimumCell;
    double needed = areFew ? hidden.absolute() : dominance / HUNDRED * hidden.largest();
    return told.high() >= needed && -told.low() >= needed;
  }

  /** How far a sum may lie from what it is, as far as its rounded mean tells. */
  private static Span off(Amounts told, Grain grain) {
    double value = rounded(told, grain);
    double half = grain.rounding().orElseThrow() / 2;
    return new Span(
        told.n() * Math.max(0, value - half) - told.sum(),
        told.n() * Math.min(1, value + half) - told.sum());
  }

  private static double rounded(Amounts told, Grain grain) {
    double step = grain.rounding().orElseThrow();
    return told.n() == 0 ? 0 : Math.round(told.sum() / told.n() / step) * step;
  }

  private Release<G> release(SortedMap<G, Amounts> row, Optional<Telling<G>> telling) {
    Map<G, Told> told = new HashMap<>();
    row.forEach(
        (group, own) ->
            told.put(
                group,
                told(own, telling.filter(t -> !t.withheld().contains(group)).map(Telling::grain))));
    Amounts everyone = row.values().stream().reduce(Amounts.NONE, Amounts::and);
    return new Release<>(
        told,
        told(everyone, telling.map(Telling::grain)),
        telling.map(t -> t.grain().rounding()).orElse(OptionalDouble.empty()),
        Precision.COARSE);
  }

  private Told told(Amounts own, Optional<Grain> grain) {
    if (own.n() == 0) {
      return Told.UNDEFINED;
    }
    if (grain.isEmpty()) {
      return Told.withheld(AmountTable.count(own.n(), minimumCell));
    }
    return isTold(own)
        ? Told.of(OptionalLong.of(own.n()), OptionalDouble.of(rounded(own, grain.get())))
        : AmountTable.hidden(own, minimumCell);
  }
}
