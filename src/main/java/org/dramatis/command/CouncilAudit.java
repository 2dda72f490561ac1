package org.dramatis.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.dramatis.command.CouncilCommand.Table;
import org.dramatis.persona.candidate.Candidates;
import org.dramatis.persona.decision.Binding;
import org.dramatis.persona.decision.CouncilState;
import org.dramatis.persona.decision.DecisionLog;
import org.dramatis.persona.guard.Draft;
import org.dramatis.persona.guard.GuardReport;
import org.dramatis.persona.guard.Guards;
import org.dramatis.persona.guard.Submission;
import org.dramatis.persona.registry.Registry;
import org.dramatis.persona.status.CouncilPapers;
import org.dramatis.run.Finding;
import org.dramatis.run.manifest.RunId;
import org.dramatis.yaml.Problem;

/**
 * Whether what the council decided may be published: its log, its files and every guard.
 *
 * @param candidates what the published run drafted
 * @param problems what stands in the way, with its place and what to do; empty when nothing does
 * @param warnings what stops nothing
 * @param drafts what would be published
 */
record CouncilAudit(
    Candidates candidates, List<Problem> problems, List<Problem> warnings, List<Draft> drafts) {
  CouncilAudit {
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
    drafts = List.copyOf(drafts);
  }

  /** Looks at all of it; changes nothing. */
  static CouncilAudit of(Table table, CouncilPapers papers, LocalDate day) {
    DecisionLog log = table.log();
    DecisionLog.Reading reading = log.inspect();
    List<Problem> problems = new ArrayList<>();
    for (Finding finding : reading.findings()) {
      problems.add(problem(finding.where(), finding.message() + " " + log.remedy()));
    }
    CouncilState state = table.council().after(reading.decisions());
    List<Problem> warnings = new ArrayList<>();
    for (Problem problem : papers.problems()) {
      // A file that no persona comes from may stay as it is.
      (isNeeded(problem.file(), state) ? problems : warnings).add(problem);
    }
    Candidates candidates = candidates(table);
    GuardReport guards =
        Guards.check(
            new Submission(
                table.project().charter(),
                candidates,
                state,
                papers.worksheets(),
                papers.written(),
                table.folder(),
                new Registry(table.workspace()),
                day));
    problems.addAll(guards.problems());
    warnings.addAll(guards.warnings());
    return new CouncilAudit(candidates, problems, warnings, guards.drafts());
  }

  private static Problem problem(String file, String message) {
    return new Problem(file, OptionalInt.empty(), "", message);
  }

  private static boolean isNeeded(String file, CouncilState state) {
    return state.bindings().stream()
        .filter(Binding::isAdopted)
        .anyMatch(binding -> CouncilPapers.file(binding.lead()).equals(file));
  }

  /** What the published run drafted. */
  static Candidates candidates(Table table) {
    return Candidates.read(table.workspace().run(new RunId(table.run().id())));
  }
}
