package org.dramatis.run.manifest;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.dramatis.run.RunOutput;

/**
 * What was taken out of a run after it was finished, because people were erased: {@code
 * tombstone.json}. It names nobody. The manifest stays as it was; both together say what the folder
 * holds.
 *
 * @param runId the run, the same as its folder
 * @param erasures in the order in which they happened
 */
public record Tombstone(String runId, List<Erasure> erasures) {
  public Tombstone {
    erasures = List.copyOf(erasures);
  }

  /**
   * One erasure.
   *
   * @param erased digest of the list of people as it then was
   * @param customers people who were rows of {@code features/} and are no longer
   * @param rows what was removed from each output
   * @param removed the files that are gone
   * @param written the files that hold what remained of them
   */
  public record Erasure(
      Instant at,
      String erased,
      long customers,
      List<ErasedRows> rows,
      List<OutputFile> removed,
      List<OutputFile> written) {

    public Erasure {
      rows = List.copyOf(rows);
      removed = List.copyOf(removed);
      written = List.copyOf(written);
    }
  }

  /** How many rows an output lost. */
  public record ErasedRows(RunOutput output, long rows) {}

  /** People taken out by all erasures. */
  public long customers() {
    return erasures.stream().mapToLong(Erasure::customers).sum();
  }

  /** The same with one more erasure. */
  public Tombstone with(Erasure erasure) {
    return new Tombstone(runId, Stream.concat(erasures.stream(), Stream.of(erasure)).toList());
  }
}
