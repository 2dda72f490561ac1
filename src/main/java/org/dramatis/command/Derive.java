package org.dramatis.command;

import java.time.LocalDate;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.dramatis.charter.Charter;
import org.dramatis.persona.CouncilFolder;
import org.dramatis.persona.candidate.Candidates;
import org.dramatis.persona.worksheet.WorksheetUpdate;
import org.dramatis.persona.worksheet.Worksheets;
import org.dramatis.pipeline.DeriveJob;
import org.dramatis.pipeline.DeriveJob.StaleData;
import org.dramatis.pipeline.DiscoveredFiles;
import org.dramatis.pipeline.ExtractSession;
import org.dramatis.pipeline.PipelineContext;
import org.dramatis.pipeline.ValidatedProject;
import org.dramatis.project.Project;
import org.dramatis.run.OpenRun;
import org.dramatis.run.RunFolder;
import org.dramatis.run.Workspace;
import org.dramatis.run.manifest.RunId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dramatis derive}: extracts in, a published run out; once for the same ingredients. */
@Command(
    name = "derive",
    description =
        "Read the extracts, find the segments, publish a run. Repeating it does nothing twice.")
final class Derive extends ProjectCommand implements Runnable {
  @Option(
      names = "--fail-if-stale",
      description =
          "Exit with 11, deriving nothing, when the newest data is older than the charter's cadence.")
  private boolean failIfStale;

  @Option(
      names = "--council",
      paramLabel = "DIR",
      description = "The council's folder (default: council in the workspace).")
  private String council;

  Derive(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public void run() {
    ValidatedProject project = ValidatedProject.of(project());
    Progress progress = surroundings.progress("dramatis derive");
    PipelineContext context = progress.pipeline();
    progress.warn(project);
    DiscoveredFiles found = DiscoveredFiles.of(project, asOf(), context);
    Workspace workspace = workspace(project.project(), context.spark());
    CouncilFolder folder =
        council == null
            ? CouncilFolder.of(workspace)
            : CouncilFolder.at(council, context.spark().sparkContext().hadoopConfiguration());
    if (dryRun) {
      progress.line(plan(found, workspace));
      return;
    }
    ExtractSession extracts = new ExtractSession(project, found, workspace, context);
    DeriveJob.Outcome outcome =
        new DeriveJob(context, extracts, Derive::leaveWord)
            .derive(runId(), failIfStale ? StaleData.REFUSE : StaleData.DERIVE);
    progress.line(words(outcome));
    if (outcome.later().isEmpty()) {
      worksheets(outcome.run(), project.project(), folder).forEach(progress::line);
    }
    new StatusRenewal(surroundings, project.project(), folder).of(workspace);
    progress.line("Done in %.0f s. Report: %s", progress.seconds(), reportOf(outcome.run()));
  }

  /** Writes and renews worksheets; says which, and why one was left alone. */
  private static List<String> worksheets(RunFolder run, Project project, CouncilFolder folder) {
    List<String> functions =
        project.charter().members().stream().map(Charter.Member::function).distinct().toList();
    return Candidates.of(run)
        .map(candidates -> WorksheetUpdate.of(candidates, new Worksheets(folder, functions)))
        .map(WorksheetUpdate::sentences)
        .orElse(List.of());
  }

  private static void leaveWord(OpenRun run, RuntimeException e) {
    Failure failure = Failure.of(e);
    run.fail(failure.exit().code(), failure.message());
  }

  private static String words(DeriveJob.Outcome outcome) {
    RunId id = outcome.run().id();
    String published =
        outcome
            .later()
            .map(later -> "It is not published: " + later + " describes a later day.")
            .orElse("Published: " + id + ".");
    return switch (outcome.before()) {
      case PUBLISHED ->
          "Already derived: " + id + " is the published run, with the same data and configuration.";
      case SUCCEEDED -> "Already derived: " + id + ". " + published;
      case ABSENT, UNFINISHED -> published;
    };
  }

  private static String reportOf(RunFolder folder) {
    Path report = folder.path("report/index.html");
    return report.toUri().getScheme() == null || report.toUri().getScheme().equals("file")
        ? report.toUri().getPath()
        : report.toString();
  }

  private static String plan(DiscoveredFiles found, Workspace workspace) {
    String day = found.asOf().map(LocalDate::toString).orElse("the newest event's day");
    return "The configuration is sound. A run as of %s would read %d files into %s; nothing was written."
        .formatted(day, found.files().count(), workspace);
  }
}
