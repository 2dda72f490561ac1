package org.dramatis.erase;

import static org.apache.spark.sql.functions.col;
import static org.dramatis.identity.DuplicateCandidatesTable.MERGED_INTO;
import static org.dramatis.identity.LinkedTable.CUSTOMER_KEY;

import java.time.Instant;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dramatis.run.manifest.OutputHasher;
import org.dramatis.run.score.ScoreFolder;
import org.dramatis.run.score.ScoreManifest;
import org.dramatis.run.score.ScoreOutput;
import org.dramatis.run.score.ScoreRewrite;

/**
 * The rows of erased people in a score.
 *
 * @param listed their pseudonyms, each once, in the column {@link ErasedPeople#LISTED}
 */
record ScoreErasure(SparkSession spark, ScoreFolder score, Dataset<Row> listed) {

  /** How many customers a score would lose or has lost. */
  long customers() {
    return rows(ScoreOutput.ASSIGNMENTS)
        .join(all(), col(CUSTOMER_KEY).equalTo(col(ErasedPeople.LISTED)), "left_semi")
        .count();
  }

  /** Takes them out; {@code list} is the digest of the list that is applied. */
  long erase(ScoreRewrite rewrite, Instant at, String list, OutputHasher hasher) {
    long customers = customers();
    boolean isEntry = score.holds(ScoreOutput.DOUBLES) && entries() > 0;
    if (customers == 0 && !isEntry) {
      return 0;
    }
    rewrite.begin();
    Dataset<Row> remaining = without(rows(ScoreOutput.ASSIGNMENTS), CUSTOMER_KEY);
    remaining.write().parquet(rewrite.staging(ScoreOutput.ASSIGNMENTS).toString());
    table(rewrite);
    if (score.holds(ScoreOutput.DOUBLES)) {
      without(without(rows(ScoreOutput.DOUBLES), CUSTOMER_KEY), MERGED_INTO)
          .write()
          .parquet(rewrite.staging(ScoreOutput.DOUBLES).toString());
    }
    rewrite.commit(new ScoreManifest.Erasure(at, list, customers), hasher);
    return customers;
  }

  private long entries() {
    return rows(ScoreOutput.DOUBLES)
        .join(all(), col(CUSTOMER_KEY).equalTo(col(ErasedPeople.LISTED)), "left_semi")
        .count();
  }

  /** The lines of the table that name none of them, in their order, as they were written. */
  private void table(ScoreRewrite rewrite) {
    Path written = new Path(rewrite.staging(ScoreOutput.TABLE) + ".written");
    Dataset<Row> lines =
        spark.read().option("header", "true").csv(score.path(ScoreOutput.TABLE).toString());
    Column[] order = {col("persona").asc_nulls_last(), col(CUSTOMER_KEY)};
    without(lines, CUSTOMER_KEY)
        .repartition(1)
        .sortWithinPartitions(order)
        .write()
        .option("header", "true")
        .option("emptyValue", "")
        .csv(written.toString());
    rewrite.moveText(written, ScoreOutput.TABLE);
  }

  private Dataset<Row> without(Dataset<Row> rows, String column) {
    return rows.join(all(), col(column).equalTo(col(ErasedPeople.LISTED)), "left_anti");
  }

  /** They, and where the score made one person of several entries, the keys of these persons. */
  private Dataset<Row> all() {
    if (!score.holds(ScoreOutput.DOUBLES)) {
      return listed;
    }
    Dataset<Row> persons =
        rows(ScoreOutput.DOUBLES)
            .join(listed, col(CUSTOMER_KEY).equalTo(col(ErasedPeople.LISTED)), "left_semi")
            .where(col(MERGED_INTO).isNotNull())
            .select(col(MERGED_INTO).as(ErasedPeople.LISTED));
    return listed.union(persons).distinct();
  }

  /** The score's rows of customers. */
  Dataset<Row> rows() {
    return rows(ScoreOutput.ASSIGNMENTS);
  }

  private Dataset<Row> rows(ScoreOutput output) {
    return spark.read().parquet(score.path(output).toString());
  }
}
