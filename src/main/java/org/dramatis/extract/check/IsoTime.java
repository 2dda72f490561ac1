package org.dramatis.extract.check;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.function.LongUnaryOperator;
import org.dramatis.engine.Utf8;

/** Dates and time stamps in ISO 8601, read digit by digit; null, as in Spark's rows, for others. */
final class IsoTime {
  private static final int DATE = 10;
  private static final int MINUTE = 16;
  private static final int SECONDS = 19;
  private static final int FINEST = 6;
  private static final long MICROS = 1_000_000L;
  private static final int WIDEST_OFFSET = 18 * 3600;
  private static final int NONE = -1;

  private IsoTime() {}

  /** Days since 1970 of {@code 2025-12-31}. */
  static Integer date(Utf8 text) {
    return text.size() == DATE ? day(text) : null;
  }

  private static Integer day(Utf8 text) {
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    int day = number(text, 8, 10);
    boolean exists =
        year >= 0
            && text.at(4) == '-'
            && month >= 1
            && month <= 12
            && text.at(7) == '-'
            && day >= 1
            && day <= Month.of(month).length(Year.isLeap(year));
    return exists ? (int) LocalDate.of(year, month, day).toEpochDay() : null;
  }

  /**
   * Microseconds since 1970 of {@code 2025-12-31T18:00}, with seconds, a fraction of up to six
   * digits and an offset where they are given; {@code utc} makes a local time an instant.
   */
  static Long instant(Utf8 text, LongUnaryOperator utc) {
    int length = text.size();
    Integer day = length >= MINUTE ? day(text) : null;
    if (day == null || (text.at(DATE) != 'T' && text.at(DATE) != ' ')) {
      return null;
    }
    int hour = number(text, 11, 13);
    int minute = text.at(13) == ':' ? number(text, 14, MINUTE) : NONE;
    boolean exact = length > MINUTE && text.at(MINUTE) == ':';
    int second = !exact ? 0 : length >= SECONDS ? number(text, 17, SECONDS) : NONE;
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
      return null;
    }
    int end = exact ? fractionEnd(text) : MINUTE;
    long micros = exact ? micros(text, end) : 0;
    long local = (day * 86_400L + hour * 3600L + minute * 60L + second) * MICROS + micros;
    if (micros < 0 || end == length) {
      return micros < 0 ? null : utc.applyAsLong(local);
    }
    int offset = offset(text, end);
    return Math.abs(offset) > WIDEST_OFFSET ? null : local - offset * MICROS;
  }

  private static int fractionEnd(Utf8 text) {
    int end = SECONDS;
    if (end < text.size() && text.at(end) == '.') {
      end++;
      while (end < text.size() && isDigit(text.at(end))) {
        end++;
      }
    }
    return end;
  }

  private static long micros(Utf8 text, int end) {
    int digits = end - SECONDS - 1;
    if (end == SECONDS) {
      return 0;
    }
    if (digits == 0 || digits > FINEST) {
      return NONE;
    }
    long micros = number(text, SECONDS + 1, end);
    for (int i = digits; i < FINEST; i++) {
      micros *= 10;
    }
    return micros;
  }

  /** Seconds east of Greenwich; more than any clock has when it is none. */
  private static int offset(Utf8 text, int at) {
    int length = text.size() - at;
    byte sign = text.at(at);
    if (sign == 'Z' && length == 1) {
      return 0;
    }
    boolean colon = length == 6 && text.at(at + 3) == ':';
    if ((sign != '+' && sign != '-') || !(colon || length == 5)) {
      return Integer.MAX_VALUE;
    }
    int hours = number(text, at + 1, at + 3);
    int minutes = number(text, text.size() - 2, text.size());
    if (hours < 0 || minutes < 0 || minutes > 59) {
      return Integer.MAX_VALUE;
    }
    int seconds = hours * 3600 + minutes * 60;
    return sign == '-' ? -seconds : seconds;
  }

  private static int number(Utf8 text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      byte b = text.at(i);
      if (!isDigit(b)) {
        return NONE;
      }
      number = number * 10 + b - '0';
    }
    return number;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
