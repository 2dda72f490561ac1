package org.dramatis.pipeline;

import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.dramatis.extract.SourceRows;
import org.dramatis.extract.row.Reason;
import org.dramatis.extract.row.ReasonCount;
import org.dramatis.run.RunOutput;

/** Where the stages from extracts to features leave what they make. */
interface StageOutputs {
  /** The stage of that name begins. */
  void enter(String stage);

  /** Every rejected row; returns how many there are. */
  long rejects(List<SourceRows> sources);

  /** A table; returns the same rows, as they were written. */
  Dataset<Row> write(Dataset<Row> rows, RunOutput output);

  /** How many rows were rejected, those of erased people left out. */
  static long rejected(List<SourceRows> sources) {
    return sources.stream()
        .flatMap(s -> s.audit().reasons().stream())
        .filter(reason -> !reason.reason().equals(Reason.ERASED.code()))
        .mapToLong(ReasonCount::rows)
        .sum();
  }

  /** Writes a table; returns the same rows, as they were written. */
  static Dataset<Row> stored(Dataset<Row> rows, Path path) {
    StructType schema = rows.schema();
    rows.write().parquet(path.toString());
    return rows.sparkSession().read().schema(schema).parquet(path.toString());
  }
}
