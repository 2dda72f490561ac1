package org.dramatis.extract;

import static org.apache.spark.sql.functions.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dramatis.extract.row.ExtractTable;
import org.dramatis.extract.store.HeldFiles;
import org.dramatis.sql.ColumnName;

/**
 * The keys that stand in the records of a run's rejects. A row that the rules about all rows
 * rejected has its pseudonyms there; of one that its own values rejected the identifying columns
 * are masked, so that only keys in clear, such as an order's number, can tell whose it was.
 */
public final class RejectKeys {
  /** A file as the rejects name it. */
  static final String PATH = "_path";

  private static final String REJECT = "_reject";
  private static final String KEYS = "_keys";

  private RejectKeys() {}

  /**
   * The rejects of one source, columns as in {@link ExtractTable#rejects()}, with the source's kept
   * columns as far as the records hold them.
   */
  public static Dataset<Row> of(HeldFiles held, Dataset<Row> rejects) {
    Column record = from_json(col("row"), ExtractTable.accepted(held.kept()), Map.of());
    Column[] fields = ColumnName.columns(List.of(ExtractTable.rejects().fieldNames()));
    return rejects
        .where(col("source").equalTo(held.contract().name()))
        .select(struct(fields).as(REJECT), record.as(KEYS))
        .select(REJECT, KEYS + ".*")
        .drop(ExtractTable.FILE);
  }

  /** Rejects of sources of which nothing is held. */
  public static Dataset<Row> others(List<HeldFiles> held, Dataset<Row> rejects) {
    Object[] names = held.stream().map(h -> h.contract().name()).toArray();
    return rejects.where(not(col("source").isin(names)));
  }

  /** The plain rejects again. */
  public static Dataset<Row> records(Dataset<Row> keyed) {
    return keyed.select(REJECT + ".*");
  }

  /**
   * The plain rejects again, with {@link ExtractTable#ERASED}. Masked records are marked by what
   * the extracts kept beside the same records: of records that are equal to the letter as many are
   * marked as there are of erased people, whichever they are.
   *
   * @param keyed rejects of the source, marked by their own keys
   * @param rows kept rows of the source, marked
   * @param paths of the run's files, by fingerprint
   */
  public static Dataset<Row> marked(
      Dataset<Row> keyed, Dataset<Row> rows, Map<String, String> paths) {
    Dataset<Row> gone =
        rows.where(col(ExtractTable.VERDICT).equalTo(ExtractTable.REJECTED))
            .where(col(ExtractTable.ERASED))
            .join(paths(rows, paths), ExtractTable.FILE)
            .groupBy(ExtractTable.REASON, ExtractTable.COLUMN, PATH, ExtractTable.ROW)
            .agg(count(lit(1)).as("_n"));
    Column rank =
        row_number()
            .over(
                Window.partitionBy("reason", "column", "file", "row")
                    .orderBy(col(ExtractTable.ERASED).desc()));
    Column same =
        col("reason")
            .equalTo(col(ExtractTable.REASON))
            .and(col("column").equalTo(col(ExtractTable.COLUMN)))
            .and(col("file").equalTo(col(PATH)))
            .and(col("row").equalTo(col(ExtractTable.ROW)));
    Column erased = col(ExtractTable.ERASED).or(coalesce(col("_rank").leq(col("_n")), lit(false)));
    return keyed
        .select(REJECT + ".*", ExtractTable.ERASED)
        .withColumn("_rank", rank)
        .join(gone, same, "left")
        .withColumn(ExtractTable.ERASED, erased)
        .drop("_rank", "_n", PATH, ExtractTable.REASON, ExtractTable.COLUMN, ExtractTable.ROW);
  }

  /** A table of {@link ExtractTable#FILE} and {@link #PATH}, from paths by fingerprint. */
  static Dataset<Row> paths(Dataset<Row> rows, Map<String, String> paths) {
    List<Row> files = new ArrayList<>();
    paths.forEach((fingerprint, path) -> files.add(RowFactory.create(fingerprint, path)));
    StructType schema =
        new StructType()
            .add(ExtractTable.FILE, DataTypes.StringType)
            .add(PATH, DataTypes.StringType);
    return rows.sparkSession().createDataFrame(files, schema);
  }
}
