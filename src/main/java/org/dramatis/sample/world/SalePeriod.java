package org.dramatis.sample.world;

import java.time.LocalDate;

/** When prices are reduced. */
public enum SalePeriod {
  JANUARY(101, 131),
  MIDSUMMER(612, 621),
  BLACK_WEEK(1120, 1130),
  AFTER_CHRISTMAS(1227, 1231);

  private final int first;
  private final int last;

  /** Month and day as one number: 612 is June 12. */
  SalePeriod(int first, int last) {
    this.first = first;
    this.last = last;
  }

  /** Whether a sale is on. */
  public static boolean on(LocalDate day) {
    int today = day.getMonthValue() * 100 + day.getDayOfMonth();
    for (SalePeriod sale : values()) {
      if (sale.first <= today && today <= sale.last) {
        return true;
      }
    }
    return false;
  }
}
