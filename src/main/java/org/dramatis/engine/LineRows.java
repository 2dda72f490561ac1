package org.dramatis.engine;

import java.io.Serializable;

/** Makes raw rows of the lines of text files; every task has its own. */
public interface LineRows extends Serializable {

  /**
   * Goes on with a part of a file.
   *
   * @param name of the file
   * @param offset where the part begins, in bytes
   */
  void begin(String name, long offset);

  /** The row of a line; null when the line holds none, being blank or a header. */
  SparkRow row(byte[] line);
}
