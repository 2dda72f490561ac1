package org.dramatis.extract;

import java.util.Locale;

/** Why a row was rejected. The code in audits and rejects is the name in lower case. */
public enum Reason {
  /** The row has too few or too many fields, or is not a JSON object. */
  CUT_ROW,
  /** A required value is missing or empty. */
  MISSING_VALUE,
  NOT_A_NUMBER,
  NOT_AN_INTEGER,
  NOT_A_DATE,
  NOT_A_TIMESTAMP,
  NOT_A_BOOLEAN,
  /** Text was expected, and the bytes are none in the contract's encoding. */
  NOT_A_TEXT,
  /** More decimal places, or a finer time, than the contract's type keeps. */
  TOO_PRECISE,
  /** Below the contract's minimum. */
  TOO_SMALL,
  /** Above the contract's maximum. */
  TOO_LARGE,
  PATTERN_MISMATCH,
  TOO_SHORT,
  TOO_LONG,
  /** Rows with the same key that contradict each other: none of them is used. */
  DUPLICATE_KEY,
  /** The row happened after the day that the run describes. */
  AFTER_AS_OF;

  /** As it stands in {@code audit.json} and {@code rejects/}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
