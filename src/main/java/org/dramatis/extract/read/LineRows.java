package org.dramatis.extract.read;

import java.io.Serializable;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;

/** Makes raw rows of the lines of text files; every task has its own. */
public interface LineRows extends Serializable {

  /**
   * Goes on with a part of a file.
   *
   * @param location as {@link FileNames} writes it
   * @param offset where the part begins, in bytes
   */
  void begin(String location, long offset);

  /** The row of a line; null when the line holds none, being blank or a header. */
  InternalRow row(UTF8String line);
}
