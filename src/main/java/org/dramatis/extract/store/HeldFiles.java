package org.dramatis.extract.store;

import java.util.List;
import org.dramatis.contract.Contract;
import org.dramatis.extract.row.KeptColumn;
import org.dramatis.extract.row.StoredFile;

/**
 * What the workspace holds of a source, delivered today or long ago, as far as it was read under
 * the terms of today's contract.
 *
 * @param contract the source's contract
 * @param kept the columns that are kept
 * @param stored the files
 */
public record HeldFiles(Contract contract, List<KeptColumn> kept, List<StoredFile> stored) {

  public HeldFiles {
    kept = List.copyOf(kept);
    stored = List.copyOf(stored);
  }

  /**
   * Those files against which a list of erased people has not been held.
   *
   * @param list the list's digest
   */
  public HeldFiles notClearedOf(String list) {
    return with(stored.stream().filter(file -> !file.isClearedOf(list)).toList());
  }

  /** The same files as they are now. */
  HeldFiles with(List<StoredFile> now) {
    return new HeldFiles(contract, kept, now);
  }

  /** Whether there is no file. */
  public boolean isEmpty() {
    return stored.isEmpty();
  }
}
