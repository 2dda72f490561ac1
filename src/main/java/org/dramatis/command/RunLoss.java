package org.dramatis.command;

import java.util.List;
import org.dramatis.run.manifest.RunId;
import org.dramatis.run.manifest.Tombstone;

/**
 * Rows of erased people in a complete run.
 *
 * @param run the run
 * @param rows by output, those without any left out
 */
record RunLoss(RunId run, List<Tombstone.ErasedRows> rows) {

  RunLoss {
    rows = List.copyOf(rows);
  }

  /** The rows that an output loses. */
  long of(String output) {
    return rows.stream()
        .filter(r -> r.output().equals(output))
        .mapToLong(Tombstone.ErasedRows::rows)
        .sum();
  }
}
