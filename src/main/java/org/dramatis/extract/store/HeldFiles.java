package org.dramatis.extract.store;

import java.util.List;
import org.dramatis.contract.Contract;
import org.dramatis.extract.row.KeptColumn;
import org.dramatis.extract.row.StoredFile;

/**
 * What the workspace holds of a source, delivered today or long ago, as far as it was read under
 * the terms of today's contract.
 */
public record HeldFiles(Contract contract, List<KeptColumn> kept, List<StoredFile> stored) {

  public HeldFiles {
    kept = List.copyOf(kept);
    stored = List.copyOf(stored);
  }

  /** Those files against which the list of erased people with this digest has not been held. */
  public HeldFiles notClearedOf(String list) {
    return new HeldFiles(
        contract, kept, stored.stream().filter(file -> !file.isClearedOf(list)).toList());
  }

  /** Whether there is no file. */
  public boolean isEmpty() {
    return stored.isEmpty();
  }
}
