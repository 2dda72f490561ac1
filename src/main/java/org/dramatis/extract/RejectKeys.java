package org.dramatis.extract;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_json;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/**
 * The keys that stand in the records of a run's rejects. A row that the rules about all rows
 * rejected has its pseudonyms there; of one that its own values rejected the identifying columns
 * are masked, so that only keys in clear, such as an order's number, can tell whose it was.
 */
public final class RejectKeys {
  private static final String REJECT = "_reject";
  private static final String KEYS = "_keys";

  private RejectKeys() {}

  /**
   * The rejects of one source with the source's kept columns as far as the records hold them.
   *
   * @param rejects columns as in {@link ExtractTable#rejects()}
   */
  public static Dataset<Row> of(HeldFiles held, Dataset<Row> rejects) {
    StructType schema = ExtractTable.accepted(held.kept());
    Column record = from_json(col("row"), schema, Map.of());
    List<Column> columns = new ArrayList<>();
    columns.add(col(REJECT));
    for (KeptColumn column : held.kept()) {
      columns.add(col(KEYS).getField(column.property().name()).as(column.property().name()));
    }
    Column[] fields = columns(ExtractTable.rejects());
    return rejects
        .where(col("contract").equalTo(held.contract().name()))
        .select(struct(fields).as(REJECT), record.as(KEYS))
        .select(columns.toArray(Column[]::new));
  }

  /** Rejects of sources of which nothing is held. */
  public static Dataset<Row> others(List<HeldFiles> held, Dataset<Row> rejects) {
    Object[] names = held.stream().map(h -> h.contract().name()).toArray();
    return rejects.where(not(col("contract").isin(names)));
  }

  /** The plain rejects again. */
  public static Dataset<Row> records(Dataset<Row> keyed) {
    return keyed.select(REJECT + ".*");
  }

  /** The plain rejects again, with {@link ExtractTable#ERASED}. */
  public static Dataset<Row> marked(Dataset<Row> keyed) {
    return keyed.select(REJECT + ".*", ExtractTable.ERASED);
  }

  private static Column[] columns(StructType schema) {
    return Arrays.stream(schema.fieldNames()).map(functions::col).toArray(Column[]::new);
  }
}
