package org.dramatis.extract;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.dramatis.sql.ColumnName.column;
import static org.dramatis.sql.ColumnName.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Property;
import org.dramatis.contract.Reference;
import org.dramatis.extract.row.ExtractTable;

/**
 * Says of a source's rows when they happened, where a lookup knows it: order lines take the day of
 * their order.
 *
 * @param contract of the rows
 * @param time the lookup's column
 * @param lookup the lookup's contract
 * @param entries the lookup's rows, in which a key is looked up one table after the other
 */
record LookedUpTime(
    Contract contract, Reference time, Contract lookup, List<Dataset<Row>> entries) {
  private static final String TIME = "time";

  LookedUpTime {
    entries = List.copyOf(entries);
  }

  /**
   * The rows, each once, with {@link ExtractTable#LOOKED_UP_TIME}: null where there is no entry, or
   * one without a date. Several references to the lookup are tried in the contract's order.
   */
  Dataset<Row> added(Dataset<Row> rows) {
    Dataset<Row> result = rows;
    List<Column> found = new ArrayList<>();
    for (Property property : contract.properties()) {
      for (Reference reference : property.references()) {
        if (reference.source().equals(time.source()) && lookup.isKey(reference.property())) {
          for (Dataset<Row> table : entries) {
            String key = "_key" + found.size();
            String entry = "_entry" + found.size();
            Dataset<Row> keyed =
                table.select(
                    column(reference.property()).as(key),
                    struct(column(time.property()).as(TIME)).as(entry));
            result = result.join(keyed, column(property.name()).equalTo(col(key)), "left");
            found.add(col(entry));
          }
        }
      }
    }
    List<Column> wanted = new ArrayList<>(List.of(columns(Arrays.asList(rows.columns()))));
    Column first = coalesce(found.toArray(Column[]::new));
    wanted.add(first.getField(TIME).as(ExtractTable.LOOKED_UP_TIME));
    return result.select(wanted.toArray(Column[]::new));
  }
}
