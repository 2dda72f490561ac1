package org.dramatis.profile.disclosure;

import java.util.HashMap;
import java.util.Map;
import org.dramatis.profile.disclosure.Grain.Span;

/**
 * How many of some customers have a property, as far as all that was told of them gives it, whoever
 * they were grouped by.
 */
record KnownTotals(Map<Cell, Span> spans) {
  static final KnownTotals NOTHING = new KnownTotals(Map.of());

  KnownTotals {
    spans = Map.copyOf(spans);
  }

  /** What is known of a total; who has a property is known with who lacks it. */
  Span of(Cell total) {
    Span all = new Span(0, total.n());
    return spans
        .getOrDefault(total, all)
        .and(mirrored(spans.getOrDefault(lacking(total), all), total.n()));
  }

  /** The same with what else is told. */
  KnownTotals and(Map<Cell, Span> more) {
    Map<Cell, Span> all = new HashMap<>(spans);
    more.forEach((total, span) -> all.merge(total, span, Span::and));
    return new KnownTotals(all);
  }

  /** Whether anything that is told is about one of some totals. */
  static boolean isAbout(Map<Cell, Span> told, Iterable<Cell> totals) {
    for (Cell total : totals) {
      if (told.containsKey(total) || told.containsKey(lacking(total))) {
        return true;
      }
    }
    return false;
  }

  private static Cell lacking(Cell total) {
    return new Cell(total.n(), total.n() - total.with());
  }

  private static Span mirrored(Span span, long n) {
    return new Span(n - span.high(), n - span.low());
  }
}
