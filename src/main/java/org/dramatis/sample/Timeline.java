package org.dramatis.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/** The days that the sample spans. */
final class Timeline {
  /** The first day with orders: 26 months before the first delivery. */
  static final LocalDate FIRST_DAY = LocalDate.of(2024, 5, 1);

  /** The web team keeps fewer months than the shops. */
  static final LocalDate FIRST_WEB_DAY = LocalDate.of(2025, 5, 1);

  /** From this day on one type behaves differently and newcomers are of other types. */
  static final LocalDate HABITS_CHANGE = LocalDate.of(2026, 8, 1);

  /** The last day of the last delivery. */
  static final LocalDate LAST_DAY = Delivery.THREE_MONTHS_LATER.day();

  /** The oldest registrations. */
  static final LocalDate OPENING = LocalDate.of(2019, 1, 1);

  /** Where the shops are. */
  static final ZoneId ZONE = ZoneId.of("Europe/London");

  private Timeline() {}

  /** How many months lie between the first day of the data and that month. */
  static int monthNumber(YearMonth month) {
    return (month.getYear() - FIRST_DAY.getYear()) * 12
        + month.getMonthValue()
        - FIRST_DAY.getMonthValue();
  }
}
