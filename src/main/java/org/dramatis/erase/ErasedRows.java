package org.dramatis.erase;

import java.util.List;
import org.dramatis.run.RunOutput;
import org.dramatis.run.manifest.RunId;
import org.dramatis.run.manifest.Tombstone;

/**
 * Rows of erased people in a complete run.
 *
 * @param run the run
 * @param rows by output, those without any left out
 */
public record ErasedRows(RunId run, List<Tombstone.ErasedRows> rows) {

  public ErasedRows {
    rows = List.copyOf(rows);
  }

  /** The rows that an output loses. */
  long of(RunOutput output) {
    return rows.stream()
        .filter(r -> r.output() == output)
        .mapToLong(Tombstone.ErasedRows::rows)
        .sum();
  }
}
