package org.dramatis.extract.check;

import java.util.List;
import org.dramatis.engine.CatalystInvoke.RowFunction;
import org.dramatis.engine.SparkRow;
import org.dramatis.engine.Utf8;

/**
 * Holds one row against its contract; Spark calls it from its own code. It is row by row and in
 * Java because the same rules as Spark SQL, a dozen expressions a column, cost three times as much:
 * each step writes all columns into a new row, and every number and pattern becomes a string again.
 */
final class RowValidator implements RowFunction<SparkRow> {
  /** In microseconds. */
  private static final long DAY = 86_400_000_000L;

  private final ColumnValidator[] columns;
  private final ColumnRetention[] kept;
  private final RowTally tally;
  private final int eventTime;

  /** Validates rows of one source; {@code eventTime} is the column that dates a row, or -1. */
  RowValidator(
      List<ColumnValidator> columns, List<ColumnRetention> kept, RowTally tally, int eventTime) {
    this.tally = tally;
    this.eventTime = eventTime;
    this.columns = columns.toArray(ColumnValidator[]::new);
    this.kept = kept.toArray(ColumnRetention[]::new);
  }

  /**
   * Validates a row.
   *
   * @param source the fingerprint of the row's file; why its record does not fit its columns, null
   *     when it does; the columns as {@link SourceColumn} gives them
   * @return the kept values, of a rejected row those without a fault; the code of the first reason
   *     in the contract's order to reject the row, and the column that is blamed, null in an
   *     accepted one
   */
  @Override
  public SparkRow of(SparkRow source) {
    RowTally.FileTally file = tally.of(source.text(0));
    Object[] values = new Object[columns.length];
    Utf8 cut = source.text(1);
    if (cut != null) {
      return rejected(file, cut.toString(), "", values);
    }
    ColumnValidator blamed = null;
    tally.measures().countDivided(file.measured());
    for (int i = 0; i < columns.length; i++) {
      ColumnValidator column = columns[i];
      column.read(source);
      if (column.isMissing()) {
        tally.measures().countMissing(file.measured(), i);
      }
      // The columns behind a fault are read too: by their keys the row's owner is found.
      blamed = blamed == null && column.fault() != null ? column : blamed;
      values[i] = column.value();
    }
    if (blamed != null) {
      return rejected(file, blamed.fault().code(), blamed.name(), values);
    }
    file.accept(day(values));
    tally.measures().countValues(file.measured(), values);
    return kept(values);
  }

  private SparkRow kept(Object[] values) {
    SparkRow row = SparkRow.ofWidth(kept.length + 2);
    for (int i = 0; i < kept.length; i++) {
      row.set(i, kept[i].keep(values));
    }
    return row;
  }

  private long day(Object[] values) {
    Object time = eventTime < 0 ? null : values[eventTime];
    if (time == null) {
      return RowTally.NO_DAY;
    }
    return time instanceof Integer day ? day : Math.floorDiv((Long) time, DAY);
  }

  private SparkRow rejected(
      RowTally.FileTally file, String reason, String column, Object[] values) {
    file.reject(reason, column);
    SparkRow row = kept(values);
    row.set(kept.length, Utf8.of(reason));
    row.set(kept.length + 1, Utf8.of(column));
    return row;
  }

  /** Says nothing about keys. */
  @Override
  public String toString() {
    return "contract";
  }
}
