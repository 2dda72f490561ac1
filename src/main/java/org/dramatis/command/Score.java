package org.dramatis.command;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.dramatis.extract.IdentifiedKeys;
import org.dramatis.persona.CouncilFolder;
import org.dramatis.persona.PersonaId;
import org.dramatis.pipeline.ActivationJob;
import org.dramatis.pipeline.DiscoveredFiles;
import org.dramatis.pipeline.ExtractSession;
import org.dramatis.pipeline.PipelineContext;
import org.dramatis.pipeline.ScoreJob;
import org.dramatis.pipeline.ScoreJob.Before;
import org.dramatis.pipeline.ValidatedProject;
import org.dramatis.pipeline.activation.Handover;
import org.dramatis.pipeline.score.ScoreSummary;
import org.dramatis.pipeline.score.ScoreSummary.Figure;
import org.dramatis.pipeline.score.ScoreSummary.Group;
import org.dramatis.run.Workspace;
import org.dramatis.yaml.Spelling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dramatis score}: today's customers by the published personas. */
@Command(
    name = "score",
    description =
        "Assign today's customers to the published personas, without clustering again. Repeating it"
            + " does nothing twice.")
final class Score extends ProjectCommand implements Runnable {
  @Mixin private HandoverOptions options;

  @Option(
      names = "--council",
      paramLabel = "DIR",
      description = "The council's folder (default: council in the workspace).")
  private String council;

  Score(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public void run() {
    options.check();
    ValidatedProject project = ValidatedProject.of(project());
    Optional<IdentifiedKeys> keys = options.source().map(source -> keys(project, source));
    Progress progress = surroundings.progress("dramatis score");
    PipelineContext context = progress.pipeline();
    progress.warn(project);
    Workspace workspace = workspace(project.project(), context.spark());
    Optional<Handover> handover =
        keys.map(
            k ->
                options.handover(
                    workspace,
                    context.spark().sparkContext().hadoopConfiguration(),
                    surroundings.environment()));
    DiscoveredFiles found = DiscoveredFiles.of(project, asOf(), context);
    ExtractSession extracts = new ExtractSession(project, found, workspace, context);
    ScoreJob job = new ScoreJob(context, extracts);
    if (dryRun) {
      job.check();
      progress.line(
          "The configuration is sound and personas are published. A score would read %,d files into"
              + " %s%s; nothing was written.",
          found.files().count(),
          workspace,
          handover.map(h -> ", and write " + h.place()).orElse(""));
      return;
    }
    CouncilFolder folder =
        council == null
            ? CouncilFolder.of(workspace)
            : CouncilFolder.at(council, context.spark().sparkContext().hadoopConfiguration());
    StatusRenewal status = new StatusRenewal(surroundings, project.project(), folder);
    if (keys.isEmpty()) {
      tell(progress, job.score());
      status.of(workspace);
      return;
    }
    ActivationJob.Outcome outcome =
        new ActivationJob(context, extracts, keys.get(), handover.orElseThrow()).activate();
    tell(progress, outcome.scored());
    progress.line(
        "Personas of %,d keys of %s stand in %s; no other key does.",
        outcome.handedOver(), keys.get().contract().name(), handover.get().place());
    status.of(workspace);
  }

  private IdentifiedKeys keys(ValidatedProject project, String source) {
    LocalDate today = LocalDate.ofInstant(surroundings.clock().instant(), ZoneOffset.UTC);
    return ActivationJob.keys(project.project(), source, today);
  }

  private static void tell(Progress progress, ScoreJob.Outcome outcome) {
    if (outcome.before() == Before.ALL_OF_IT) {
      progress.line(
          "Already scored: %s has the same data, configuration and personas.",
          outcome.score().id());
    }
    tell(progress, outcome.summary());
    progress.line("Done in %.0f s. Score: %s", progress.seconds(), outcome.score().path());
  }

  private static void tell(Progress progress, ScoreSummary summary) {
    for (Group group : summary.groups()) {
      progress.line("%-24s %s", name(group), words(group.customers()));
    }
    progress.line("%-24s %,d", "all customers", summary.customers());
    progress.line("%-24s %s", "newcomers", words(summary.newcomers()));
    progress.line("%-24s %s", "like no group", words(summary.beyondReach()));
    for (ScoreSummary.Missing missing : summary.missing()) {
      progress.line(
          "rows are missing in %s that were there before, of %s customers; ask %s",
          missing.source(), words(missing.customers()), missing.ask());
    }
  }

  private static String name(Group group) {
    return switch (group.standing()) {
      case NO_PERSONA -> "without a persona";
      case OUTSIDE_SCOPE -> "outside the scope";
      default ->
          group.name()
              + " ("
              + group.persona().map(PersonaId::text).orElse("")
              + group.state().map(s -> ", " + Spelling.words(Spelling.of(s))).orElse("")
              + ")";
    };
  }

  private static String words(Figure figure) {
    if (figure.customers().isPresent()) {
      return String.format(Locale.ROOT, "%,d", figure.customers().getAsLong());
    }
    return figure.share().isPresent()
        ? String.format(Locale.ROOT, "about %.0f in 100", 100 * figure.share().getAsDouble())
        : "not told: too few";
  }
}
