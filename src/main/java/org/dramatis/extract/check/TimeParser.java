package org.dramatis.extract.check;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dramatis.contract.LogicalType;
import org.dramatis.contract.Property;
import org.dramatis.engine.TimeFormat;
import org.dramatis.engine.Utf8;
import org.dramatis.extract.row.Reason;

/**
 * Dates (days since 1970) and time stamps (microseconds since 1970, UTC), in ISO 8601 or in the
 * contract's own format. Local times are those of the contract's zone.
 */
final class TimeParser implements ValueParser {
  private static final long DAY = 86_400_000_000L;

  /** Characters of 2025-12-31. */
  private static final int DATE = 10;

  private static final Pattern ISO_DATE = Pattern.compile("dddd-dd-dd");
  private static final Pattern ISO_TIMESTAMP =
      Pattern.compile("dddd-dd-dd[ T]dd:dd(:dd(\\.d{1,6})?)?(Z|[+-]dd:?dd)?");

  /** Dates as other systems write them, digits as d and letters as a. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(d{1,4}[-/. ]d{1,2}[-/. ]d{1,4}|d{8}|d{1,2}[-/. ]a{3,9}\\.?[-/. ,]+d{2,4}"
              + "|a{3,9}\\.? d{1,2},? d{4}|d{10}|d{13}|d{14})([ T,].*|Z)?");

  private final boolean isDate;
  private final ZoneClock clock;
  private final boolean zoned;

  /** How digits stand in what was agreed. */
  private final Pattern agreed;

  /** A column's format, as Spark reads it; null for ISO 8601. */
  private final TimeFormat formatter;

  TimeParser(Property property, String timeZone) {
    Optional<String> format = property.limits().format();
    this.isDate = property.type() == LogicalType.DATE;
    this.clock = new ZoneClock(timeZone);
    this.zoned = format.filter(TimeParser::hasZone).isPresent();
    this.agreed = format.map(TimeParser::shapeOf).orElse(isDate ? ISO_DATE : ISO_TIMESTAMP);
    this.formatter = format.map(TimeFormat::of).orElse(null);
  }

  private static boolean hasZone(String format) {
    return format.replaceAll("'[^']*'", "").matches(".*[XxZzVO].*");
  }

  /** How digits stand in a java.time pattern; a letter that stands alone has one or two. */
  private static Pattern shapeOf(String format) {
    StringBuilder shape = new StringBuilder();
    for (String run : List.of(format.replace("'", "").split("(?<=(.))(?!\\1)"))) {
      boolean isDigits = run.matches("[yMdHhmsS]+") && !run.matches("M{3,}");
      String digits = run.length() == 1 ? "d{1,2}" : "d{" + run.length() + "}";
      shape.append(isDigits ? digits : Pattern.quote(run));
    }
    return Pattern.compile(shape.toString());
  }

  @Override
  public Object parse(Utf8 text) {
    Utf8 trimmed = text.trimmed();
    return formatter == null ? iso(trimmed) : formatted(formatter.parse(trimmed.toString()));
  }

  private Object iso(Utf8 text) {
    if (isDate) {
      return IsoTime.date(text);
    }
    return IsoTime.instant(text, clock::utc);
  }

  private Object formatted(Long micros) {
    if (micros == null) {
      return null;
    }
    if (isDate) {
      return (int) Math.floorDiv(micros, DAY);
    }
    return zoned ? micros : (Long) clock.utc(micros);
  }

  /** The contract itself is written in ISO 8601, whatever the column's format. */
  @Override
  public Object literal(String text) {
    boolean whole = isDate || text.length() > DATE;
    return iso(Utf8.of(whole ? text : text + "T00:00"));
  }

  @Override
  public Reason fault(Utf8 text) {
    String shape = text.toString().strip().replaceAll("[A-SU-Ya-z]", "a").replaceAll("[0-9]", "d");
    if (TextParser.holdsControl(text)) {
      return Reason.CONTROL_CHARACTER;
    }
    if (agreed.matcher(shape).matches()) {
      return Reason.IMPOSSIBLE_DATE;
    }
    if (OTHER.matcher(shape).matches()) {
      return Reason.OTHER_DATE_FORMAT;
    }
    return isDate ? Reason.NOT_A_DATE : Reason.NOT_A_TIMESTAMP;
  }

  /**
   * Turns local times of a zone into instants; both are microseconds since 1970. A time that occurs
   * twice, in autumn, is the earlier one; one that a clock skips, in spring, is read with the
   * offset before.
   */
  private static final class ZoneClock implements Serializable {
    private static final long SECOND = 1_000_000L;
    private static final int DAYS = 1024;

    private final ZoneRules rules;

    /** Days on which the clock is not changed, and by how much they are ahead of UTC. */
    private transient long[] days;

    private transient long[] ahead;

    ZoneClock(String zone) {
      this.rules = ZoneId.of(zone).getRules();
    }

    long utc(long local) {
      if (days == null) {
        days = new long[DAYS];
        ahead = new long[DAYS];
      }
      long day = Math.floorDiv(local, DAY);
      int place = (int) (day & (DAYS - 1));
      // An empty place holds 0, which would be taken for the first day of 1970.
      if (days[place] != day + 1) {
        long begin = ahead(day * DAY);
        if (begin != ahead(day * DAY + DAY)) {
          return local - ahead(local);
        }
        days[place] = day + 1;
        ahead[place] = begin;
      }
      return local - ahead[place];
    }

    private long ahead(long local) {
      LocalDateTime time =
          LocalDateTime.ofEpochSecond(Math.floorDiv(local, SECOND), 0, ZoneOffset.UTC);
      return rules.getOffset(time).getTotalSeconds() * SECOND;
    }
  }
}
