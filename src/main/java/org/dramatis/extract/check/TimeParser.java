package org.dramatis.extract.check;

import java.util.Optional;
import org.dramatis.contract.LogicalType;
import org.dramatis.contract.Property;
import org.dramatis.engine.TimeFormat;
import org.dramatis.engine.Utf8;
import org.dramatis.extract.row.Reason;

/**
 * Dates (days since 1970) and time stamps (microseconds since 1970, UTC), in ISO 8601 or in the
 * contract's own format. Local times are those of the contract's zone.
 */
public final class TimeParser implements ValueParser {
  private static final long serialVersionUID = 1L;
  private static final long DAY = 86_400_000_000L;

  /** Characters of 2025-12-31. */
  private static final int DATE = 10;

  private final LogicalType type;
  private final ZoneClock clock;
  private final boolean zoned;
  private final TimeFault faults;

  /** A column's format, as Spark reads it. */
  private final TimeFormat formatter;

  /**
   * Reads one column.
   *
   * @param property a date or a time stamp
   * @param timeZone of local times
   */
  public TimeParser(Property property, String timeZone) {
    Optional<String> format = property.limits().format();
    this.type = property.type();
    this.clock = new ZoneClock(timeZone);
    this.zoned = format.filter(TimeParser::hasZone).isPresent();
    this.faults = new TimeFault(type, format);
    this.formatter = format.map(TimeFormat::of).orElse(null);
  }

  private static boolean hasZone(String format) {
    return format.replaceAll("'[^']*'", "").matches(".*[XxZzVO].*");
  }

  @Override
  public Object parse(Utf8 text) {
    Utf8 trimmed = text.trimmed();
    return formatter == null ? iso(trimmed) : formatted(formatter.parse(trimmed.toString()));
  }

  private Object iso(Utf8 text) {
    if (type == LogicalType.DATE) {
      return IsoTime.date(text);
    }
    return IsoTime.instant(text, clock::utc);
  }

  private Object formatted(Long micros) {
    if (micros == null) {
      return null;
    }
    if (type == LogicalType.DATE) {
      return (int) Math.floorDiv(micros, DAY);
    }
    return zoned ? micros : (Long) clock.utc(micros);
  }

  /** A bound of the contract, which is written in ISO 8601 whatever the column's format. */
  public Object bound(String literal) {
    boolean whole = type == LogicalType.DATE || literal.length() > DATE;
    return iso(Utf8.of(whole ? literal : literal + "T00:00"));
  }

  @Override
  public Reason fault(Utf8 text) {
    return faults.of(text);
  }
}
