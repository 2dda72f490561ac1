package org.dramatis.extract;

import static org.apache.spark.sql.functions.*;
import static org.dramatis.sql.ColumnName.column;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Presence;
import org.dramatis.contract.Property;
import org.dramatis.contract.SourceRole;
import org.dramatis.extract.find.DeliveredFile;
import org.dramatis.extract.row.ExtractTable;
import org.dramatis.extract.row.StoredFile;

/** Finds what a source gives cause to note. */
final class ExtractNotes {
  /** From this share of the rows on, a foreign key's value is noted: it may be a test account. */
  private static final double SKEWED_SHARE = 0.4;

  /** Of fewer rows nothing follows. */
  private static final long SKEWED_ROWS = 20;

  private final SourceFiles files;
  private final Map<String, LocalDate> newest;
  private final Map<String, StoredFile> stored;
  private final List<ExtractNote> notes = new ArrayList<>();

  private ExtractNotes(SourceFiles files, Map<String, LocalDate> newest) {
    this.files = files;
    this.newest = newest;
    this.stored =
        files.stored().stream().collect(Collectors.toMap(StoredFile::fingerprint, s -> s));
  }

  /**
   * What to note of files and of the rows that the run uses.
   *
   * @param newest the day of each file's newest event, by fingerprint
   */
  static List<ExtractNote> of(SourceFiles files, Map<String, LocalDate> newest, Dataset<Row> used) {
    ExtractNotes notes = new ExtractNotes(files, newest);
    notes.ofFiles();
    notes.ofDeliveries();
    if (files.contract().role() == SourceRole.EVENTS) {
      notes.ofDates(used);
      files.contract().properties().stream()
          .filter(property -> !property.references().isEmpty())
          .map(Property::name)
          .forEach(name -> notes.ofKey(name, used));
    }
    return notes.notes;
  }

  private void ofFiles() {
    Map<String, String> first = new HashMap<>();
    for (DeliveredFile input : files.files()) {
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
    TreeMap<LocalDate, LocalDate> byDay = new TreeMap<>();
    for (DeliveredFile file : files.files()) {
      Optional<LocalDate> event = Optional.ofNullable(newest.get(file.fingerprint()));
      Optional<LocalDate> day = file.delivered();
      if (event.isPresent() && day.isPresent()) {
        byDay.merge(day.get(), event.get(), BinaryOperator.maxBy(LocalDate::compareTo));
      }
    }
    byDay.forEach(
        (day, event) -> {
          Map.Entry<LocalDate, LocalDate> before = byDay.lowerEntry(day);
          if (before != null && event.isBefore(before.getValue())) {
            note(
                ExtractNote.Kind.OLDER_THAN_LAST,
                day.toString(),
                "its newest entry is of %s, that of the delivery before, %s, of %s"
                    .formatted(event, before.getKey(), before.getValue()));
          }
        });
  }

  /** What happened on no day lies in no window. */
  private void ofDates(Dataset<Row> rows) {
    Contract contract = files.contract();
    Optional<Property> own = contract.ownEventTime().flatMap(contract::property);
    Optional<Column> time =
        ExtractTable.eventTime(contract)
            .filter(t -> own.filter(p -> p.presence() == Presence.REQUIRED).isEmpty());
    if (time.isEmpty()) {
      return;
    }
    Row counts = rows.agg(count_if(time.get().isNull()), count(lit(1))).head();
    if (counts.getLong(0) > 0) {
      String why =
          contract
              .lookupEventTime()
              .map(at -> ", because " + at.source() + " has no entry for them, or one without it")
              .orElse("");
      note(
          ExtractNote.Kind.UNDATED,
          contract.eventTime().orElseThrow(),
          String.format(
              Locale.ROOT,
              "%,d of the %,d rows that the run uses have no date%s; they count in no feature",
              counts.getLong(0),
              counts.getLong(1),
              why));
    }
  }

  private void ofKey(String name, Dataset<Row> rows) {
    Row counts =
        rows.groupBy(column(name).as("key"))
            .agg(count("*").as("n"))
            .where(col("key").isNotNull())
            .agg(max("n"), sum("n"))
            .first();
    if (counts.isNullAt(0) || counts.getLong(1) < SKEWED_ROWS) {
      return;
    }
    double share = counts.getLong(0) / (double) counts.getLong(1);
    if (share >= SKEWED_SHARE) {
      note(
          ExtractNote.Kind.SKEWED_KEY,
          name,
          String.format(
              Locale.ROOT,
              "one value holds %.0f %% of the %,d rows that have one",
              100 * share,
              counts.getLong(1)));
    }
  }

  private void note(ExtractNote.Kind kind, String where, String words) {
    notes.add(new ExtractNote(kind, where, words));
  }
}
