package org.dramatis.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.dramatis.extract.find.DeliveredFile;
import org.dramatis.extract.row.StoredFile;

/** What the files of a source give cause to note. */
final class FileNotes {
  private final List<DeliveredFile> files;
  private final Map<String, StoredFile> stored;
  private final List<ExtractNote> notes = new ArrayList<>();

  private FileNotes(List<DeliveredFile> files, Map<String, StoredFile> stored) {
    this.files = files;
    this.stored = stored;
  }

  /**
   * Looks at files that were read.
   *
   * @param files with their names
   * @param stored what each distinct file holds
   */
  static List<ExtractNote> of(List<DeliveredFile> files, List<StoredFile> stored) {
    FileNotes notes =
        new FileNotes(
            files, stored.stream().collect(Collectors.toMap(StoredFile::fingerprint, s -> s)));
    notes.ofEach();
    notes.ofDeliveries();
    return notes.notes;
  }

  private void ofEach() {
    Map<String, String> first = new HashMap<>();
    for (DeliveredFile input : files) {
      StoredFile file = stored.get(input.fingerprint());
      String twin = first.putIfAbsent(input.fingerprint(), input.path());
      if (twin != null) {
        note(ExtractNote.Kind.DELIVERED_TWICE, input.path(), "has the same bytes as " + twin);
      } else if (file.rowsRead() == 0) {
        note(ExtractNote.Kind.HEADER_ONLY, input.path(), "has no row");
      }
      if (!file.unread().isEmpty()) {
        note(
            ExtractNote.Kind.UNREAD_COLUMN,
            input.path(),
            "has columns that the contract does not read: " + String.join(", ", file.unread()));
      }
    }
  }

  /** A delivery whose newest event is older than the last one's is an old file in a new folder. */
  private void ofDeliveries() {
    TreeMap<LocalDate, LocalDate> newest = new TreeMap<>();
    for (DeliveredFile file : files) {
      Optional<LocalDate> event = stored.get(file.fingerprint()).newest();
      Optional<LocalDate> day = file.delivered();
      if (event.isPresent() && day.isPresent()) {
        newest.merge(day.get(), event.get(), BinaryOperator.maxBy(LocalDate::compareTo));
      }
    }
    newest.forEach(
        (day, event) -> {
          Map.Entry<LocalDate, LocalDate> before = newest.lowerEntry(day);
          if (before != null && event.isBefore(before.getValue())) {
            note(
                ExtractNote.Kind.OLDER_THAN_LAST,
                day.toString(),
                "its newest entry is of %s, that of the delivery before, %s, of %s"
                    .formatted(event, before.getKey(), before.getValue()));
          }
        });
  }

  private void note(ExtractNote.Kind kind, String where, String words) {
    notes.add(new ExtractNote(kind, where, words));
  }
}
