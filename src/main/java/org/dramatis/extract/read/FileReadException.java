package org.dramatis.extract.read;

import java.io.IOException;

/** A file could not be read to its end; thrown where rows are read, told to the user elsewhere. */
final class FileReadException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String path;

  FileReadException(String path, IOException cause) {
    super(path, cause);
    this.path = path;
  }

  String path() {
    return path;
  }
}
