package org.dramatis.sample.world;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The days that the sample spans. */
public final class Timeline {
  /** The first day with orders: 26 months before the first delivery. */
  public static final LocalDate FIRST_DAY = LocalDate.of(2024, 5, 1);

  /** The web team keeps fewer months than the shops. */
  public static final LocalDate FIRST_WEB_DAY = LocalDate.of(2025, 5, 1);

  /** From this day on one type behaves differently and newcomers are of other types. */
  public static final LocalDate HABITS_CHANGE = LocalDate.of(2026, 8, 1);

  /** The last day of the last delivery. */
  public static final LocalDate LAST_DAY = Delivery.THREE_MONTHS_LATER.day();

  /** The oldest registrations. */
  public static final LocalDate OPENING = LocalDate.of(2019, 1, 1);

  /** Where the shops are. */
  public static final ZoneId ZONE = ZoneId.of("Europe/London");

  private Timeline() {}

  /** How many months lie between the first day of the data and that month. */
  public static int monthNumber(YearMonth month) {
    return (int) ChronoUnit.MONTHS.between(YearMonth.from(FIRST_DAY), month);
  }
}
