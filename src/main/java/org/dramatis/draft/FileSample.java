package org.dramatis.draft;

import java.util.List;
import org.dramatis.contract.CsvDialect;
import org.dramatis.contract.FileFormat;

/** The beginning of a file: so many rows, by columns in the file's order. */
record FileSample(
    FileFormat format, CsvDialect dialect, List<SampleColumn> columns, int rows, Extent extent) {
  /** How much of the file a sample is. */
  enum Extent {
    WHOLE_FILE,
    BEGINNING
  }

  FileSample {
    columns = List.copyOf(columns);
  }
}
