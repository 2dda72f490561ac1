package org.dramatis.pipeline;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.cluster.SegmentModel;
import org.dramatis.cluster.letters.EarlierSegments;
import org.dramatis.persona.Cast;
import org.dramatis.persona.due.DrawnDay;
import org.dramatis.run.RunFolder;
import org.dramatis.run.RunOutput;
import org.dramatis.run.Workspace;
import org.dramatis.run.manifest.RunId;
import org.dramatis.run.storage.WorkspaceException;

/**
 * The complete run that a new one is compared with.
 *
 * @param signed the cast that binds personas to its segments; empty where none does
 */
record ReferenceRun(RunFolder folder, Optional<Cast> signed) {
  private static final String MODEL = RunOutput.MODEL.path("model.json");

  /**
   * The run of that name.
   *
   * @param signed the cast that names it, if one does
   * @throws WorkspaceException when the council signed it and it is not there
   */
  static ReferenceRun of(Workspace workspace, String reference, Optional<Cast> signed) {
    ReferenceRun run = new ReferenceRun(workspace.run(new RunId(reference)), signed);
    if (signed.isPresent() && !run.folder.succeeded()) {
      throw run.lost(
          run.folder.exists() ? "is not complete any more" : "is not in the workspace any more");
    }
    return run;
  }

  /** The day that it describes; empty when its data had no dates. */
  Optional<LocalDate> day() {
    return folder.manifest().flatMap(m -> m.asOf());
  }

  /** The day that the figures describe by which its segments were drawn; empty without dates. */
  Optional<LocalDate> drawn() {
    return DrawnDay.of(folder);
  }

  /**
   * What assigns customers to its segments.
   *
   * @throws WorkspaceException when it is not there, or not readable
   */
  SegmentModel model() {
    String text = folder.workspace().readText(folder.path(MODEL)).orElseThrow(() -> lacks(MODEL));
    return SegmentModel.read(text, folder.id().value(), folder.path(MODEL).toString());
  }

  /**
   * Its segments, whose letters the new ones inherit.
   *
   * @throws WorkspaceException when its model or its assignments are not there, or not readable
   */
  EarlierSegments segments(SparkSession spark) {
    SegmentModel model = model();
    if (!folder.holds(RunOutput.ASSIGNMENTS)) {
      throw lacks(RunOutput.ASSIGNMENTS.path());
    }
    return new EarlierSegments(
        day(),
        new AssignmentTable(
            folder.id().value(),
            spark
                .read()
                .schema(AssignmentTable.SCHEMA)
                .parquet(folder.path(RunOutput.ASSIGNMENTS).toString())),
        model);
  }

  private WorkspaceException lacks(String what) {
    return signed.isPresent()
        ? lost("has lost " + what)
        : new WorkspaceException(
            ("Run %s, whose letters this run continues, has lost %s. Restore %s from a backup, or"
                    + " delete its folder: then the run before it is continued.")
                .formatted(folder.id(), what, folder.path()));
  }

  /** Without the signed run nobody can say which customers a persona stands for. */
  private WorkspaceException lost(String how) {
    return new WorkspaceException(
        ("Run %s, whose segments the council signed (cast %d), %s. Restore %s from a backup. If there"
                + " is none, withdraw its personas with `dramatis publish --withdraw`: without them"
                + " the next run draws new segments, which the council can sign.")
            .formatted(folder.id(), signed.map(Cast::number).orElseThrow(), how, folder.path()));
  }
}
