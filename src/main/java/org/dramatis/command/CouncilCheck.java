package org.dramatis.command;

import org.dramatis.yaml.Problem;
import picocli.CommandLine.Command;

/** {@code dramatis council check}: whether what was decided may be published. */
@Command(
    name = "check",
    description = "Try every guard on what was adopted; exit code 11 while one of them is open.")
final class CouncilCheck extends CouncilCommand {
  CouncilCheck(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    Table table = table();
    CouncilAudit audit = CouncilAudit.of(table, table.papers(), today());
    for (Problem warning : audit.warnings()) {
      surroundings.say("note  %s", warning.sentence());
    }
    int problems = audit.problems().size();
    if (problems > 0) {
      surroundings.complain(
          "%d %s in the way of publication:",
          problems, problems == 1 ? "thing stands" : "things stand");
      audit.problems().forEach(p -> surroundings.err().println("  " + p.sentence()));
      return ExitCode.GATE.code();
    }
    int drafts = audit.drafts().size();
    surroundings.say(
        "Nothing stands in the way: `dramatis publish` publishes %d %s.",
        drafts, drafts == 1 ? "persona" : "personas");
    return ExitCode.DONE.code();
  }
}
