package org.dramatis.pipeline.score;

import static org.dramatis.identity.LinkedTable.CUSTOMER_KEY;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.cluster.SegmentModel;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.matrix.ScaledColumn;
import org.dramatis.run.RunFolder;
import org.dramatis.run.RunOutput;
import org.dramatis.run.Workspace;
import org.dramatis.run.manifest.RunId;
import org.dramatis.run.storage.WorkspaceException;

/**
 * The run whose segments the published personas stand for.
 *
 * @param asOf the day that it describes; empty when its data has no dates
 * @param assignments who was in which segment then
 * @param features everybody's then, as they were stored
 */
public record RunOfCast(
    Optional<LocalDate> asOf,
    SegmentModel model,
    AssignmentTable assignments,
    Dataset<Row> features) {

  /**
   * Reads it.
   *
   * @throws WorkspaceException when the run is not complete, or has lost what scoring needs
   */
  public static RunOfCast of(Workspace workspace, String run, SparkSession spark) {
    RunFolder folder = workspace.run(new RunId(run));
    if (!folder.succeeded()) {
      throw lost(folder, "is not there as a whole");
    }
    String file = RunOutput.MODEL.path("model.json");
    String text =
        workspace.readText(folder.path(file)).orElseThrow(() -> lost(folder, "has lost " + file));
    Dataset<Row> assignments = table(spark, folder, RunOutput.ASSIGNMENTS);
    return new RunOfCast(
        folder.manifest().flatMap(m -> m.asOf()),
        SegmentModel.read(text, run, folder.path(file).toString()),
        new AssignmentTable(run, assignments),
        table(spark, folder, RunOutput.FEATURES));
  }

  private static Dataset<Row> table(SparkSession spark, RunFolder folder, RunOutput output) {
    if (!folder.holds(output)) {
      throw lost(folder, "has lost " + output.path());
    }
    return spark.read().parquet(folder.path(output).toString());
  }

  private static WorkspaceException lost(RunFolder folder, String what) {
    return new WorkspaceException(
        ("Run %s, whose segments the published personas stand for, %s. Restore %s from a copy, or"
                + " derive, sign and publish anew.")
            .formatted(folder.id(), what, folder.path()));
  }

  /** The columns that shape its segments. */
  public Set<String> shaping() {
    return model.columns().stream().map(ScaledColumn::feature).collect(Collectors.toSet());
  }

  /**
   * Its customers in segments, with the features that they had.
   *
   * @param today customers described with its fit
   */
  FeatureTable then(FeatureTable today) {
    return today.over(
        features.join(
            assignments.rows(),
            features.col(CUSTOMER_KEY).equalTo(assignments.rows().col(CUSTOMER_KEY)),
            "left_semi"));
  }
}
