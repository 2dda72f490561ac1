package org.dramatis.extract.check;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.dramatis.extract.row.Reason;

/**
 * Holds one row against its contract; Spark calls it from its own code. It is row by row and in
 * Java because the same rules as Spark SQL, a dozen expressions a column, cost three times as much:
 * each step writes all columns into a new row, and every number and pattern becomes a string again.
 */
public final class RowJudge implements Serializable {
  private static final long serialVersionUID = 1L;

  /** In microseconds. */
  private static final long DAY = 86_400_000_000L;

  private final ColumnJudge[] columns;
  private final Keeper[] keepers;
  private final RowTally tally;
  private final int eventTime;

  /**
   * Judges rows of one source.
   *
   * @param columns in the contract's order
   * @param keepers of what outlives reading
   * @param tally is told what became of every row
   * @param eventTime the position of the column that says when a row happened; -1 when none does
   */
  public RowJudge(List<ColumnJudge> columns, List<Keeper> keepers, RowTally tally, int eventTime) {
    this.tally = tally;
    this.eventTime = eventTime;
    this.columns = columns.toArray(ColumnJudge[]::new);
    this.keepers = keepers.toArray(Keeper[]::new);
  }

  /**
   * Judges a row.
   *
   * @param source the fingerprint of the row's file; why its record does not fit its columns, null
   *     when it does; the columns as {@link SourceColumn} gives them
   * @return the kept values, of a rejected row those without a fault; the code of the first reason
   *     in the contract's order to reject the row, and the column that is blamed, null in an
   *     accepted one
   */
  public InternalRow judge(InternalRow source) {
    FileTally file = tally.of(source.getUTF8String(0));
    Object[] values = new Object[columns.length];
    if (!source.isNullAt(1)) {
      return rejected(file, source.getUTF8String(1).toString(), "", values);
    }
    count(source, file);
    for (int i = 0; i < columns.length; i++) {
      values[i] = columns[i].value(source);
      Optional<Reason> fault = columns[i].fault(source, values[i]);
      if (fault.isPresent()) {
        values[i] = null;
        readOn(source, values, i + 1);
        return rejected(file, fault.get().code(), columns[i].name(), values);
      }
    }
    file.accept(day(values));
    tally.measures().countValues(file.measured(), values);
    return new GenericInternalRow(kept(values));
  }

  /** Reads the columns behind a fault: by their keys the row's owner is found. */
  private void readOn(InternalRow source, Object[] values, int from) {
    for (int i = from; i < columns.length; i++) {
      Object value = columns[i].value(source);
      values[i] = columns[i].fault(source, value).isPresent() ? null : value;
    }
  }

  private Object[] kept(Object[] values) {
    Object[] kept = new Object[keepers.length + 2];
    for (int i = 0; i < keepers.length; i++) {
      kept[i] = keepers[i].keep(values);
    }
    return kept;
  }

  /** Looks at every column, those behind a fault too. */
  private void count(InternalRow source, FileTally file) {
    tally.measures().countDivided(file.measured());
    for (int i = 0; i < columns.length; i++) {
      if (columns[i].isMissing(source)) {
        tally.measures().countMissing(file.measured(), i);
      }
    }
  }

  private long day(Object[] values) {
    Object time = eventTime < 0 ? null : values[eventTime];
    if (time == null) {
      return Long.MIN_VALUE;
    }
    return time instanceof Integer day ? day : Math.floorDiv((Long) time, DAY);
  }

  private InternalRow rejected(FileTally file, String reason, String column, Object[] values) {
    file.reject(reason, column);
    Object[] fields = kept(values);
    fields[keepers.length] = UTF8String.fromString(reason);
    fields[keepers.length + 1] = UTF8String.fromString(column);
    return new GenericInternalRow(fields);
  }

  /** Says nothing about keys. */
  @Override
  public String toString() {
    return "contract";
  }
}
