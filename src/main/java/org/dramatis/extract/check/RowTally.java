package org.dramatis.extract.check;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.util.AccumulatorV2;
import org.dramatis.engine.Utf8;
import org.dramatis.extract.check.RowTally.FileTally;
import org.dramatis.extract.row.ReasonCount;
import org.dramatis.extract.row.StoredFile;

/**
 * Counts, by file, what {@link RowValidator} makes of rows. Spark adds the counts of every task
 * that ends a job once, however often the task was tried.
 */
public final class RowTally extends AccumulatorV2<Map<String, FileTally>, Map<String, FileTally>> {
  /** The day of a row that has none; every other day is later. */
  static final long NO_DAY = Long.MIN_VALUE;

  private final ReadMeasures measures;
  private final HashMap<String, FileTally> files = new HashMap<>();
  private transient Utf8 lastFile;
  private transient FileTally lastTally;

  /** Nothing is counted yet. */
  public RowTally(ReadMeasures measures) {
    this.measures = measures;
  }

  ReadMeasures measures() {
    return measures;
  }

  /** The tally of a file; rows of one file follow each other. */
  FileTally of(Utf8 file) {
    if (!file.equals(lastFile)) {
      lastFile = file.copy();
      lastTally = files.computeIfAbsent(file.toString(), f -> new FileTally(measures.size()));
    }
    return lastTally;
  }

  /**
   * What a file holds, as it is kept; one without rows was not counted.
   *
   * @param unread columns of the file that nobody reads
   */
  public StoredFile stored(String fingerprint, List<String> unread, String terms) {
    FileTally file = files.getOrDefault(fingerprint, new FileTally(measures.size()));
    List<ReasonCount> reasons = new ArrayList<>();
    file.rejected.forEach(
        (reason, rows) -> reasons.add(new ReasonCount(reason.get(0), reason.get(1), rows)));
    long rejected = reasons.stream().mapToLong(ReasonCount::rows).sum();
    return new StoredFile(
        fingerprint,
        file.accepted + rejected,
        file.accepted,
        rejected,
        ReasonCount.sorted(reasons),
        Optional.of(file.newestDay).filter(day -> day != NO_DAY).map(LocalDate::ofEpochDay),
        measures.named(file.measured),
        unread,
        terms,
        Optional.empty());
  }

  @Override
  public boolean isZero() {
    return files.isEmpty();
  }

  @Override
  public RowTally copy() {
    RowTally copy = new RowTally(measures);
    copy.add(files);
    return copy;
  }

  @Override
  public void reset() {
    files.clear();
    lastFile = null;
  }

  @Override
  public void add(Map<String, FileTally> more) {
    more.forEach(
        (file, tally) ->
            files.computeIfAbsent(file, f -> new FileTally(measures.size())).add(tally));
  }

  @Override
  public void merge(AccumulatorV2<Map<String, FileTally>, Map<String, FileTally>> other) {
    add(other.value());
  }

  @Override
  public Map<String, FileTally> value() {
    return files;
  }

  static final class FileTally implements Serializable {
    private static final long serialVersionUID = 1L;

    private final HashMap<List<String>, Long> rejected = new HashMap<>();
    private final long[] measured;
    private long accepted;
    private long newestDay = NO_DAY;

    private FileTally(int measures) {
      this.measured = new long[measures];
    }

    long[] measured() {
      return measured;
    }

    /** Counts an accepted row; {@code day} is in days since 1970, or {@link #NO_DAY}. */
    void accept(long day) {
      accepted++;
      newestDay = Math.max(newestDay, day);
    }

    void reject(String reason, String column) {
      rejected.merge(List.of(reason, column), 1L, Long::sum);
    }

    private void add(FileTally other) {
      accepted += other.accepted;
      newestDay = Math.max(newestDay, other.newestDay);
      Arrays.setAll(measured, i -> measured[i] + other.measured[i]);
      other.rejected.forEach((reason, rows) -> rejected.merge(reason, rows, Long::sum));
    }
  }
}
