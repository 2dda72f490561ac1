package org.dramatis.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dramatis council}: what the council does with the drafts of a run. */
@Command(
    name = "council",
    description = "What the council gave, decided and signed. Starts no Spark.")
final class CouncilRoot implements Callable<Integer> {
  @Spec private CommandSpec spec;

  /** The command with those below it. */
  static CommandLine line(Surroundings surroundings) {
    return new CommandLine(new CouncilRoot()).addSubcommand(new CouncilDecide(surroundings));
  }

  @Override
  public Integer call() {
    CommandLine line = spec.commandLine();
    line.usage(line.getErr());
    return ExitCode.CONFIGURATION.code();
  }
}
