package org.dramatis.pipeline.activation;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Where personas go. */
public interface Handover {
  /** The key, as the source has it. */
  String KEY = "key";

  /** The persona's name. */
  String PERSONA = "persona";

  /** The day since when. */
  String SINCE = "since";

  /** How clearly, 0 to 1. */
  String MARGIN = "margin";

  /**
   * Puts these rows in the place of all that was there, or changes nothing.
   *
   * @param rows one per key: {@link #KEY}, {@link #PERSONA}, {@link #SINCE}, {@link #MARGIN}
   * @return how many
   * @throws ActivationException when that cannot be done
   */
  long replace(Dataset<Row> rows);

  /** Where, in words, without anything secret. */
  String place();
}
