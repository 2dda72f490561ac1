package org.dramatis.profile.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
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

  /** Shares that add up to a known sum: what is printed of it, and all that is not, together. */
  private record Line(List<Amounts> told, Amounts hidden) {}

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

  /** What may be told of each category: all rounded alike, nothing where that hides too little. */
  List<Release<G>> release() {
    List<Line> lines = lines();
    Optional<Grain> grain =
        Grain.SHARES.stream()
            .filter(candidate -> lines.stream().allMatch(line -> isOpen(line, candidate)))
            .findFirst();
    return categories.stream().map(row -> release(row, grain)).toList();
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (G group : rest.keySet()) {
      List<Amounts> own = new ArrayList<>();
      categories.forEach(row -> own.add(row.get(group)));
      List<Amounts> hidden = new ArrayList<>(own.stream().filter(a -> !isTold(a)).toList());
      hidden.add(rest.get(group));
      lines.add(new Line(own.stream().filter(this::isTold).toList(), ofSameCustomers(hidden)));
    }
    for (SortedMap<G, Amounts> row : categories) {
      Collection<Amounts> all = row.values();
      Amounts hidden = all.stream().filter(a -> !isTold(a)).reduce(Amounts.NONE, Amounts::and);
      lines.add(new Line(all.stream().filter(this::isTold).toList(), hidden));
    }
    return lines;
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

  /** Whether a reader who knows the sum cannot work out what is hidden of it. */
  private boolean isOpen(Line line, Grain grain) {
    Amounts hidden = line.hidden();
    if (line.told().isEmpty() || hidden.absolute() == 0 || isTold(hidden)) {
      return true;
    }
    double least = hidden.sum();
    double most = hidden.sum();
    for (Amounts told : line.told()) {
      double value = rounded(told, grain);
      double half = grain.rounding().orElseThrow() / 2;
      least += told.sum() - told.n() * Math.min(1, value + half);
      most += told.sum() - told.n() * Math.max(0, value - half);
    }
    boolean areFew = hidden.contributors() < minimumCell || hidden.lacking() < minimumCell;
    double needed = areFew ? hidden.absolute() : dominance / HUNDRED * hidden.largest();
    return least <= hidden.sum() - needed && most >= hidden.sum() + needed;
  }

  private static double rounded(Amounts told, Grain grain) {
    double step = grain.rounding().orElseThrow();
    return told.n() == 0 ? 0 : Math.round(told.sum() / told.n() / step) * step;
  }

  private Release<G> release(SortedMap<G, Amounts> row, Optional<Grain> grain) {
    Map<G, Told> told = new HashMap<>();
    row.forEach((group, own) -> told.put(group, told(own, grain)));
    Amounts everyone = row.values().stream().reduce(Amounts.NONE, Amounts::and);
    return new Release<>(
        told,
        told(everyone, grain),
        grain.map(Grain::rounding).orElse(OptionalDouble.empty()),
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
