package org.dramatis.command;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dramatis.persona.decision.Decision.Kind;
import org.dramatis.persona.decision.DecisionSentence;
import org.dramatis.persona.decision.Motion;
import org.dramatis.persona.decision.RefusedException;
import org.dramatis.yaml.Nearest;
import org.dramatis.yaml.Spelling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dramatis council decide}: records what the council decided. */
@Command(
    name = "decide",
    description = "Record what the council decided, for good.",
    footer = {
      "",
      "  primary, served, not-now, split-first   what is done for a segment; at most three are primary",
      "  adopt, provisional, reject              whether its draft becomes a persona",
      "  merge                                   one persona for several segments",
      "  split                                   the segment is to be drawn again",
      "  rename, retire                          a persona that is published"
    })
final class CouncilDecide extends CouncilCommand {
  /** Signatures and withdrawals of runs have commands of their own. */
  private static final List<Kind> KINDS =
      Arrays.stream(Kind.values()).filter(k -> k != Kind.SIGN && k != Kind.WITHDRAW).toList();

  @Parameters(paramLabel = "KIND", description = "What was decided; see below.")
  private String kind;

  @Option(
      names = "--segment",
      paramLabel = "LETTER",
      description = "A segment that it is about; may be given more than once.")
  private List<String> segments = List.of();

  @Option(names = "--persona", paramLabel = "ID", description = "The persona, such as P-004.")
  private String persona;

  @Option(
      names = "--function",
      required = true,
      paramLabel = "FUNCTION",
      description = "Who decided: the function, as in the charter.")
  private String function;

  @Option(
      names = "--name",
      required = true,
      paramLabel = "NAME",
      description = "Who decided: the member, as in the charter.")
  private String name;

  @Option(names = "--date", paramLabel = "DATE", description = "Of the meeting (default: today).")
  private LocalDate date;

  @Option(names = "--why", paramLabel = "TEXT", description = "The reason, in a sentence.")
  private String why = "";

  @Option(names = "--to", paramLabel = "NAME", description = "The new name, for rename.")
  private String to;

  @Option(
      names = "--run",
      paramLabel = "ID",
      description = "The run that the council looked at (default: the published one).")
  private String run;

  CouncilDecide(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    Table table = table();
    Motion motion =
        new Motion(
            Optional.ofNullable(date).orElseGet(this::today),
            kind(),
            Optional.ofNullable(run).orElse(table.run().id()),
            segments,
            persona(persona),
            function,
            name,
            why,
            Optional.ofNullable(to),
            Optional.empty());
    table
        .log()
        .append(scribe("decide"), until -> table.council().admit(motion, until, latestDay()))
        .forEach(decision -> surroundings.say("%s", DecisionSentence.of(decision)));
    renewStatus(table);
    return ExitCode.DONE.code();
  }

  private Kind kind() {
    return KINDS.stream()
        .filter(k -> word(k).equals(kind.strip().replace('_', '-')))
        .findFirst()
        .orElseThrow(
            () ->
                new RefusedException(
                    List.of(
                        "\"%s\" is nothing that a council decides; %s"
                            .formatted(
                                kind,
                                Nearest.hint(
                                    kind, KINDS.stream().map(CouncilDecide::word).toList())))));
  }

  private static String word(Kind kind) {
    return Spelling.of(kind).replace('_', '-');
  }
}
