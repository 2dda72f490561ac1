package org.dramatis.extract.row;

import org.dramatis.contract.Contract;
import org.dramatis.contract.ContractException;
import org.dramatis.yaml.Spelling;

/**
 * Why a file as a whole is refused. The code, the name in lower case, ends the message of the
 * {@link ContractException}.
 */
public enum FileFault {
  /** Nothing is where the contract's path leads. */
  MISSING_FILE,
  /** The file has no bytes, or its archive holds none. */
  EMPTY_FILE,
  /** The file has blank lines only. */
  BLANK_FILE,
  /** No file of the source has a row. */
  NO_ROWS,
  /** The file lacks a column that the contract reads. */
  MISSING_COLUMN,
  /** The header names a column twice that the contract reads. */
  DUPLICATE_COLUMN,
  /** The header's only name holds another delimiter than the contract's. */
  OTHER_DELIMITER,
  /** A quoted name of the header does not end, or goes on behind its end. */
  BROKEN_HEADER,
  /** The file begins with the byte order mark of another encoding than the contract's. */
  OTHER_ENCODING,
  /** The header holds bytes that are none in the contract's encoding. */
  HEADER_ENCODING,
  /** The file is no text. */
  NOT_TEXT,
  /** The file is one JSON array, not an object a line. */
  JSON_ARRAY,
  /** The file is compressed and its name does not say so. */
  UNNAMED_ARCHIVE,
  /** The name promises an archive, the bytes are none. */
  NOT_AN_ARCHIVE,
  /** The archive ends before its end. */
  CUT_ARCHIVE,
  /** The archive's bytes were changed on the way. */
  DAMAGED_ARCHIVE,
  /** A Parquet file without its end. */
  CUT_PARQUET,
  /** A file that is named Parquet and is something else. */
  NOT_PARQUET,
  /** A Parquet file whose pages cannot be read. */
  DAMAGED_PARQUET,
  /** A Parquet column has a type that never gives the contract's. */
  CHANGED_TYPE,
  /** The file is not what it was when its fingerprint was taken. */
  CHANGED_WHILE_READ,
  /** The file cannot be read for another reason. */
  UNREADABLE_FILE;

  /** A paragraph that somebody still reads. */
  private static final int LONGEST = 2000;

  /** As it stands at the end of the message. */
  public String code() {
    return Spelling.of(this);
  }

  /**
   * The refusal of a file or path.
   *
   * @param message what is wrong and what to do, without personal data
   */
  public ContractException refusal(Contract contract, String where, String message) {
    return new ContractException(
        contract.name(), oneLine(where), oneLine(message) + " [" + code() + "]");
  }

  /** Names of columns and files come from outside and may hold anything. */
  private static String oneLine(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", "?");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " …";
  }
}
