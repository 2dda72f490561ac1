package org.dramatis.command;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.dramatis.persona.Cast;
import org.dramatis.persona.CouncilFolder;
import org.dramatis.persona.PersonaId;
import org.dramatis.persona.decision.Council;
import org.dramatis.persona.decision.Decision;
import org.dramatis.persona.decision.DecisionLog;
import org.dramatis.persona.decision.PublishedRun;
import org.dramatis.persona.decision.RefusedException;
import org.dramatis.persona.decision.Scribe;
import org.dramatis.persona.registry.Registry;
import org.dramatis.persona.status.CouncilPapers;
import org.dramatis.persona.status.StatusSurvey;
import org.dramatis.project.Project;
import org.dramatis.run.Workspace;
import org.dramatis.run.lock.LeaseHolder;
import org.dramatis.run.storage.HadoopSettings;
import org.dramatis.run.storage.WorkspaceException;
import picocli.CommandLine.Option;

/** A command on what the council wrote and decided. It reads small files and starts no Spark. */
abstract class CouncilCommand extends WorkspaceCommand implements Callable<Integer> {
  @Option(
      names = "--council",
      paramLabel = "DIR",
      description = "The council's folder (default: council in the workspace).")
  private String council;

  // Hadoop reads its settings anew for each configuration, and a command may look twice.
  private Configuration hadoop;

  CouncilCommand(Surroundings surroundings) {
    super(surroundings);
  }

  /**
   * What such a command works on.
   *
   * @param run the published one
   * @param cast that holds now; empty before the first publication
   */
  record Table(
      Project project,
      Workspace workspace,
      CouncilFolder folder,
      PublishedRun run,
      Optional<Cast> cast) {

    /** Who decides, and about what. */
    Council council() {
      return new Council(project.charter(), run.id(), run.asOf(), run.segments(), cast);
    }

    /** What people wrote. */
    CouncilPapers papers() {
      return CouncilPapers.read(folder, project.charter(), run.segments());
    }

    /** How far the council has come. */
    StatusSurvey survey(CouncilPapers papers) {
      List<Decision> decisions = log().read();
      Registry registry = new Registry(workspace);
      return new StatusSurvey(
          project.charter(),
          run,
          decisions,
          council().after(decisions),
          folder,
          papers.worksheets(),
          papers.inputs(),
          cast,
          cast.stream()
              .flatMap(held -> held.members().stream())
              .map(member -> registry.persona(member.persona(), member.version()))
              .toList());
    }

    /** What was decided until now. */
    DecisionLog log() {
      return new DecisionLog(folder, cast.map(Cast::log));
    }
  }

  /** Opens all of it; nothing is created. */
  Table table() {
    Project project = project(List.of());
    hadoop = hadoop == null ? HadoopSettings.of(confFolder()) : hadoop;
    Workspace workspace = workspace(project, hadoop);
    PublishedRun run = PublishedRun.of(workspace);
    CouncilFolder folder =
        council == null ? CouncilFolder.of(workspace) : CouncilFolder.at(council, hadoop);
    if (!folder.exists()) {
      throw new WorkspaceException(
          ("There is no council's folder %s: `dramatis derive` makes it, with a worksheet for each"
                  + " segment. Name the right one with --council, or derive again.")
              .formatted(folder));
    }
    return new Table(project, workspace, folder, run, new Registry(workspace).cast());
  }

  /** Says anew in the published run's status what is due, after something was done about it. */
  void renewStatus(Table table) {
    new StatusRenewal(surroundings, table.project(), table.folder()).of(table.workspace());
  }

  /** Who writes down what is decided: this process. */
  Scribe scribe(String command) {
    LeaseHolder holder =
        LeaseHolder.thisProcess("dramatis council " + command, UUID.randomUUID().toString());
    return Scribe.patient(holder, surroundings.clock());
  }

  /** The day by the clock. */
  LocalDate today() {
    return LocalDate.ofInstant(surroundings.clock().instant(), ZoneOffset.UTC);
  }

  /** The last day that has begun anywhere: a meeting in Auckland may be a day ahead. */
  LocalDate latestDay() {
    Clock clock = surroundings.clock();
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14));
  }

  /**
   * {@code --persona P-004}.
   *
   * @param text as it was given; null when it was not
   */
  static Optional<PersonaId> persona(String text) {
    try {
      return Optional.ofNullable(text).map(PersonaId::of);
    } catch (IllegalArgumentException e) {
      throw new RefusedException(List.of("--persona: " + e.getMessage() + "."));
    }
  }
}
