package org.dramatis.pipeline;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dramatis.extract.SourceRows;
import org.dramatis.identity.LinkedTable;
import org.dramatis.pipeline.score.ScoreTable;
import org.dramatis.run.RunOutput;
import org.dramatis.run.score.OpenScore;
import org.dramatis.run.score.ScoreFolder;
import org.dramatis.run.score.ScoreOutput;

/**
 * Writes what a score leaves behind. Features are there until it is complete, and rejected rows are
 * counted only: those of the same files stand in runs.
 */
record ScoreOutputs(SparkSession spark, OpenScore score) implements StageOutputs {

  @Override
  public void enter(String stage) {
    // Nobody waits for a score that is not complete.
  }

  @Override
  public long rejects(List<SourceRows> sources) {
    return StageOutputs.rejected(sources);
  }

  @Override
  public Dataset<Row> write(Dataset<Row> rows, RunOutput output) {
    return StageOutputs.stored(
        rows,
        output == RunOutput.DOUBLES
            ? score.path(ScoreOutput.DOUBLES)
            : score.scratch(output.path()));
  }

  /** The rows of customers, as Parquet and as a table for people; returns them as written. */
  Dataset<Row> assignments(Dataset<Row> rows) {
    Dataset<Row> written = StageOutputs.stored(rows, score.path(ScoreOutput.ASSIGNMENTS));
    csv(written, score.scratch(ScoreOutput.TABLE.path()));
    score.moveText(ScoreOutput.TABLE.path(), ScoreOutput.TABLE);
    return written;
  }

  /** One file with a header, by persona and customer. */
  private static void csv(Dataset<Row> rows, Path folder) {
    rows.repartition(1)
        .sortWithinPartitions(
            col(ScoreTable.PERSONA).asc_nulls_last(), col(LinkedTable.CUSTOMER_KEY))
        .write()
        .option("header", "true")
        .option("emptyValue", "")
        .csv(folder.toString());
  }

  /** A score's rows of customers. */
  static Optional<Dataset<Row>> read(SparkSession spark, ScoreFolder folder) {
    return folder.holds(ScoreOutput.ASSIGNMENTS)
        ? Optional.of(
            spark
                .read()
                .schema(ScoreTable.SCHEMA)
                .parquet(folder.path(ScoreOutput.ASSIGNMENTS).toString()))
        : Optional.empty();
  }
}
