package org.dramatis.persona.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.persona.decision.CouncilFixture.KIM;
import static org.dramatis.persona.decision.CouncilFixture.ROBIN;
import static org.dramatis.persona.decision.CouncilFixture.cast;
import static org.dramatis.persona.decision.CouncilFixture.council;
import static org.dramatis.persona.decision.CouncilFixture.decided;
import static org.dramatis.persona.decision.CouncilFixture.motion;
import static org.dramatis.persona.decision.CouncilFixture.signature;

import java.util.List;
import java.util.Optional;
import org.dramatis.persona.Rank;
import org.dramatis.persona.Signature;
import org.dramatis.persona.Signature.Voice;
import org.dramatis.persona.decision.Decision.Kind;
import org.junit.jupiter.api.Test;

class CouncilStateTest {
  private static final String X = "x".repeat(64);
  private static final String Y = "y".repeat(64);

  private static CouncilState after(Council council, Motion... motions) {
    return council.after(decided(council, motions));
  }

  private static Binding binding(CouncilState state, String segment) {
    return state.of(segment).orElseThrow();
  }

  @Test
  void beforeAnyDecisionEverySegmentStandsAlone() {
    CouncilState state = after(council());
    assertThat(state.bindings()).extracting(Binding::says).containsExactly("A", "B", "C", "D", "E");
    assertThat(binding(state, "A"))
        .isEqualTo(
            new Binding(
                List.of("A"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of()));
  }

  @Test
  void aLaterDecisionReplacesAnEarlierOneOfItsKind() {
    CouncilState state =
        after(
            council(),
            motion(Kind.PRIMARY, "A"),
            motion(Kind.ADOPT, "A"),
            motion(Kind.SERVED, "A"),
            motion(Kind.PROVISIONAL, "A"));
    assertThat(binding(state, "A").rank()).contains(Rank.SERVED);
    assertThat(binding(state, "A").isDecided(Kind.PROVISIONAL)).isTrue();
    assertThat(binding(state, "A").isAdopted()).isTrue();
  }

  @Test
  void aSegmentThatIsToBeDrawnAgainHasNoDraftAnyMore() {
    CouncilState state = after(council(), motion(Kind.ADOPT, "A"), motion(Kind.SPLIT, "A"));
    assertThat(binding(state, "A").isAdopted()).isFalse();
    assertThat(binding(state, "A").isToBeRedrawn()).isTrue();
  }

  @Test
  void splitFirstIsNoRankOfAPersona() {
    CouncilState state = after(council(), motion(Kind.ADOPT, "A"), motion(Kind.SPLIT_FIRST, "A"));
    assertThat(binding(state, "A").rank()).isEmpty();
    assertThat(binding(state, "A").isAdopted()).isFalse();
    assertThat(binding(state, "A").isToBeRedrawn()).isTrue();
  }

  @Test
  void aMergeGoesOnWithWhatWasDecidedOfItsFirstSegment() {
    CouncilState state =
        after(
            council(),
            motion(Kind.PRIMARY, "B"),
            motion(Kind.NOT_NOW, "D"),
            motion(Kind.ADOPT, "B"),
            motion(Kind.REJECT, "D"),
            motion(Kind.MERGE, "D", "B"));
    Binding merged = binding(state, "D");
    assertThat(merged.segments()).containsExactly("B", "D");
    assertThat(merged.lead()).isEqualTo("B");
    assertThat(merged.rank()).contains(Rank.PRIMARY);
    assertThat(merged.isDecided(Kind.ADOPT)).isTrue();
    assertThat(state.bindings()).hasSize(4);
  }

  @Test
  void whatIsDecidedOfOneMergedSegmentIsDecidedOfAll() {
    CouncilState state =
        after(council(), motion(Kind.MERGE, "B", "D"), motion(Kind.PROVISIONAL, "D"));
    assertThat(binding(state, "B").isDecided(Kind.PROVISIONAL)).isTrue();
  }

  @Test
  void aSegmentTakenOutOfAMergeBeginsAnewAndTheFirstGoesOn() {
    CouncilState state =
        after(
            council(),
            motion(Kind.MERGE, "B", "D", "E"),
            motion(Kind.ADOPT, "B"),
            motion(Kind.MERGE, "E"));
    assertThat(binding(state, "B").segments()).containsExactly("B", "D");
    assertThat(binding(state, "B").isAdopted()).isTrue();
    assertThat(binding(state, "E").segments()).containsExactly("E");
    assertThat(binding(state, "E").isAdopted()).isFalse();
  }

  @Test
  void theCastSaysWhoseASegmentIsUntilTheCouncilDecidesOtherwise() {
    Council council = council(Optional.of(cast()));
    assertThat(binding(after(council), "A").persona()).contains(ROBIN);
    CouncilState moved =
        after(council, motion(Kind.ADOPT, "A"), CouncilFixture.of(motion(Kind.ADOPT, "C"), ROBIN));
    assertThat(binding(moved, "C").persona()).contains(ROBIN);
    assertThat(binding(moved, "A").persona()).isEmpty();
    assertThat(binding(moved, "A").isAdopted()).as("whom A had went away").isFalse();
    assertThat(moved.of(ROBIN).map(Binding::lead)).contains("C");
    assertThat(binding(moved, "B").persona()).contains(KIM);
  }

  @Test
  void ofTwoDecisionsAboutAPersonaTheLaterOneHasIt() {
    Council council = council(Optional.of(cast()));
    CouncilState state =
        after(
            council,
            CouncilFixture.of(motion(Kind.ADOPT, "C"), ROBIN),
            CouncilFixture.of(motion(Kind.PROVISIONAL, "D"), ROBIN));
    assertThat(binding(state, "D").persona()).contains(ROBIN);
    assertThat(binding(state, "C").persona()).isEmpty();
    assertThat(binding(state, "C").isAdopted()).isFalse();
  }

  @Test
  void aMergeOfTwoPersonasGoesOnWithTheOneThatIsNamed() {
    Council council = council(Optional.of(cast()));
    CouncilState state = after(council, CouncilFixture.of(motion(Kind.MERGE, "A", "B"), KIM));
    assertThat(binding(state, "A").persona()).contains(KIM);
    assertThat(state.of(ROBIN)).isEmpty();
  }

  @Test
  void aRetiredPersonaStandsForNobody() {
    Council council = council(Optional.of(cast()));
    CouncilState state = after(council, motion(Kind.ADOPT, "A"), motion(Kind.RETIRE, "A"));
    assertThat(binding(state, "A").persona()).isEmpty();
    assertThat(binding(state, "A").isAdopted()).isFalse();
    assertThat(state.retired()).containsExactlyInAnyOrder(ROBIN, CouncilFixture.OLD);
  }

  @Test
  void aRenameFollowsThePersonaToOtherSegments() {
    Council council = council(Optional.of(cast()));
    CouncilState state =
        after(council, motion(Kind.RENAME, "A"), CouncilFixture.of(motion(Kind.ADOPT, "C"), ROBIN));
    assertThat(binding(state, "C").renamed().flatMap(Decision::to)).contains("Charlie");
    assertThat(binding(state, "A").renamed()).isEmpty();
  }

  @Test
  void aSignatureHoldsForTheContentThatWasSignedAndNoOther() {
    CouncilState state =
        after(
            council(),
            signature(X, Voice.OBJECTS, "Too vague.", "C"),
            signature(Y, Voice.SIGNS_WITH_RESERVATION, "Revenue is a guess.", "C"));
    Binding binding = binding(state, "C");
    assertThat(binding.signed(Y))
        .containsExactly(
            new Signature(
                "marketing",
                "Helen Ward",
                Voice.SIGNS_WITH_RESERVATION,
                Optional.of("Revenue is a guess."),
                Signature.Manner.RECORDED_BY_SCRIBE,
                CouncilFixture.MEETING));
    assertThat(binding.voided(Y)).isEmpty();
    assertThat(binding.signed(X)).isEmpty();
    assertThat(binding.voided(X)).hasSize(1);
  }

  @Test
  void signaturesOfEverySegmentStayKnownWhenSegmentsAreMerged() {
    CouncilState state =
        after(council(), signature(X, Voice.SIGNS, null, "D"), motion(Kind.MERGE, "C", "D"));
    assertThat(binding(state, "C").voided(Y)).hasSize(1);
  }

  @Test
  void whatWasDecidedOfASegmentThatIsGoneIsLeftAside() {
    List<Decision> decisions =
        decided(council(), motion(Kind.MERGE, "D", "E"), motion(Kind.PRIMARY, "E"));
    CouncilState state = CouncilState.of(decisions, List.of("A", "D"), Optional.empty());
    assertThat(state.bindings()).extracting(Binding::says).containsExactly("A", "D");
    assertThat(binding(state, "D").rank()).contains(Rank.PRIMARY);
  }
}
