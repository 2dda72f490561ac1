package org.dramatis.contract;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds out whether a java.time pattern can read dates and time stamps back. */
public final class DatePattern {
  /** A day and time on which month and minute, day and month, and both half days differ. */
  private static final OffsetDateTime SAMPLE =
      OffsetDateTime.of(2021, 11, 23, 16, 47, 58, 0, ZoneOffset.ofHours(2));

  /** Letters that Spark's reader of dates refuses. */
  private static final Pattern NOT_READ = Pattern.compile("[YWwuecABnNpEFqQ]");

  private static final Pattern HOUR = Pattern.compile("[HhKk]");
  private static final Pattern QUOTED = Pattern.compile("'[^']*'");

  private DatePattern() {}

  /**
   * The pattern itself.
   *
   * @throws IllegalArgumentException when it is not a pattern, or loses the day or the hour
   */
  public static String check(String pattern, LogicalType type) {
    String letters = QUOTED.matcher(pattern).replaceAll("");
    if (NOT_READ.matcher(letters).find()) {
      throw new IllegalArgumentException(
          "one of the letters Y W w u e c A B n N p E F q Q, which dates are not read with;"
              + " a year is written yyyy");
    }
    boolean hasHour = HOUR.matcher(letters).find();
    if (type == LogicalType.DATE && hasHour) {
      throw new IllegalArgumentException("a date has no hour; make the column a timestamp");
    }
    DateTimeFormatter formatter = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    boolean isKept = false;
    try {
      TemporalAccessor read = formatter.parse(formatter.format(SAMPLE));
      LocalTime time = read.query(TemporalQueries.localTime());
      isKept =
          SAMPLE.toLocalDate().equals(read.query(TemporalQueries.localDate()))
              && (!hasHour || (time != null && time.getHour() == SAMPLE.getHour()));
    } catch (DateTimeException e) {
      // What cannot even be parsed is not kept either.
      isKept = false;
    }
    if (!isKept) {
      throw new IllegalArgumentException(
          pattern
              + " does not read back what it writes; M is the month, m the minute, d the day, H the"
              + " hour of 24");
    }
    return pattern;
  }
}
