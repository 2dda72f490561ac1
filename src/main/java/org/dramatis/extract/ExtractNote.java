package org.dramatis.extract;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What somebody should know about an extract although it was read, in one sentence.
 *
 * @param where the file, or the column
 */
public record ExtractNote(@JsonProperty("note") Kind kind, String where, String words) {

  /** What can be noted. */
  public enum Kind {
    /** A file has a header and no row. */
    HEADER_ONLY,
    /** A file has the same bytes as another one; its rows count once. */
    DELIVERED_TWICE,
    /** The newest event of a delivery is older than that of the delivery before. */
    OLDER_THAN_LAST,
    /** The file has columns that the contract does not read. */
    UNREAD_COLUMN,
    /**
     * Events have no date, because the value is missing or the lookup that should tell it fails.
     */
    UNDATED,
    /** One key holds so many of the rows that figures by customer hang on it. */
    SKEWED_KEY
  }
}
