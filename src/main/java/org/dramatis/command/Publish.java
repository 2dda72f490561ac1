package org.dramatis.command;

import java.util.List;
import java.util.Optional;
import org.dramatis.charter.Charter;
import org.dramatis.persona.Cast;
import org.dramatis.persona.PersonaId;
import org.dramatis.persona.candidate.Candidates;
import org.dramatis.persona.decision.Decision;
import org.dramatis.persona.decision.DecisionLog;
import org.dramatis.persona.decision.Motion;
import org.dramatis.persona.decision.RefusedException;
import org.dramatis.persona.publication.Edition;
import org.dramatis.persona.publication.EditionTerms;
import org.dramatis.persona.publication.Editor;
import org.dramatis.persona.publication.RunWithdrawal;
import org.dramatis.persona.registry.Registry;
import org.dramatis.persona.worksheet.WorksheetUpdate;
import org.dramatis.persona.worksheet.Worksheets;
import org.dramatis.pipeline.PublishJob;
import org.dramatis.pipeline.PublishJob.Published;
import org.dramatis.run.RunFolder;
import org.dramatis.run.lock.Lease;
import org.dramatis.run.manifest.RunId;
import org.dramatis.yaml.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dramatis publish}: puts what the council decided into the registry. */
@Command(
    name = "publish",
    description =
        "Try every guard, then publish the council's personas and their cards. Starts no Spark.")
final class Publish extends CouncilCommand {
  @Option(
      names = "--withdraw",
      paramLabel = "ID",
      description = "Take a persona out of the cast, such as P-004; nobody else changes.")
  private String withdraw;

  @Option(
      names = "--withdraw-run",
      paramLabel = "RUN",
      description = "Take a run away from readers, who see the one before it again.")
  private String withdrawRun;

  @Option(names = "--why", paramLabel = "TEXT", description = "The reason of a withdrawal.")
  private String why = "";

  @Option(
      names = "--function",
      paramLabel = "FUNCTION",
      description = "Who withdraws: the function, as in the charter.")
  private String function = "";

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Who withdraws: the member, as in the charter.")
  private String name = "";

  @Option(names = "--dry-run", description = "Say what would be published; change nothing.")
  private boolean dryRun;

  Publish(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    if (withdraw != null && withdrawRun != null) {
      throw new RefusedException(
          List.of("--withdraw and --withdraw-run are two decisions: give one at a time."));
    }
    Table opened = table();
    PublishJob job = new PublishJob(new Registry(opened.workspace()), surroundings.clock());
    if (dryRun) {
      return tryOut(job, opened).code();
    }
    // What was read before nobody else could publish may be old: read it again.
    ExitCode exit =
        job.underLease(
            lease ->
                withdrawRun != null
                    ? withdrawRun()
                    : withdraw == null ? publish(job, Optional.of(lease)) : withdraw(job, lease));
    renewStatus(opened);
    return exit.code();
  }

  private ExitCode publish(PublishJob job, Optional<Lease> lease) {
    Table table = table();
    DecisionLog.Reading reading = table.log().inspect();
    CouncilAudit audit = CouncilAudit.of(table, table.papers(), today());
    for (Problem warning : audit.warnings()) {
      surroundings.say("note  %s", warning.sentence());
    }
    if (!audit.problems().isEmpty()) {
      refuse(audit.problems());
      return ExitCode.GATE;
    }
    Edition edition =
        editor(job, table, reading)
            .next(audit.drafts(), new EditionTerms(audit.candidates(), table.project().charter()));
    if (lease.isEmpty()) {
      tellPlan(edition);
      return ExitCode.DONE;
    }
    requireUnchanged(table, reading);
    tell(job, job.publish(lease.get(), edition, audit.candidates()), edition);
    return ExitCode.DONE;
  }

  private void refuse(List<Problem> problems) {
    int count = problems.size();
    surroundings.complain(
        "Nothing was published: %d %s in the way.",
        count, count == 1 ? "thing stands" : "things stand");
    problems.forEach(problem -> surroundings.err().println("  " + problem.sentence()));
  }

  private Editor editor(PublishJob job, Table table, DecisionLog.Reading reading) {
    return new Editor(
        job.registry(),
        table.council().after(reading.decisions()),
        reading.decisions(),
        reading.head(),
        surroundings.clock().instant());
  }

  /** What somebody decided or signed meanwhile was not looked at. */
  private static void requireUnchanged(Table table, DecisionLog.Reading reading) {
    if (!table.log().inspect().head().equals(reading.head())) {
      throw new RefusedException(
          List.of(
              "The council decided something meanwhile. Nothing was published: publish again."));
    }
  }

