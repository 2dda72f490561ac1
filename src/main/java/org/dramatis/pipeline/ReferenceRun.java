package org.dramatis.pipeline;

import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.cluster.SegmentModel;
import org.dramatis.cluster.letters.EarlierSegments;
import org.dramatis.run.RunFolder;
import org.dramatis.run.RunOutput;
import org.dramatis.run.Workspace;
import org.dramatis.run.manifest.RunId;
import org.dramatis.run.storage.WorkspaceException;

/** The complete run that a new one is compared with. */
record ReferenceRun(RunFolder folder) {

  /**
   * Its segments, whose letters the new ones inherit.
   *
   * @throws WorkspaceException when its model or its assignments are not there, or not readable
   */
  EarlierSegments segments(SparkSession spark) {
    String run = folder.id().value();
    String file = RunOutput.MODEL.path("model.json");
    String text =
        folder.workspace().readText(folder.path(file)).orElseThrow(() -> incomplete(file));
    if (!folder.holds(RunOutput.ASSIGNMENTS)) {
      throw incomplete(RunOutput.ASSIGNMENTS.path());
    }
    return new EarlierSegments(
        folder.manifest().flatMap(m -> m.asOf()).orElseThrow(() -> incomplete("a day")),
        new AssignmentTable(
            run,
            spark
                .read()
                .schema(AssignmentTable.SCHEMA)
                .parquet(folder.path(RunOutput.ASSIGNMENTS).toString())),
        SegmentModel.read(text, run, folder.path(file).toString()));
  }

  private WorkspaceException incomplete(String what) {
    return new WorkspaceException(
        ("Run %s, whose letters this run continues, has lost %s. Restore %s from a backup, or delete"
                + " its folder: then the run before it is continued.")
            .formatted(folder.id(), what, folder.path()));
  }

  /** The run of that name, if there is one to compare with. */
  static Optional<ReferenceRun> of(Workspace workspace, Optional<String> reference) {
    return reference.map(id -> new ReferenceRun(workspace.run(new RunId(id))));
  }
}
