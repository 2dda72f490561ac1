package org.dramatis.contract;

/**
 * How the text of a CSV or JSON extract is to be read ({@code dramatis.csv}).
 *
 * @param delimiter between fields
 * @param quote around fields; inside a field it is doubled (RFC 4180)
 * @param encoding an IANA character set name
 * @param newlines whether a quoted field may span lines
 * @param timeZone the zone of local time stamps, an IANA zone id
 */
public record CsvDialect(
    char delimiter, char quote, String encoding, Newlines newlines, String timeZone) {

  /** Whether a record ends with its line. */
  public enum Newlines {
    /** A record is a line: a large file can be read in parallel. */
    END_RECORD,
    /** Quoted fields may hold line breaks ({@code multiLine: true}). */
    MAY_BE_QUOTED
  }

  /** Comma, double quote, UTF-8, a record a line, UTC. */
  public static final CsvDialect STANDARD =
      new CsvDialect(',', '"', "UTF-8", Newlines.END_RECORD, "UTC");
}
