package org.dramatis.engine;

import java.io.IOException;
import java.io.Serializable;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;

/** Reads a file from its beginning to its end; every task has its own. */
public interface FileRows extends Serializable {
  /**
   * Opens a file.
   *
   * @return its raw rows
   */
  Iterator<SparkRow> open(String uri, Configuration hadoop) throws IOException;
}