  /** What would be done; nothing is. */
  private ExitCode tryOut(PublishJob job, Table table) {
    if (withdrawRun != null) {
      RunId id = new RunId(withdrawRun);
      new RunWithdrawal(table.workspace(), surroundings.clock()).check(id);
      admit(table, Decision.Kind.WITHDRAW, id.value(), Optional.empty());
      surroundings.say("Run %s would be withdrawn. Nothing was changed.", id);
      return ExitCode.DONE;
    }
    if (withdraw != null) {
      PersonaId persona = persona(withdraw).orElseThrow();
      admit(table, Decision.Kind.RETIRE, table.run().id(), Optional.of(persona));
      surroundings.say("%s would leave the cast. Nothing was changed.", persona);
      return ExitCode.DONE;
    }
    return publish(job, Optional.empty());
  }

  private void admit(Table table, Decision.Kind kind, String run, Optional<PersonaId> persona) {
    table.council().admit(motion(kind, run, persona), table.log().read(), latestDay());
  }

  private Motion motion(Decision.Kind kind, String run, Optional<PersonaId> persona) {
    return new Motion(
        today(),
        kind,
        run,
        List.of(),
        persona,
        function,
        name,
        why,
        Optional.empty(),
        Optional.empty());
  }

  private Decision record(Table table, Motion motion) {
    return table
        .log()
        .append(scribe("publish"), until -> table.council().admit(motion, until, latestDay()))
        .get(0);
  }

  private ExitCode withdrawRun() {
    Table table = table();
    RunId id = new RunId(withdrawRun);
    RunWithdrawal.Withdrawn withdrawn =
        new RunWithdrawal(table.workspace(), surroundings.clock())
            .withdraw(id, () -> decided(table, id));
    if (withdrawn.before().isPresent()) {
      surroundings.say("Run %s was withdrawn before: %s", id, withdrawn.before().get().why());
      return ExitCode.DONE;
    }
    surroundings.say("Run %s is withdrawn; its folder stays as it is.", id);
    withdrawn
        .readers()
        .map(current -> table.workspace().run(new RunId(current.runId())))
        .ifPresentOrElse(
            run -> {
              surroundings.say("Readers see run %s.", run.id());
              renewWorksheets(table, run);
            },
            () -> surroundings.say("There is no other run, so readers see none. Derive one."));
    return ExitCode.DONE;
  }

  /** The decision, once: a withdrawal that was killed after it goes on where it ended. */
  private Decision decided(Table table, RunId id) {
    return table.log().read().stream()
        .filter(d -> d.kind() == Decision.Kind.WITHDRAW && d.run().equals(id.value()))
        .findFirst()
        .orElseGet(
            () -> record(table, motion(Decision.Kind.WITHDRAW, id.value(), Optional.empty())));
  }

  /** Worksheets show the evidence of the run that readers see. */
  private void renewWorksheets(Table table, RunFolder run) {
    List<String> functions =
        table.project().charter().members().stream()
            .map(Charter.Member::function)
            .distinct()
            .toList();
    Candidates.of(run)
        .map(c -> WorksheetUpdate.of(c, new Worksheets(table.folder(), functions)))
        .map(WorksheetUpdate::sentences)
        .orElse(List.of())
        .forEach(sentence -> surroundings.say("%s", sentence));
  }

  private ExitCode withdraw(PublishJob job, Lease lease) {
    Table table = table();
    PersonaId persona = persona(withdraw).orElseThrow();
    boolean isDecided =
        table.council().after(table.log().read()).retired().contains(persona)
            && isInCast(table, persona);
    // A withdrawal that was killed after it was decided goes on where it ended.
    if (!isDecided) {
      record(table, motion(Decision.Kind.RETIRE, table.run().id(), Optional.of(persona)));
    }
    Edition edition = editor(job, table, table.log().inspect()).withoutRetired();
    tell(job, job.publish(lease, edition, CouncilAudit.candidates(table)), edition);
    return ExitCode.DONE;
  }

  private static boolean isInCast(Table table, PersonaId persona) {
    return table.cast().stream()
        .flatMap(cast -> cast.members().stream())
        .anyMatch(member -> member.persona().equals(persona));
  }

  private void tellPlan(Edition edition) {
    if (edition.isNew()) {
      surroundings.say("Nothing stands in the way. This would be published:");
      edition.sentences().forEach(sentence -> surroundings.say("  %s", sentence));
    } else {
      surroundings.say("Nothing stands in the way, and all of it is published already.");
    }
    surroundings.say("Nothing was changed.");
  }

  private void tell(PublishJob job, Published published, Edition edition) {
    published.mended().forEach(words -> surroundings.say("mended  %s", words));
    if (edition.isNew()) {
      edition.sentences().forEach(sentence -> surroundings.say("%s", sentence));
    } else {
      surroundings.say("This cast is already published.");
    }
    int members = published.cast().members().size();
    surroundings.say(
        "The cast has %d %s%s.",
        members,
        members == 1 ? "persona" : "personas",
        members == 0
            ? ""
            : ": "
                + String.join(
                    ", ", published.cast().members().stream().map(Cast.Member::name).toList()));
    surroundings.say("  %s", job.registry().folder().toUri());
    published.files().forEach(file -> surroundings.say("    %s", file));
  }
}
