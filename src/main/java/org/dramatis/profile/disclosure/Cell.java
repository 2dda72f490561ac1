package org.dramatis.profile.disclosure;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dramatis.feature.moments.ExactMoments.Summary;

/**
 * One segment's customers behind a figure.
 *
 * @param n customers with a value
 * @param with those of them who have the property; {@code n} itself for a mean
 * @param kind whether both sides of the property count, or only how many have a value
 */
public record Cell(long n, long with, Kind kind) {
  /** Nobody. */
  static final Cell NOBODY = new Cell(0, 0, Kind.PROPERTY);

  /** What can be too small. */
  public enum Kind {
    /** A mean: only {@code n}. */
    MEAN,
    /** A property that some have and others lack. */
    PROPERTY
  }

  /** The customers behind a mean. */
  public static Cell ofMean(long n) {
    return new Cell(n, n, Kind.MEAN);
  }

  /** The customers behind each group's mean of some values; a proportion if all are 0 or 1. */
  public static <G> SortedMap<G, Cell> of(SortedMap<G, Summary> summaries) {
    SortedMap<G, Cell> cells = new TreeMap<>(summaries.comparator());
    Iterator<Cell> found = of(summaries.values()).iterator();
    summaries.keySet().forEach(group -> cells.put(group, found.next()));
    return cells;
  }

  /** The same for groups without names, in their order. */
  public static List<Cell> of(Collection<Summary> summaries) {
    boolean isProperty = summaries.stream().allMatch(Summary::isFlag);
    return summaries.stream()
        .map(s -> isProperty ? new Cell(s.count(), s.ones(), Kind.PROPERTY) : ofMean(s.count()))
        .toList();
  }

  /** The customers of both. */
  public Cell and(Cell other) {
    return new Cell(n + other.n, with + other.with, other.kind);
  }

  /** The customers who are not of the other, which is a part of this. */
  public Cell without(Cell other) {
    return new Cell(n - other.n, with - other.with, kind);
  }

  /** The proportion who have the property; empty without customers. */
  OptionalDouble share() {
    return n == 0 ? OptionalDouble.empty() : OptionalDouble.of(with / (double) n);
  }

  /** The customers behind the smallest part of the figure; parts of nobody do not count. */
  long smallest() {
    if (kind == Kind.MEAN || with == 0 || with == n) {
      return n;
    }
    return Math.min(with, n - with);
  }

  /** Whether some, but too few, customers stand behind the figure. */
  boolean isSmall(int minimumCell) {
    return smallest() > 0 && smallest() < minimumCell;
  }
}
