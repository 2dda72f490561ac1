package org.dramatis.extract;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dramatis.contract.Contract;
import org.dramatis.extract.row.InputFile;
import org.dramatis.extract.row.KeptColumn;
import org.dramatis.extract.row.StoredFile;

/**
 * A source whose files are in the store.
 *
 * @param contract the source's contract
 * @param kept the columns that are kept
 * @param files every file, in the order of paths
 * @param delivered the day of the newest delivery; empty when the path has no dated folder
 * @param stored what each distinct file holds; a file that was delivered twice stands here once
 * @param notes what the files give cause to note
 */
public record SourceFiles(
    Contract contract,
    List<KeptColumn> kept,
    List<InputFile> files,
    Optional<LocalDate> delivered,
    List<StoredFile> stored,
    List<ExtractNote> notes) {

  public SourceFiles {
    kept = List.copyOf(kept);
    files = List.copyOf(files);
    stored = List.copyOf(stored);
    notes = List.copyOf(notes);
  }

  /** The newest event date of accepted rows; empty when the source has no event time. */
  public Optional<LocalDate> newest() {
    return stored.stream().flatMap(s -> s.newest().stream()).max(Comparator.naturalOrder());
  }
}
