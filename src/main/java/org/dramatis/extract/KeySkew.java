package org.dramatis.extract;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.dramatis.sql.ColumnName.column;

import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Property;
import org.dramatis.contract.SourceRole;

/** Finds foreign keys of which one value holds a large part of the rows, such as a test account. */
final class KeySkew {
  /** From this share of the rows on. */
  private static final double SHARE = 0.4;

  /** Of fewer rows nothing follows. */
  private static final long ROWS = 20;

  private KeySkew() {}

  /**
   * The keys of events that are skewed.
   *
   * @param rows accepted rows
   */
  static List<ExtractNote> of(Contract contract, Dataset<Row> rows) {
    if (contract.role() != SourceRole.EVENTS) {
      return List.of();
    }
    return contract.properties().stream()
        .filter(property -> !property.references().isEmpty())
        .map(Property::name)
        .flatMap(name -> of(name, rows).stream())
        .toList();
  }

  private static List<ExtractNote> of(String name, Dataset<Row> rows) {
    Row counts =
        rows.groupBy(column(name).as("key"))
            .agg(count("*").as("n"))
            .where(col("key").isNotNull())
            .agg(max("n"), sum("n"))
            .first();
    if (counts.isNullAt(0) || counts.getLong(1) < ROWS) {
      return List.of();
    }
    double share = counts.getLong(0) / (double) counts.getLong(1);
    return share < SHARE
        ? List.of()
        : List.of(
            new ExtractNote(
                ExtractNote.Kind.SKEWED_KEY,
                name,
                String.format(
                    Locale.ROOT,
                    "one value holds %.0f %% of the %,d rows that have one",
                    100 * share,
                    counts.getLong(1))));
  }
}
