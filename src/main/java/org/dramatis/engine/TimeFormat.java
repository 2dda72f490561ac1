package org.dramatis.engine;

import java.io.Serializable;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import org.apache.spark.sql.catalyst.util.TimestampFormatter;

/** Times as Spark reads and writes them: microseconds since 1970, UTC. */
public record TimeFormat(TimestampFormatter formatter) implements Serializable {
  /** A pattern of Spark's. */
  public static TimeFormat of(String pattern) {
    return new TimeFormat(TimestampFormatter.apply(pattern, ZoneOffset.UTC, true));
  }

  /** Date and time with as many decimals of a second as there are. */
  public static TimeFormat exact() {
    return new TimeFormat(TimestampFormatter.getFractionFormatter(ZoneOffset.UTC));
  }

  /** The time; null, as in Spark's rows, when the text is none of this format. */
  public Long parse(String text) {
    try {
      return formatter.parse(text);
    } catch (DateTimeException | ParseException e) {
      return null;
    }
  }

  /** The time as a text. */
  public String format(long micros) {
    return formatter.format(micros);
  }
}
