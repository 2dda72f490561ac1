package org.dramatis.yaml;

import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans of time as people write them: {@code 365 days}, {@code monthly}. */
public final class Timespan {
  /** What {@link #days} reads, in words. */
  public static final String DAYS_EXPECTED = "a number of days such as 365 days";

  /** What {@link #period} reads, in words. */
  public static final String PERIOD_EXPECTED =
      "a span of time such as 14 days, 2 weeks, monthly or yearly";

  private static final int LONGEST_DAYS = 36_500;
  private static final Pattern COUNTED =
      Pattern.compile("([1-9][0-9]{0,4}) (day|week|month|year)s?");
  private static final Map<String, Period> WORDS =
      Map.of(
          "daily", Period.ofDays(1),
          "weekly", Period.ofWeeks(1),
          "monthly", Period.ofMonths(1),
          "quarterly", Period.ofMonths(3),
          "yearly", Period.ofYears(1));

  private Timespan() {}

  /**
   * A span that may count months or years.
   *
   * @throws IllegalArgumentException for any other text
   */
  public static Period period(String text) {
    Matcher counted = COUNTED.matcher(text);
    if (WORDS.containsKey(text)) {
      return WORDS.get(text);
    }
    if (!counted.matches()) {
      throw new IllegalArgumentException();
    }
    int count = Integer.parseInt(counted.group(1));
    return switch (counted.group(2)) {
      case "day" -> Period.ofDays(count);
      case "week" -> Period.ofWeeks(count);
      case "month" -> Period.ofMonths(count);
      default -> Period.ofYears(count);
    };
  }

  /**
   * A span in days, 1 to 36500; weeks are converted.
   *
   * @throws IllegalArgumentException for any other text, also for months and years, which have no
   *     fixed number of days
   */
  public static int days(String text) {
    Period period = period(text);
    if (period.toTotalMonths() != 0) {
      throw new IllegalArgumentException("months and years have no fixed number of days");
    }
    long days = period.get(ChronoUnit.DAYS);
    if (days > LONGEST_DAYS) {
      throw new IllegalArgumentException("the longest is " + LONGEST_DAYS + " days");
    }
    return Math.toIntExact(days);
  }
}
