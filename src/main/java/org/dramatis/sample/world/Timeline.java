package org.dramatis.sample.world;

import java.time.LocalDate;
import java.time.ZoneId;

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

  /** Whether prices are reduced that day. */
  public static boolean isSale(LocalDate day) {
    // Month and day as one number: 612 is June 12.
    int today = day.getMonthValue() * 100 + day.getDayOfMonth();
    boolean january = today <= 131;
    boolean midsummer = today >= 612 && today <= 621;
    boolean blackWeek = today >= 1120 && today <= 1130;
    boolean afterChristmas = today >= 1227;
    return january || midsummer || blackWeek || afterChristmas;
  }
}
