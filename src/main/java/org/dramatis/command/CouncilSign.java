package org.dramatis.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dramatis.persona.PersonaContent;
import org.dramatis.persona.Signature.Manner;
import org.dramatis.persona.Signature.Voice;
import org.dramatis.persona.decision.Decision;
import org.dramatis.persona.decision.Decision.Kind;
import org.dramatis.persona.decision.Decision.Signed;
import org.dramatis.persona.decision.DecisionSentence;
import org.dramatis.persona.decision.Motion;
import org.dramatis.persona.status.CouncilPapers;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dramatis council sign}: records what a member says to a draft as it is now. */
@Command(
    name = "sign",
    description =
        "Record that a member signs a draft as its worksheet has it now, or objects to it. Any"
            + " later edit voids the signature.")
final class CouncilSign extends CouncilCommand {
  /** At most one of both. */
  private static final class Words {
    @Option(
        names = "--reservation",
        paramLabel = "TEXT",
        description = "Sign with a reservation, which the card prints.")
    private String reservation;

    @Option(
        names = "--objection",
        paramLabel = "TEXT",
        description = "Do not sign: an objection of a function of the quorum blocks publication.")
    private String objection;
  }

  @Option(
      names = "--segment",
      required = true,
      paramLabel = "LETTER",
      description = "The segment whose draft it is.")
  private String segment;

  @Option(
      names = "--function",
      required = true,
      paramLabel = "FUNCTION",
      description = "Who signs: the function, as in the charter.")
  private String function;

  @Option(
      names = "--name",
      required = true,
      paramLabel = "NAME",
      description = "Who signs: the member, as in the charter.")
  private String name;

  @Option(names = "--date", paramLabel = "DATE", description = "Of the meeting (default: today).")
  private LocalDate date;

  @ArgGroup private Words words = new Words();

  @Option(
      names = "--in-person",
      description = "The member does this, not the scribe for the member.")
  private boolean inPerson;

  CouncilSign(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    Table table = table();
    CouncilPapers papers = table.papers();
    Motion motion =
        new Motion(
            Optional.ofNullable(date).orElseGet(this::today),
            Kind.SIGN,
            table.run().id(),
            List.of(segment),
            Optional.empty(),
            function,
            name,
            "",
            Optional.empty(),
            Optional.of(signed("")));
    List<Decision> recorded =
        table
            .log()
            .append(
                scribe("sign"),
                until ->
                    table.council().admit(motion, until, latestDay()).stream()
                        .map(m -> m.signing(signed(toSign(m.segments(), papers, table).digest())))
                        .toList());
    recorded.forEach(decision -> tell(decision, toSign(decision.segments(), papers, table)));
    renewStatus(table);
    return ExitCode.DONE.code();
  }

  private static PersonaContent toSign(List<String> segments, CouncilPapers papers, Table table) {
    return papers.toSign(segments, table.run().id(), table.folder());
  }

  private Signed signed(String digest) {
    Optional<String> reservation = Optional.ofNullable(words.reservation);
    Optional<String> objection = Optional.ofNullable(words.objection);
    Voice voice =
        objection.isPresent()
            ? Voice.OBJECTS
            : reservation.isPresent() ? Voice.SIGNS_WITH_RESERVATION : Voice.SIGNS;
    return new Signed(
        digest,
        voice,
        objection.or(() -> reservation),
        inPerson ? Manner.CONFIRMED_IN_PERSON : Manner.RECORDED_BY_SCRIBE);
  }

  private void tell(Decision decision, PersonaContent content) {
    surroundings.say("%s", DecisionSentence.of(decision));
    surroundings.say(
        "It is about %s as council/worksheets/%s.yaml has it now, and void when that is edited.",
        content.name().isEmpty() ? "the draft" : "“" + content.name() + "”",
        content.segments().get(0));
  }
}
