package org.dramatis.profile.disclosure;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dramatis.feature.moments.ExactMoments.Summary;
import org.dramatis.stat.Moments;

/**
 * Customers of one group of whom it is known whether they have a property.
 *
 * @param n customers of whom it is known
 * @param with those of them who have it, 0 to {@code n}
 */
public record Cell(long n, long with) {
  /** Nobody. */
  static final Cell NOBODY = new Cell(0, 0);

  /** The cells of values that are 0 or 1. */
  public static <G> SortedMap<G, Cell> of(SortedMap<G, Summary> flags) {
    SortedMap<G, Cell> cells = new TreeMap<>(flags.comparator());
    flags.forEach((group, flag) -> cells.put(group, new Cell(flag.count(), flag.ones())));
    return cells;
  }

  /** The customers of all cells together. */
  public static Cell everyone(Collection<Cell> cells) {
    return cells.stream().reduce(NOBODY, Cell::and);
  }

  /** The same as zeros and ones. */
  public Moments moments() {
    double share = n == 0 ? 0 : with / (double) n;
    return new Moments(n, share, n * share * (1 - share));
  }

  /** The customers of both. */
  public Cell and(Cell other) {
    return new Cell(n + other.n, with + other.with);
  }

  /** The customers who are not of the other, which is a part of this. */
  public Cell without(Cell other) {
    return new Cell(n - other.n, with - other.with);
  }
}
