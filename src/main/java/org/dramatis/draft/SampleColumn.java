package org.dramatis.draft;

import java.util.List;
import java.util.Optional;
import org.dramatis.contract.LogicalType;

/**
 * A column of a sample.
 *
 * @param name as the file has it
 * @param values one per row that has one, as text
 * @param missing rows without a value
 * @param type that the file itself tells; empty where it is text
 */
record SampleColumn(String name, List<String> values, int missing, Optional<LogicalType> type) {
  SampleColumn {
    values = List.copyOf(values);
  }

  /** A column of a file of text. */
  static SampleColumn ofText(String name, List<String> values, int rows) {
    return new SampleColumn(name, values, rows - values.size(), Optional.empty());
  }
}
