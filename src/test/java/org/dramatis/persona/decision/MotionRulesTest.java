package org.dramatis.persona.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.dramatis.persona.decision.CouncilFixture.because;
import static org.dramatis.persona.decision.CouncilFixture.cast;
import static org.dramatis.persona.decision.CouncilFixture.council;
import static org.dramatis.persona.decision.CouncilFixture.decided;
import static org.dramatis.persona.decision.CouncilFixture.motion;
import static org.dramatis.persona.decision.CouncilFixture.signature;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dramatis.charter.Charter;
import org.dramatis.persona.Signature.Voice;
import org.dramatis.persona.decision.Decision.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MotionRulesTest {
  private static final String X = "x".repeat(64);

  private static List<String> refusal(Council council, List<Decision> until, Motion motion) {
    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class, () -> council.admit(motion, until, CouncilFixture.MEETING));
    assertThat(refused).as("%s is refused", motion).isNotNull();
    return refused.reasons();
  }

  private static Motion changed(UnaryOperator<Draft> change, Kind kind, String... segments) {
    return change.apply(new Draft(motion(kind, segments))).motion;
  }

  /** A motion, to be changed in one place. */
  private record Draft(Motion motion) {
    Draft by(String function, String name) {
      return new Draft(motion.by(function, name));
    }

    Draft on(String day) {
      Motion m = motion;
      return new Draft(
          new Motion(
              LocalDate.parse(day),
              m.kind(),
              m.run(),
              m.segments(),
              m.persona(),
              m.function(),
              m.name(),
              m.why(),
              m.to(),
              m.signed()));
    }

    Draft to(String name) {
      Motion m = motion;
      return new Draft(
          new Motion(
              m.date(),
              m.kind(),
              m.run(),
              m.segments(),
              m.persona(),
              m.function(),
              m.name(),
              m.why(),
              Optional.ofNullable(name),
              m.signed()));
    }
  }

  static Stream<Arguments> bad() {
    return Stream.of(
        Arguments.of(
            motion(Kind.PRIMARY, "A", "B", "C", "D"),
            "At most three can be primary, and 4 are named: choose."),
        Arguments.of(
            changed(d -> d.by("marketng", "Helen Ward"), Kind.PRIMARY, "C"),
            "--function marketng: the charter has no such function; did you mean marketing?"),
        Arguments.of(
            because(motion(Kind.SPLIT_FIRST, "C"), ""),
            "--why is missing: say in a sentence why, for those who read it in a year."),
        Arguments.of(
            because(motion(Kind.SPLIT, "C"), ""),
            "--why is missing: say in a sentence why, for those who read it in a year."),
        Arguments.of(
            because(CouncilFixture.of(motion(Kind.RETIRE), CouncilFixture.ROBIN), ""),
            "--why is missing: say in a sentence why, for those who read it in a year."),
        Arguments.of(
            changed(d -> d.to(" "), Kind.RENAME, "A"), "--to is empty: give the new name."),
        Arguments.of(
            changed(d -> d.to("kim"), Kind.RENAME, "A"),
            "P-002 is called Kim: two personas of one name are one too many. Find another."),
        Arguments.of(
            changed(d -> d.to("Robin"), Kind.ADOPT, "C"),
            "--to gives a new name, which belongs to `rename` alone: leave it out."),
        Arguments.of(
            CouncilFixture.of(motion(Kind.ADOPT, "C"), CouncilFixture.OLD),
            "--persona P-003 was retired, and nothing more is decided about it: draft another."),
        Arguments.of(
            CouncilFixture.of(motion(Kind.RENAME, "B"), CouncilFixture.ROBIN),
            "B is P-002 and not P-001: leave out --segment or --persona."),
        Arguments.of(
            motion(Kind.RETIRE, "A", "B"), "2 personas are named: decide about one at a time."),
        Arguments.of(
            CouncilFixture.of(motion(Kind.ADOPT, "A"), CouncilFixture.KIM),
            "A is P-001 Robin, and cannot be P-002, too: retire P-001 first, or leave --persona"
                + " out."),
        Arguments.of(
            CouncilFixture.of(motion(Kind.ADOPT, "C", "D"), CouncilFixture.KIM),
            "--persona P-002 cannot stand for 2 segments that are not merged: `council decide"
                + " merge` comes first."),
        Arguments.of(
            motion(Kind.MERGE, "A", "B"),
            "A and B are P-001 Robin and P-002 Kim: say with --persona which of them goes on, and"
                + " retire the others."),
        Arguments.of(
            signature(X, Voice.SIGNS_WITH_RESERVATION, "", "C"),
            "The reservation is empty: say what it is, for those who were not there."));
  }

  @ParameterizedTest
  @MethodSource("bad")
  void whatCannotBeDecidedIsRefusedWithPlaceAndRemedy(Motion motion, String reason) {
    assertThat(refusal(council(Optional.of(cast())), List.of(), motion)).contains(reason);
  }

  @Test
  void everyReasonIsToldAtOnce() {
    Motion motion =
        because(changed(d -> d.by("care", "Tim").on("2027-01-01"), Kind.REJECT, "Z"), "");
    assertThat(refusal(council(), List.of(), motion)).hasSize(4);
  }

  @Test
  void withoutMembersInTheCharterNobodyDecides() {
    Charter c = CouncilFixture.CHARTER;
    Charter nobody =
        new Charter(
            c.noun(),
            c.objectives(),
            List.of(),
            List.of(),
            c.metrics(),
            c.scope(),
            c.outside(),
            c.minimumSegment(),
            c.priority(),
            c.cadence(),
            c.materialChange(),
            c.privacy(),
            c.journey());
    Council council =
        new Council(nobody, CouncilFixture.RUN, Optional.empty(), List.of("A"), Optional.empty());
    assertThat(refusal(council, List.of(), motion(Kind.PRIMARY, "A")))
        .containsExactly(
            "The charter names no members, so nobody can decide: list them in charter.yaml.");
  }

  @Test
  void aFourthPrimaryWaitsForOneOfTheThree() {
    Council council = council();
    List<Decision> three = decided(council, motion(Kind.PRIMARY, "A", "B", "C"));
    assertThat(refusal(council, three, motion(Kind.PRIMARY, "D")))
        .containsExactly(
            "At most three can be primary, and A, B and C are already: decide first which of them"
                + " is served or not now.");
    List<Decision> two =
        decided(council, motion(Kind.PRIMARY, "A", "B", "C"), motion(Kind.SERVED, "B"));
    assertThat(council.admit(motion(Kind.PRIMARY, "D"), two, CouncilFixture.MEETING)).hasSize(1);
    assertThat(council.admit(motion(Kind.PRIMARY, "A"), three, CouncilFixture.MEETING)).hasSize(1);
  }

  @Test
  void segmentsWithOnePersonaCountOnceAmongThePrimary() {
    Council council = council();
    List<Decision> until =
        decided(council, motion(Kind.MERGE, "A", "B"), motion(Kind.PRIMARY, "A", "C"));
    assertThat(council.admit(motion(Kind.PRIMARY, "D"), until, CouncilFixture.MEETING)).hasSize(1);
  }

  @Test
  void aSegmentThatIsToBeSplitGetsNoPersonaBefore() {
    Council council = council();
    List<Decision> split = decided(council, motion(Kind.SPLIT_FIRST, "C"));
    assertThat(refusal(council, split, motion(Kind.ADOPT, "C")))
        .containsExactly(
            "C is to be split first, as Helen Ward decided on 2026-11-01: decide primary, served or"
                + " not now before there is a persona.");
  }

  @Test
  void nobodySignsWhatWasRejected() {
    Council council = council();
    List<Decision> rejected = decided(council, motion(Kind.REJECT, "C"));
    assertThat(refusal(council, rejected, signature(X, Voice.SIGNS, null, "C")))
        .containsExactly(
            "There is no draft of C to sign: Helen Ward rejected it on 2026-11-01. Adopt it first,"
                + " if that has changed.");
  }

  @Test
  void nothingIsDecidedAboutAPersonaThatTheCouncilRetired() {
    Council council = council(Optional.of(cast()));
    List<Decision> retired = decided(council, motion(Kind.RETIRE, "A"));
    assertThat(retired).singleElement().extracting(d -> d.persona().get()).hasToString("P-001");
    assertThat(
            refusal(council, retired, CouncilFixture.of(motion(Kind.RENAME), CouncilFixture.ROBIN)))
        .containsExactly(
            "--persona P-001 was retired, and nothing more is decided about it: draft another.");
  }

  @Test
  void whatIsMergedIsNotMergedAgain() {
    Council council = council();
    List<Decision> merged = decided(council, motion(Kind.MERGE, "C", "D"));
    assertThat(refusal(council, merged, motion(Kind.MERGE, "D", "C")))
        .containsExactly("C and D are merged already.");
  }

  @Test
  void theMemberIsRecordedAsTheCharterWritesIt() {
    Motion motion = changed(d -> d.by(" Marketing", "helen  ward"), Kind.PRIMARY, "c");
    assertThat(council().admit(motion, List.of(), CouncilFixture.MEETING))
        .singleElement()
        .satisfies(
            m -> {
              assertThat(m.function()).isEqualTo("marketing");
              assertThat(m.name()).isEqualTo("Helen Ward");
              assertThat(m.segments()).containsExactly("C");
            });
  }
}
