package org.dramatis.draft;

import java.util.List;
import org.dramatis.contract.CsvDialect;
import org.dramatis.contract.FileFormat;

/**
 * The beginning of a file.
 *
 * @param format how the file is written
 * @param dialect how its text is read
 * @param columns its columns, in the file's order
 * @param rows how many rows were looked at
 * @param extent whether these are all there are
 */
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
