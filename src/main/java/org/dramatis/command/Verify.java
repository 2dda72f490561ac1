package org.dramatis.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.dramatis.persona.Cast;
import org.dramatis.persona.CouncilFolder;
import org.dramatis.persona.decision.DecisionLog;
import org.dramatis.persona.registry.Registry;
import org.dramatis.persona.registry.RegistryVerifier;
import org.dramatis.persona.registry.RegistryVerifier.RegistryFindings;
import org.dramatis.pipeline.FileHasher;
import org.dramatis.project.Project;
import org.dramatis.run.Finding;
import org.dramatis.run.RunHistory;
import org.dramatis.run.Workspace;
import org.dramatis.run.manifest.RunId;
import org.dramatis.run.score.ScoreFolder;
import org.dramatis.run.score.ScoreId;
import org.dramatis.run.score.ScoreVerifier;
import org.dramatis.run.score.ScoreVerifier.ScoreVerification;
import org.dramatis.run.storage.WorkspaceException;
import org.dramatis.run.verify.RunVerifier;
import org.dramatis.run.verify.RunVerifier.RunVerification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dramatis verify}: re-checks a run, the published one unless another is named. */
@Command(
    name = "verify",
    description =
        "Re-check a run, or a score, every hash in its manifest and every total, the council's"
            + " decisions and the registry.")
final class Verify extends ProjectCommand implements Callable<Integer> {
  @Option(
      names = "--score",
      paramLabel = "NAME",
      description = "Re-check this score instead, such as 2026-06-30.")
  private String score;

  @Option(
      names = "--council",
      paramLabel = "DIR",
      description = "The council's folder (default: council in the workspace).")
  private String council;

  Verify(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    Project project = project();
    SparkSession spark = surroundings.spark("dramatis verify");
    Workspace workspace = workspace(project, spark);
    if (score != null) {
      return verify(new ScoreFolder(workspace, ScoreId.of(score)), new FileHasher(spark));
    }
    RunId id = named(workspace);
    RunVerification verification = RunVerifier.verify(workspace.run(id), new FileHasher(spark));
    boolean areDecisionsSound = tellDecisions(workspace, spark);
    boolean isCouncilSound = tellRegistry(workspace) && areDecisionsSound;
    if (!verification.isSound()) {
      surroundings.complain(
          "Run %s is not as it was published. Restore it from a copy, or move it away and derive again:",
          id);
      verification
          .findings()
          .forEach(f -> surroundings.err().println("  " + f.where() + ": " + f.message()));
      return ExitCode.GATE.code();
    }
    surroundings.say(
        "Run %s is as it was published: %,d files, %,d bytes, every hash and every total agrees.",
        id, verification.files(), verification.bytes());
    workspace
        .run(id)
        .withdrawal()
        .ifPresent(
            w ->
                surroundings.say(
                    "It was withdrawn by %s (%s): %s", w.name(), w.function(), w.why()));
    if (verification.erased() > 0) {
      surroundings.say(
          "%,d %s erased after it was published; tombstone.json says what was taken out.",
          verification.erased(), verification.erased() == 1 ? "customer was" : "customers were");
    }
    return (isCouncilSound ? ExitCode.DONE : ExitCode.GATE).code();
  }

  /** Walks the chain of the council's decisions and says what is wrong, or that nothing is. */
  private boolean tellDecisions(Workspace workspace, SparkSession spark) {
    CouncilFolder folder =
        council == null
            ? CouncilFolder.of(workspace)
            : CouncilFolder.at(council, spark.sparkContext().hadoopConfiguration());
    DecisionLog log = new DecisionLog(folder, new Registry(workspace).cast().map(Cast::log));
    DecisionLog.Reading reading = log.inspect();
    if (!reading.findings().isEmpty()) {
      surroundings.complain("The council's decisions are not as they were recorded:");
      reading
          .findings()
          .forEach(f -> surroundings.err().println("  " + f.where() + ": " + f.message()));
      surroundings.err().println("  " + log.remedy());
      return false;
    }
    int decisions = reading.head().decisions();
    if (decisions > 0) {
      surroundings.say(
          "The council's decisions, %,d of them, are as they were recorded.", decisions);
    }
    return true;
  }

  /** Re-checks what was published of personas, and names what a killed publication left. */
  private boolean tellRegistry(Workspace workspace) {
    RegistryFindings found = RegistryVerifier.verify(new Registry(workspace));
    List<Finding> all = new ArrayList<>(found.damage());
    all.addAll(found.unfinished());
    if (!all.isEmpty()) {
      surroundings.complain("The registry is not as it was published:");
      all.forEach(f -> surroundings.err().println("  " + f.where() + ": " + f.message()));
    }
    return all.isEmpty();
  }

  private int verify(ScoreFolder folder, FileHasher hasher) {
    ScoreVerification verification = ScoreVerifier.verify(folder, hasher);
    if (!verification.findings().isEmpty()) {
      surroundings.complain(
          "Score %s is not as it was made. Restore it from a copy, or delete it and score again:",
          folder.id());
      verification
          .findings()
          .forEach(f -> surroundings.err().println("  " + f.where() + ": " + f.message()));
      return ExitCode.GATE.code();
    }
    surroundings.say(
        "Score %s is as it was made: %,d files, every hash agrees.",
        folder.id(), verification.files());
    if (verification.erased() > 0) {
      surroundings.say(
          "%,d %s erased after it was made.",
          verification.erased(), verification.erased() == 1 ? "customer was" : "customers were");
    }
    return ExitCode.DONE.code();
  }

  /** The run of that name or, with --as-of, the last one of that day, or else the published one. */
  private RunId named(Workspace workspace) {
    return runId()
        .or(() -> asOf().map(day -> lastOf(day, workspace)))
        .or(() -> workspace.current().map(current -> new RunId(current.runId())))
        .orElseThrow(
            () ->
                new WorkspaceException(
                    "The workspace " + workspace + " has no published run. Derive one first."));
  }

  private static RunId lastOf(LocalDate day, Workspace workspace) {
    return RunHistory.of(workspace).succeeded().stream()
        .filter(manifest -> manifest.asOf().filter(day::equals).isPresent())
        .reduce((earlier, later) -> later)
        .map(manifest -> new RunId(manifest.runId()))
        .orElseThrow(
            () ->
                new WorkspaceException(
                    "The workspace " + workspace + " has no complete run as of " + day + "."));
  }
}
