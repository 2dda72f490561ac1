package org.dramatis.engine;

import java.io.IOException;

/** A file could not be read to its end; thrown where rows are read, told to the user elsewhere. */
public final class FileReadException extends RuntimeException {
  /** Blames a file. */
  public FileReadException(String path, IOException cause) {
    super(path, cause);
  }

  /** The file. */
  public String path() {
    return getMessage();
  }
}
