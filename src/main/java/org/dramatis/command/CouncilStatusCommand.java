package org.dramatis.command;

import java.util.List;
import org.dramatis.persona.status.CouncilPapers;
import org.dramatis.persona.status.CouncilStatus;
import org.dramatis.persona.status.StatusText;
import org.dramatis.run.storage.Json;
import org.dramatis.yaml.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dramatis council status}: how far the council has come. */
@Command(
    name = "status",
    description = "Who has given what, who signed, what is open and what is overdue today.")
final class CouncilStatusCommand extends CouncilCommand {
  @Option(names = "--json", description = "The same as JSON.")
  private boolean json;

  CouncilStatusCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    Table table = table();
    CouncilPapers papers = table.papers();
    CouncilStatus status = table.survey(papers).on(today(), blocks(table, papers));
    if (json) {
      surroundings.say("%s", Json.write(status).stripTrailing());
    } else {
      StatusText.of(status).forEach(line -> surroundings.out().println(line));
    }
    return ExitCode.DONE.code();
  }

  private List<String> blocks(Table table, CouncilPapers papers) {
    return CouncilAudit.of(table, papers, today()).problems().stream()
        .map(Problem::sentence)
        .toList();
  }
}
