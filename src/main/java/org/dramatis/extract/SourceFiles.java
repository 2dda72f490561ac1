package org.dramatis.extract;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dramatis.contract.Contract;
import org.dramatis.extract.find.DeliveredFile;
import org.dramatis.extract.row.StoredFile;
import org.dramatis.extract.store.HeldFiles;

/**
 * A source whose files are in the store.
 *
 * @param held what each distinct file holds; a file that was delivered twice stands here once
 * @param files every file, in the order of paths
 */
public record SourceFiles(HeldFiles held, List<DeliveredFile> files) {

  public SourceFiles {
    files = List.copyOf(files);
  }

  /** The source's contract. */
  public Contract contract() {
    return held.contract();
  }

  /** What each distinct file holds. */
  public List<StoredFile> stored() {
    return held.stored();
  }

  /** The day of the newest delivery; empty when the path has no dated folder. */
  Optional<LocalDate> delivered() {
    return files.stream().flatMap(f -> f.delivered().stream()).max(Comparator.naturalOrder());
  }
}
