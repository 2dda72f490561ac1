package org.dramatis.command;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.dramatis.pipeline.FileHasher;
import org.dramatis.project.Project;
import org.dramatis.run.Current;
import org.dramatis.run.RunHistory;
import org.dramatis.run.Workspace;
import org.dramatis.run.manifest.RunId;
import org.dramatis.run.storage.WorkspaceException;
import org.dramatis.run.verify.RunVerification;
import org.dramatis.run.verify.RunVerifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dramatis verify}: re-checks a run, the published one unless another is named. */
@Command(name = "verify", description = "Re-check a run: every hash in its manifest, every total.")
final class Verify implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private final ProjectOptions options;

  Verify(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.options = new ProjectOptions(surroundings.home());
  }

  @Override
  public Integer call() {
    Project project = options.project();
    SparkSession spark = surroundings.sessions().start("dramatis verify");
    Workspace workspace = options.workspace(project, spark);
    RunId id =
        options
            .runId()
            .map(RunId::new)
            .or(() -> of(workspace))
            .orElseGet(() -> published(workspace));
    RunVerification verification = RunVerifier.verify(workspace.run(id), new FileHasher(spark));
    if (verification.isSound()) {
      surroundings
          .out()
          .printf(
              Locale.ROOT,
              "Run %s is as it was published: %,d files, %,d bytes, every hash and every total agrees.%n",
              id,
              verification.files(),
              verification.bytes());
      if (verification.erased() > 0) {
        surroundings
            .out()
            .printf(
                Locale.ROOT,
                "%,d %s erased after it was published; tombstone.json says what was taken out.%n",
                verification.erased(),
                verification.erased() == 1 ? "customer was" : "customers were");
      }
      return ExitCode.DONE.code();
    }
    surroundings
        .err()
        .printf(
            Locale.ROOT,
            "dramatis: Run %s is not as it was published. Restore it from a copy, or move it away and derive again:%n",
            id);
    verification
        .findings()
        .forEach(
            finding ->
                surroundings.err().println("  " + finding.where() + ": " + finding.message()));
    return ExitCode.GATE.code();
  }

  /** With --as-of, the run of that day; of several, the one created last. */
  private Optional<RunId> of(Workspace workspace) {
    return options
        .asOf()
        .map(
            day ->
                RunHistory.of(workspace).succeeded().stream()
                    .filter(m -> m.asOf().filter(day::equals).isPresent())
                    .reduce((earlier, later) -> later)
                    .map(m -> new RunId(m.runId()))
                    .orElseThrow(
                        () ->
                            new WorkspaceException(
                                "The workspace "
                                    + workspace
                                    + " has no complete run as of "
                                    + day
                                    + ".")));
  }

  private static RunId published(Workspace workspace) {
    return workspace
        .current()
        .map(Current::runId)
        .map(RunId::new)
        .orElseThrow(
            () ->
                new WorkspaceException(
                    "The workspace " + workspace + " has no published run. Derive one first."));
  }
}
