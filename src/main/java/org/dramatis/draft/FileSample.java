package org.dramatis.draft;

import java.util.List;
import java.util.Optional;
import org.dramatis.contract.CsvDialect;
import org.dramatis.contract.FileFormat;
import org.dramatis.contract.LogicalType;

/** The beginning of a file: so many rows, by columns in the file's order. */
record FileSample(
    FileFormat format, CsvDialect dialect, List<Column> columns, int rows, Extent extent) {
  enum Extent {
    WHOLE_FILE,
    BEGINNING
  }

  FileSample {
    columns = List.copyOf(columns);
  }

  /**
   * A column of a sample.
   *
   * @param name as the file has it
   * @param values one per row that has one, as text
   * @param missing rows without a value
   * @param type that the file itself tells; empty where it is text
   */
  record Column(String name, List<String> values, int missing, Optional<LogicalType> type) {
    Column {
      values = List.copyOf(values);
    }

    static Column ofText(String name, List<String> values, int rows) {
      return new Column(name, values, rows - values.size(), Optional.empty());
    }
  }
}
