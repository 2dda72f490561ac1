package org.dramatis.extract.row;

import org.dramatis.yaml.Spelling;

/** Why a row was rejected. The code in audits and rejects is the name in lower case. */
public enum Reason {
  /** The row has fewer fields than its header has columns. */
  TOO_FEW_FIELDS,
  /** The row has more fields than its header has columns. */
  TOO_MANY_FIELDS,
  /** A quoted field does not end, or goes on behind its closing quote. */
  BROKEN_QUOTE,
  /** A line that begins as a JSON object is none. */
  BROKEN_JSON,
  /** A line is not a JSON object. */
  NOT_AN_OBJECT,
  /** A JSON object names a column twice. */
  DUPLICATE_FIELD,
  /** A required value is missing or blank. */
  MISSING_VALUE,
  /** A value that tells rows apart is missing or blank. */
  MISSING_KEY,
  NOT_A_NUMBER,
  NOT_AN_INTEGER,
  /** A number whose decimals stand behind a comma. */
  DECIMAL_COMMA,
  /** A number whose thousands are set apart. */
  THOUSANDS_SEPARATOR,
  /** A number with its currency. */
  CURRENCY_SIGN,
  /** Not a number, or infinite, in the computer's sense. */
  NOT_FINITE,
  /** Larger than the contract's type keeps. */
  OVERFLOW,
  /** More decimal places, or a finer time, than the contract's type keeps. */
  TOO_PRECISE,
  NOT_A_DATE,
  NOT_A_TIMESTAMP,
  /** Written as agreed, but no calendar or clock has it. */
  IMPOSSIBLE_DATE,
  /** A date or time stamp that is written in another way than agreed. */
  OTHER_DATE_FORMAT,
  NOT_A_BOOLEAN,
  /** The bytes are none in the contract's encoding. */
  WRONG_ENCODING,
  /** The text holds a character that no keyboard writes. */
  CONTROL_CHARACTER,
  /** The contract's expression fails on this row. */
  NOT_COMPUTED,
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
  AFTER_AS_OF,
  /** The row belongs to somebody who was erased; it is counted and kept nowhere. */
  ERASED;

  /** As it stands in {@code audit.json} and {@code rejects/}. */
  public String code() {
    return Spelling.code(this);
  }
}
