package org.dramatis.pipeline;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.extract.SourceRows;
import org.dramatis.run.RunOutput;

/** Where the stages from extracts to features leave what they make. */
interface StageOutputs {
  /** The stage of that name begins. */
  void enter(String stage);

  /** Every rejected row; returns how many there are. */
  long rejects(List<SourceRows> sources);

  /** A table; returns the same rows, as they were written. */
  Dataset<Row> write(Dataset<Row> rows, RunOutput output);
}
