package org.dramatis.report.page.trust;

import java.time.LocalDate;
import org.dramatis.report.page.words.Phrases;

/**
 * The days that are not seen when one looks back half as far.
 *
 * @param first the first of them
 * @param asOf the run's day, with which the other half ends
 */
record LeftOutDays(LocalDate first, LocalDate last, LocalDate asOf) {
  private static final int DECEMBER = 12;
  private static final int CHRISTMAS_EVE = 24;

  /** Of a window of so many days up to a day. */
  static LeftOutDays of(LocalDate asOf, int windowDays) {
    int half = Math.max(1, windowDays / 2);
    return new LeftOutDays(asOf.minusDays(windowDays - 1L), asOf.minusDays(half), asOf);
  }

  /** {@code from 1 July to 30 December 2025, Christmas included,}. */
  String words() {
    return "from %s to %s%s"
        .formatted(
            Phrases.day(first), Phrases.day(last), losesChristmas() ? ", Christmas included," : "");
  }

  /** Whether Christmas is left out, and not only one of several. */
  private boolean losesChristmas() {
    return hasChristmas(first, last) && !hasChristmas(last.plusDays(1), asOf);
  }

  private static boolean hasChristmas(LocalDate from, LocalDate to) {
    LocalDate christmas = LocalDate.of(from.getYear(), DECEMBER, CHRISTMAS_EVE);
    LocalDate next = christmas.isBefore(from) ? christmas.plusYears(1) : christmas;
    return !next.isAfter(to);
  }
}
