package org.dramatis.extract.check;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dramatis.extract.row.ReasonCount;
import org.dramatis.extract.row.StoredFile;

/** What became of the rows of one file, counted while they are read. */
final class FileTally implements Serializable {
  private static final long serialVersionUID = 1L;

  private final HashMap<List<String>, Long> rejected = new HashMap<>();
  private final long[] measured;
  private long accepted;
  private long newestDay = Long.MIN_VALUE;

  /**
   * Nothing yet.
   *
   * @param measures how many things {@link ReadMeasures} counts
   */
  FileTally(int measures) {
    this.measured = new long[measures];
  }

  /** Where {@link ReadMeasures} counts. */
  long[] measured() {
    return measured;
  }

  /**
   * Counts an accepted row.
   *
   * @param day on which it happened, in days since 1970; the smallest number when it has none
   */
  void accept(long day) {
    accepted++;
    newestDay = Math.max(newestDay, day);
  }

  /** Counts a rejected row. */
  void reject(String reason, String column) {
    rejected.merge(List.of(reason, column), 1L, Long::sum);
  }

  void add(FileTally other) {
    accepted += other.accepted;
    newestDay = Math.max(newestDay, other.newestDay);
    Arrays.setAll(measured, i -> measured[i] + other.measured[i]);
    other.rejected.forEach((reason, rows) -> rejected.merge(reason, rows, Long::sum));
  }

  /**
   * The counts, as they are kept.
   *
   * @param fingerprint of the file
   * @param unread columns of the file that nobody reads
   * @param terms under which it was read
   */
  StoredFile stored(String fingerprint, ReadMeasures measures, List<String> unread, String terms) {
    List<ReasonCount> reasons =
        rejected.entrySet().stream()
            .map(e -> new ReasonCount(e.getKey().get(0), e.getKey().get(1), e.getValue()))
            .toList();
    long bad = rejected.values().stream().mapToLong(Long::longValue).sum();
    return new StoredFile(
        fingerprint,
        accepted + bad,
        accepted,
        bad,
        ReasonCount.sorted(reasons),
        newest(),
        measures.named(measured),
        unread,
        terms,
        Optional.empty());
  }

  private Optional<LocalDate> newest() {
    return newestDay == Long.MIN_VALUE
        ? Optional.empty()
        : Optional.of(LocalDate.ofEpochDay(newestDay));
  }

  /** Both by fingerprint. */
  static void merge(Map<String, FileTally> into, Map<String, FileTally> from) {
    from.forEach(
        (file, tally) ->
            into.computeIfAbsent(file, f -> new FileTally(tally.measured.length)).add(tally));
  }
}
