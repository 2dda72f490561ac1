package org.dramatis.extract.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.util.AccumulatorV2;
import org.dramatis.engine.Utf8;
import org.dramatis.extract.row.StoredFile;

/**
 * Counts, by file, what {@link RowValidator} makes of rows. Spark adds the counts of every task
 * that ends a job once, however often the task was tried.
 */
public final class RowTally extends AccumulatorV2<Map<String, FileTally>, Map<String, FileTally>> {
  private static final long serialVersionUID = 1L;

  private final ReadMeasures measures;
  private final HashMap<String, FileTally> files = new HashMap<>();
  private transient Utf8 lastFile;
  private transient FileTally lastTally;

  /** Nothing is counted yet. */
  public RowTally(ReadMeasures measures) {
    this.measures = measures;
  }

  /** What is counted beside verdicts. */
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

  /** What a file holds, as {@link FileTally#stored} tells; one without rows was not counted. */
  public StoredFile stored(String file, List<String> unread, String terms) {
    return files
        .getOrDefault(file, new FileTally(measures.size()))
        .stored(file, measures, unread, terms);
  }

  @Override
  public boolean isZero() {
    return files.isEmpty();
  }

  @Override
  public RowTally copy() {
    RowTally copy = new RowTally(measures);
    FileTally.merge(copy.files, files);
    return copy;
  }

  @Override
  public void reset() {
    files.clear();
    lastFile = null;
  }

  @Override
  public void add(Map<String, FileTally> more) {
    FileTally.merge(files, more);
  }

  @Override
  public void merge(AccumulatorV2<Map<String, FileTally>, Map<String, FileTally>> other) {
    FileTally.merge(files, other.value());
  }

  @Override
  public Map<String, FileTally> value() {
    return files;
  }
}
