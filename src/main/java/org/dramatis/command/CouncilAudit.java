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
    List<Finding> findings = reading.findings();
    for (Finding finding : findings) {
      boolean isLast = finding.equals(findings.get(findings.size() - 1));
      problems.add(
          problem(finding.where(), finding.message() + (isLast ? " " + log.remedy() : "")));
    }
    CouncilState state = table.council().after(reading.decisions());
    List<Problem> warnings = new ArrayList<>();
    for (Problem problem : papers.problems()) {
      // A worksheet that no persona comes from may stay as it is; what a function wrote may be of
      // any of them, and was not offered to those who wrote them.
      (isNeeded(problem.file(), state) ? problems : warnings).add(problem);
    }
    Candidates candidates = candidates(table);
    if (!findings.isEmpty()) {
      // What was decided is not known, so no guard can tell what is missing.
      return new CouncilAudit(candidates, problems, warnings, List.of());
    }
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
    // Of a worksheet that cannot be read there is no more to say than why.
    guards.problems().stream()
        .filter(p -> papers.problems().stream().noneMatch(of -> of.file().equals(p.file())))
        .forEach(problems::add);
    warnings.addAll(guards.warnings());
    return new CouncilAudit(candidates, problems, warnings, guards.drafts());
  }

  private static Problem problem(String file, String message) {
    return new Problem(file, OptionalInt.empty(), "", message);
  }

  private static boolean isNeeded(String file, CouncilState state) {
    List<Binding> adopted = state.bindings().stream().filter(Binding::isAdopted).toList();
    boolean isInput = file.startsWith(CouncilPapers.INPUTS);
    return isInput
        ? !adopted.isEmpty()
        : adopted.stream().anyMatch(b -> CouncilPapers.file(b.lead()).equals(file));
  }

  /** What the published run drafted. */
  static Candidates candidates(Table table) {
    return Candidates.read(table.workspace().run(new RunId(table.run().id())));
  }
}
