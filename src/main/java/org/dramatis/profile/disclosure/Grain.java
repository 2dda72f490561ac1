package org.dramatis.profile.disclosure;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * How finely the counts of a table are published.
 *
 * @param parts a share is rounded to one part in so many; 0 where shares are not rounded
 * @param base a count is rounded to a multiple of it; 0 where counts are not rounded
 */
record Grain(long parts, long base) {
  static final Grain EXACT = new Grain(0, 0);

  /** Nothing is told. */
  static final Grain NOTHING = new Grain(1, 0);

  /** Whole per cents first, then ever larger parts. */
  static final List<Grain> SHARES =
      Stream.of(100, 20, 10, 5, 4, 3, 2).map(parts -> new Grain(parts, 0)).toList();

  /** Tens of customers first, then ever larger multiples. */
  static final List<Grain> COUNTS =
      List.of(
          new Grain(0, 10),
          new Grain(0, 20),
          new Grain(0, 50),
          new Grain(0, 100),
          new Grain(0, 200),
          new Grain(0, 500));

  /** Bounds of small cells are whole per cents, whatever the grain: they follow from n alone. */
  private static final long HUNDRED = 100;

  /** Where a count lies as far as its published figure tells. */
  record Span(long low, long high) {
    static Span exactly(long count) {
      return new Span(count, count);
    }

    boolean holds(long count) {
      return low <= count && count <= high;
    }

    Span and(Span other) {
      return new Span(Math.max(low, other.low), Math.min(high, other.high));
    }
  }

  /** A figure as it is published. */
  record Published(Disclosure disclosure, OptionalDouble value, OptionalDouble bound, Span span) {}

  /** Whether it tells no more of a share than another. */
  boolean isNoFiner(Grain other) {
    return other.isExact() || (!isExact() && parts <= other.parts);
  }

  boolean isExact() {
    return parts == 0 && base == 0;
  }

  /** What shares are rounded to; empty where they are not. */
  OptionalDouble rounding() {
    return parts == 0 ? OptionalDouble.empty() : OptionalDouble.of(1.0 / parts);
  }

  /** Publishes the share of a cell's customers who have the property; the cell is not empty. */
  Published share(Cell cell, int minimumCell) {
    if (isExact()) {
      double share = cell.with() / (double) cell.n();
      return new Published(
          Disclosure.SHOWN,
          OptionalDouble.of(share),
          OptionalDouble.empty(),
          Span.exactly(cell.with()));
    }
    if (cell.n() < minimumCell) {
      return nothing(cell.n());
    }
    long rounded = rounded(cell.with(), cell.n(), parts);
    boolean isBelow = cell.with() < minimumCell || rounded == 0;
    boolean isAbove = cell.n() - cell.with() < minimumCell || rounded == parts;
    if (isBelow && isAbove) {
      return nothing(cell.n());
    }
    long bound = bound(cell.n(), minimumCell);
    long most = ceilDiv(bound * cell.n(), HUNDRED) - 1;
    if (isBelow) {
      return bounded(Disclosure.BELOW, bound, new Span(0, most));
    }
    if (isAbove) {
      return bounded(Disclosure.ABOVE, HUNDRED - bound, new Span(cell.n() - most, cell.n()));
    }
    return new Published(
        Disclosure.SHOWN,
        OptionalDouble.of(rounded / (double) parts),
        OptionalDouble.empty(),
        span(rounded, cell.n(), parts).and(new Span(minimumCell, cell.n() - minimumCell)));
  }

  /** The bound below which a small cell lies, in whole per cents, at least a grain. */
  private long bound(long n, int minimumCell) {
    return Math.max(ceilDiv(minimumCell * HUNDRED, n), HUNDRED / parts);
  }

  /** Publishes a count of customers. */
  Published count(long count, int minimumCell) {
    if (isExact()) {
      return new Published(
          Disclosure.SHOWN,
          OptionalDouble.of((double) count),
          OptionalDouble.empty(),
          Span.exactly(count));
    }
    long rounded = rounded(count, base, 1);
    if (count < minimumCell || rounded == 0) {
      long bound = Math.max(minimumCell, ceilDiv(base, 2));
      return new Published(
          Disclosure.BELOW,
          OptionalDouble.empty(),
          OptionalDouble.of((double) bound),
          new Span(0, bound - 1));
    }
    return new Published(
        Disclosure.SHOWN,
        OptionalDouble.of((double) (rounded * base)),
        OptionalDouble.empty(),
        span(rounded, base, 1).and(new Span(minimumCell, Long.MAX_VALUE)));
  }

  private static Published bounded(Disclosure disclosure, long percent, Span span) {
    return new Published(
        disclosure, OptionalDouble.empty(), OptionalDouble.of(percent / (double) HUNDRED), span);
  }

  /** Nothing at all of some customers. */
  static Published nothing(long n) {
    return new Published(
        Disclosure.WITHHELD, OptionalDouble.empty(), OptionalDouble.empty(), new Span(0, n));
  }

  /** A count in steps of {@code whole / parts}, to the nearest, halves up. */
  private static long rounded(long count, long whole, long parts) {
    return Math.floorDiv(2 * count * parts + whole, 2 * whole);
  }

  /** The counts that are rounded to so many steps. */
  private static Span span(long rounded, long whole, long parts) {
    return new Span(
        ceilDiv((2 * rounded - 1) * whole, 2 * parts),
        ceilDiv((2 * rounded + 1) * whole, 2 * parts) - 1);
  }

  private static long ceilDiv(long one, long other) {
    return -Math.floorDiv(-one, other);
  }
}
