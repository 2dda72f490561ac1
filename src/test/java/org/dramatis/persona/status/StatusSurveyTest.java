package org.dramatis.persona.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.dramatis.charter.Charter;
import org.dramatis.persona.Cast;
import org.dramatis.persona.CouncilFolder;
import org.dramatis.persona.HelpLine;
import org.dramatis.persona.Mark;
import org.dramatis.persona.Persona;
import org.dramatis.persona.PersonaContents;
import org.dramatis.persona.PersonaId;
import org.dramatis.persona.PersonaLine;
import org.dramatis.persona.PersonaState;
import org.dramatis.persona.Personas;
import org.dramatis.persona.Signature.Manner;
import org.dramatis.persona.Signature.Voice;
import org.dramatis.persona.decision.CouncilState;
import org.dramatis.persona.decision.Decision;
import org.dramatis.persona.decision.Decision.Kind;
import org.dramatis.persona.decision.Decision.Signed;
import org.dramatis.persona.decision.DecisionLog;
import org.dramatis.persona.decision.PublishedRun;
import org.dramatis.persona.due.PromisedData;
import org.dramatis.persona.status.CouncilStatus.Input;
import org.dramatis.persona.status.CouncilStatus.ReviewStatus.State;
import org.dramatis.persona.status.SegmentStatus.Filled;
import org.dramatis.persona.status.SegmentStatus.OpenLine;
import org.dramatis.persona.worksheet.Worksheet;
import org.dramatis.profile.figure.Direction;
import org.dramatis.project.ProjectReader;
import org.dramatis.run.DueItem;
import org.dramatis.run.Review;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusSurveyTest {
  private static final Charter CHARTER = ProjectReader.read(Path.of("conf"), List.of()).charter();
  private static final LocalDate DERIVED = LocalDate.parse("2026-11-01");
  private static final PersonaId ROBIN = new PersonaId(4);

  @TempDir private Path temporary;

  private CouncilFolder folder() {
    return CouncilFolder.at(temporary.toUri().toString(), new Configuration());
  }

  private static PublishedRun run(Review review, PublishedRun.BrokenClaim... broken) {
    return new PublishedRun(
        "R1",
        Optional.of(LocalDate.parse("2026-09-30")),
        Instant.parse("2026-11-01T12:00:00Z"),
        review,
        List.of("web"),
        Optional.of(LocalDate.parse("2026-09-30")),
        List.of(
            new PromisedData("web", "Web", "shop", LocalDate.parse("2026-10-15")),
            new PromisedData("crm", "CRM", "", LocalDate.parse("2026-12-15"))),
        List.of("A", "B"),
        List.of(broken));
  }

  private static Decision decision(
      int number, Kind kind, String function, Optional<Signed> signed) {
    return new Decision(
        number,
        Instant.parse("2026-11-02T12:00:00Z"),
        LocalDate.parse("2026-11-02"),
        kind,
        "R1",
        List.of("A"),
        Optional.empty(),
        function,
        "Somebody",
        "",
        Optional.empty(),
        signed,
        "0".repeat(64));
  }

  private static Worksheet sheet(String name) {
    return new Worksheet(
        "council/worksheets/A.yaml",
        "A",
        "R1",
        name,
        "",
        "",
        Optional.empty(),
        Optional.empty(),
        List.of(Personas.measured(1, Personas.evidence(Direction.HIGHER, "gifts", 0.8))),
        List.of(Personas.goal(1, "Finds a present", "s1")),
        List.of(
            Personas.open(1, "ux", LocalDate.parse("2026-11-10")),
            Personas.open(2, "care", LocalDate.parse("2026-12-31")),
            new PersonaLine(
                "p3",
                "",
                Mark.OPEN,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty())),
        List.of(new HelpLine("care", "Answers within the hour", List.of("g1"))),
        List.of());
  }

  private StatusSurvey survey(
      PublishedRun run, List<Decision> decisions, List<Worksheet> sheets, Persona... personas) {
    Optional<Cast> cast =
        personas.length == 0
            ? Optional.empty()
            : Optional.of(
                new Cast(
                    1,
                    1,
                    "R0",
                    Instant.EPOCH,
                    DecisionLog.EMPTY,
                    List.of(
                        new Cast.Member(
                            ROBIN, 2, "Robin", PersonaState.SIGNED, List.of("A"), "d".repeat(64))),
                    List.of()));
    return new StatusSurvey(
        CHARTER,
        run,
        decisions,
        CouncilState.of(decisions, run.segments(), cast),
        folder(),
        sheets,
        List.of(new Input("care", 3, List.of("A"))),
        cast,
        List.of(personas));
  }

  private CouncilStatus.ReviewStatus review(PublishedRun run, List<Decision> decisions, int days) {
    return survey(run, decisions, List.of()).on(DERIVED.plusDays(days), List.of()).review();
  }

  @Test
  void aRunHasToBeLookedAtWithinTheChartersTime() {
    PublishedRun run = run(Review.NEEDED);
    assertThat(review(run, List.of(), 14).state()).isEqualTo(State.DUE);
    assertThat(review(run, List.of(), 14).due()).isEqualTo(LocalDate.parse("2026-11-15"));
    assertThat(review(run, List.of(), 15).state()).isEqualTo(State.OVERDUE);
    assertThat(review(run(Review.NOT_NEEDED), List.of(), 15).state()).isEqualTo(State.NOT_NEEDED);
    List<Decision> decided = List.of(decision(1, Kind.PRIMARY, "marketing", Optional.empty()));
    assertThat(review(run, decided, 15).state()).isEqualTo(State.DONE);
  }

  @Test
  void aSegmentShowsWhatIsWrittenAndWhatIsOpen() {
    CouncilStatus status =
        survey(
                run(Review.NEEDED),
                List.of(
                    decision(1, Kind.PRIMARY, "marketing", Optional.empty()),
                    decision(2, Kind.PROVISIONAL, "marketing", Optional.empty())),
                List.of(sheet("Robin")))
            .on(LocalDate.parse("2026-11-11"), List.of("One thing."));
    SegmentStatus a = status.segments().get(0);
    assertThat(a.name()).isEqualTo("Robin");
    assertThat(a.ranked()).contains(Kind.PRIMARY);
    assertThat(a.isAdopted()).isTrue();
    assertThat(a.filled()).contains(new Filled(1, 1, 0));
    assertThat(a.help()).containsExactly("care");
    assertThat(a.gaps())
        .containsExactly(
            new OpenLine("p1", Optional.of("ux"), Optional.of(LocalDate.parse("2026-11-10")), true),
            new OpenLine(
                "p2", Optional.of("care"), Optional.of(LocalDate.parse("2026-12-31")), false),
            new OpenLine("p3", Optional.empty(), Optional.empty(), false));
    assertThat(status.segments().get(1).filled()).isEmpty();
    assertThat(status.blocks()).containsExactly("One thing.");
    assertThat(status.lateSources()).containsExactly("web");
    assertThat(status.inputs())
        .extracting(Input::function, Input::lines)
        .contains(
            org.assertj.core.groups.Tuple.tuple("care", 3),
            org.assertj.core.groups.Tuple.tuple("marketing", 0));
  }

  @Test
  void anEditVoidsASignatureAndItsFunctionIsMissingAgain() {
    String digest = PersonaContents.of(sheet("Robin"), List.of("A"), folder()).digest();
    Signed signed = new Signed(digest, Voice.SIGNS, Optional.empty(), Manner.RECORDED_BY_SCRIBE);
    List<Decision> log =
        List.of(
            decision(1, Kind.SIGN, "marketing", Optional.of(signed)),
            decision(2, Kind.SIGN, "care", Optional.of(signed)));

    SegmentStatus as = segment(log, sheet("Robin"));
    assertThat(as.signed()).hasSize(2);
    assertThat(as.voided()).isEmpty();
    assertThat(as.absent()).containsExactly("sales", "it");

    SegmentStatus edited = segment(log, sheet("Robyn"));
    assertThat(edited.signed()).isEmpty();
    assertThat(edited.voided()).hasSize(2);
    assertThat(edited.absent()).containsExactly("marketing", "sales", "it");

    SegmentStatus spaced = segment(log, sheet("  Robin "));
    assertThat(spaced.signed()).as("spaces are no wording").hasSize(2);
  }

  private SegmentStatus segment(List<Decision> log, Worksheet sheet) {
    return survey(run(Review.NEEDED), log, List.of(sheet)).on(DERIVED, List.of()).segments().get(0);
  }

  @Test
  void aPersonaExpiresAfterItsDayAndIsAnnouncedAMonthBefore() {
    Persona robin =
        Personas.robin(
            "Robin",
            List.of("A"),
            List.of(Personas.evidence(Direction.HIGHER, "gifts", 0.8)),
            List.of(Personas.open(1, "ux", LocalDate.parse("2027-01-01"))));
    PublishedRun run =
        run(
            Review.NEEDED,
            new PublishedRun.BrokenClaim(ROBIN, 2, "higher gifts"),
            new PublishedRun.BrokenClaim(ROBIN, 1, "higher of_an_old_version"));
    StatusSurvey survey = survey(run, List.of(), List.of(), robin);

    PersonaStatus early = survey.on(Personas.EXPIRES.minusDays(31), List.of()).personas().get(0);
    assertThat(early.state()).isEqualTo(PersonaState.PROVISIONAL);
    assertThat(early.soon()).isFalse();
    assertThat(early.overdue()).extracting(OpenLine::id).containsExactly("p1");
    assertThat(early.broken()).containsExactly("higher gifts");
    assertThat(early.segments()).containsExactly("A");

    assertThat(on(survey, Personas.EXPIRES.minusDays(29)).soon()).isTrue();
    assertThat(on(survey, Personas.EXPIRES).state()).isEqualTo(PersonaState.PROVISIONAL);
    assertThat(on(survey, Personas.EXPIRES.plusDays(1)).state()).isEqualTo(PersonaState.EXPIRED);
  }

  private static PersonaStatus on(StatusSurvey survey, LocalDate day) {
    return survey.on(day, List.of()).personas().get(0);
  }

  @Test
  void whatIsDueIsTheSameOneForEverybodyWhoAsks() {
    Persona robin = Personas.robin(List.of("A"), Personas.evidence(Direction.HIGHER, "gifts", 0.8));
    PublishedRun run = run(Review.NEEDED, new PublishedRun.BrokenClaim(ROBIN, 2, "higher gifts"));
    StatusSurvey survey = survey(run, List.of(), List.of(), robin);
    assertThat(due(survey, DERIVED.plusDays(1)))
        .as("the web is late by the clock; nobody of the quorum signed the fixture")
        .containsExactly(
            DueItem.Kind.UNSIGNED, DueItem.Kind.CLAIM_BROKEN, DueItem.Kind.SOURCE_LATE);
    assertThat(due(survey, DERIVED.plusDays(15)))
        .containsExactly(
            DueItem.Kind.REVIEW,
            DueItem.Kind.UNSIGNED,
            DueItem.Kind.CLAIM_BROKEN,
            DueItem.Kind.SOURCE_LATE);
    assertThat(due(survey, Personas.EXPIRES.plusYears(1)))
        .containsExactly(
            DueItem.Kind.REVIEW,
            DueItem.Kind.REDRAW,
            DueItem.Kind.EXPIRED,
            DueItem.Kind.UNSIGNED,
            DueItem.Kind.CLAIM_BROKEN,
            DueItem.Kind.SOURCE_LATE,
            DueItem.Kind.SOURCE_LATE);
  }

  @Test
  void aDraftThatWasAdoptedIsDueWhileTheQuorumHasNotSignedIt() {
    StatusSurvey survey =
        survey(
            run(Review.NEEDED),
            List.of(decision(1, Kind.ADOPT, "marketing", Optional.empty())),
            List.of(sheet("Robin")));
    LocalDate adopted = LocalDate.parse("2026-11-02");
    assertThat(due(survey, adopted.plusDays(14))).containsExactly(DueItem.Kind.SOURCE_LATE);
    assertThat(due(survey, adopted.plusDays(15)))
        .containsExactly(DueItem.Kind.UNSIGNED, DueItem.Kind.SOURCE_LATE);
  }

  private static List<DueItem.Kind> due(StatusSurvey survey, LocalDate day) {
    return survey.on(day, List.of()).due().stream().map(DueItem::kind).toList();
  }
}
