package org.dramatis.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.dramatis.charter.Noun;
import org.dramatis.cluster.TestSegments;
import org.dramatis.profile.Figures;
import org.dramatis.profile.claim.MeasureFigures;
import org.dramatis.profile.claim.MeasureFigures.OfSegment;
import org.dramatis.profile.claim.QuestionBase;
import org.dramatis.profile.council.CouncilFindings;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.figure.FigureKind;
import org.dramatis.profile.figure.Overall;
import org.dramatis.profile.figure.PublishedFigure;
import org.dramatis.report.page.council.AskedView;
import org.dramatis.report.page.segment.JourneyView;
import org.dramatis.yaml.Bound;
import org.junit.jupiter.api.Test;

/** What the page says to the council's questions. */
class CouncilViewsTest {
  static OfSegment segment(String letter, double value, double effect) {
    return new OfSegment(
        TestSegments.segment(letter),
        Figures.published(
            FigureKind.PROPORTION,
            OptionalDouble.of(value),
            OptionalDouble.of(effect),
            Disclosure.SHOWN));
  }

  static OfSegment withheld(String letter) {
    return new OfSegment(TestSegments.segment(letter), Figures.withheld());
  }

  static MeasureFigures shares(double overall, OfSegment... segments) {
    return shares(Optional.empty(), overall, List.of(segments), Optional.empty());
  }

  static MeasureFigures shares(
      Optional<QuestionBase> among,
      double overall,
      List<OfSegment> segments,
      Optional<PublishedFigure> outside) {
    return new MeasureFigures(
        "share",
        FigureKind.PROPORTION,
        among,
        OptionalLong.of(1_000),
        Overall.shown(overall),
        OptionalDouble.empty(),
        OptionalInt.empty(),
        segments,
        outside);
  }

  static AskedView asked(MeasureFigures figures) {
    return AskedView.of(
        new CouncilFindings.Answer("O1", "Who?", "it", Optional.of(figures)), Noun.CUSTOMER);
  }

  @Test
  void aQuestionIsAnsweredByTheGroupsAtBothEnds() {
    AskedView view =
        asked(shares(0.21, segment("A", 0.3, 0.12), withheld("B"), segment("C", 0.1, -0.15)));
    assertThat(view.owner()).isEqualTo("IT");
    assertThat(view.answer())
        .isEqualTo(
            "Of the groups that can be told, most in A: 30 in 100; least in C: 10 in 100; everyone"
                + " 21 in 100.");
    assertThat(view.figures())
        .extracting(AskedView.Figure::letter, AskedView.Figure::value)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("A", "30\u202f%"),
            org.assertj.core.groups.Tuple.tuple("B", "withheld"),
            org.assertj.core.groups.Tuple.tuple("C", "10\u202f%"));
  }

  @Test
  void groupsThatAreAlikeHardlyDiffer() {
    assertThat(asked(shares(0.21, segment("A", 0.22, 0.02), segment("B", 0.2, -0.02))).answer())
        .isEqualTo(
            "The groups hardly differ: from 20 in 100 in B to 22 in 100 in A; everyone 21 in"
                + " 100.");
  }

  @Test
  void groupsThatReadTheSameAreNotAFromAndATo() {
    assertThat(asked(shares(0.58, segment("A", 0.582, 0), segment("B", 0.578, 0))).answer())
        .isEqualTo("The groups hardly differ: 58 in 100 in each; everyone 58 in 100.");
  }

  @Test
  void aPointOfAHundredBetweenGroupsNearEveryoneIsNoSuperlative() {
    assertThat(asked(shares(0.066, segment("A", 0.0689, 0), segment("B", 0.062, 0))).answer())
        .isEqualTo(
            "The groups hardly differ: from 6 in 100 in B to 7 in 100 in A; everyone 7 in 100.");
    assertThat(asked(shares(0.051, segment("A", 0.045, 0), segment("B", 0.061, 0))).answer())
        .as("5 and 6 in 100, as they are printed")
        .startsWith("The groups hardly differ: from 5 in 100");
  }

  @Test
  void halfAsMuchAgainIsADifferenceThoughEachGroupIsNearEveryone() {
    assertThat(answer(0.24, rare("A", 0.29, 0.1), rare("B", 0.19, -0.1)))
        .isEqualTo("Most in A: 29 in 100; least in B: 19 in 100; everyone 24 in 100.");
  }

  static OfSegment rare(String letter, double value, double strength) {
    return new OfSegment(
        TestSegments.segment(letter),
        new PublishedFigure(
            OptionalLong.of(5_000),
            OptionalDouble.of(value),
            Disclosure.SHOWN,
            OptionalDouble.empty(),
            OptionalDouble.of(0.02),
            OptionalDouble.of(strength)));
  }

  static OfSegment bounded(String letter, Disclosure side, double bound) {
    return new OfSegment(
        TestSegments.segment(letter),
        new PublishedFigure(
            OptionalLong.of(150),
            OptionalDouble.empty(),
            side,
            OptionalDouble.of(bound),
            OptionalDouble.empty(),
            OptionalDouble.of(0)));
  }

  static String answer(double overall, OfSegment... segments) {
    return asked(shares(overall, segments)).answer();
  }

  @Test
  void whatIsRareMayDifferManyTimesOver() {
    assertThat(answer(0.04, rare("A", 0.06, 0.2), rare("B", 0.02, -0.2)))
        .isEqualTo("Most in A: 6 in 100; least in B: 2 in 100; everyone 4 in 100.");
  }

  @Test
  void leastIsWhereHardlyAnyoneIsSo() {
    assertThat(
            answer(
                0.2,
                segment("A", 0.46, 0.3),
                bounded("B", Disclosure.BELOW, 0.08),
                bounded("C", Disclosure.BELOW, 0.02),
                segment("D", 0.1, -0.1)))
        .isEqualTo("Most in A: 46 in 100; least in B and C: under 8 in 100; everyone 20 in 100.");
  }

  @Test
  void noGroupIsLeastWhereABoundMayLieBelowIt() {
    assertThat(
            answer(
                0.2,
                segment("A", 0.46, 0.3),
                bounded("B", Disclosure.BELOW, 0.08),
                segment("D", 0.05, -0.2)))
        .isEqualTo(
            "Most in A: 46 in 100; of the groups that can be told, least in D: 5 in 100; everyone"
                + " 20 in 100.");
  }

  @Test
  void mostIsWhereNearlyEveryoneIsSo() {
    assertThat(
            answer(
                0.7,
                bounded("A", Disclosure.ABOVE, 0.92),
                segment("B", 0.6, -0.1),
                segment("C", 0.4, -0.3)))
        .isEqualTo("Most in A: more than 92 in 100; least in C: 40 in 100; everyone 70 in 100.");
  }

  @Test
  void groupsThatReadTheSameAreNamedTogether() {
    assertThat(
            answer(
                0.2, segment("A", 0.461, 0.3), segment("B", 0.458, 0.3), segment("C", 0.1, -0.2)))
        .isEqualTo("Most in A and B: 46 in 100; least in C: 10 in 100; everyone 20 in 100.");
  }

  @Test
  void hardlyAnybodyWhoSpendsMayStillSpendMost() {
    OfSegment few =
        new OfSegment(
            TestSegments.segment("C"),
            new PublishedFigure(
                OptionalLong.of(150),
                OptionalDouble.empty(),
                Disclosure.BELOW,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.of(-0.8)));
    MeasureFigures money =
        new MeasureFigures(
            "GBP",
            FigureKind.MEAN,
            Optional.empty(),
            OptionalLong.of(3_000),
            Overall.shown(30),
            OptionalDouble.empty(),
            OptionalInt.empty(),
            List.of(segment("A", 60, 0.9), segment("B", 20, -0.9), few),
            Optional.empty());
    assertThat(asked(money).answer())
        .isEqualTo(
            "Of the groups that can be told, most in A: £60; least in B: £20; everyone £30.");
  }

  @Test
  void whatNobodyMayKnowIsNotTold() {
    AskedView view = asked(shares(0.2, withheld("A"), withheld("B")));
    assertThat(view.answer())
        .isEqualTo(
            "Too few customers stand behind the figures of the groups to show them; everyone 20 in"
                + " 100.");
    assertThat(view.figures()).isEmpty();
    assertThat(
            AskedView.of(
                    new CouncilFindings.Answer("O", "Who?", "ux", Optional.empty()), Noun.CUSTOMER)
                .answer())
        .isEqualTo("No data that we have answers this yet.");
  }

  @Test
  void aQuestionOfSomeCustomersSaysWhose() {
    QuestionBase late = new QuestionBase("late > 0", "with a late parcel", OptionalDouble.empty());
    List<OfSegment> segments = List.of(segment("A", 0.3, 0.12), segment("B", 0.1, -0.15));
    MeasureFigures figures = shares(Optional.of(late), 0.21, segments, Optional.empty());
    assertThat(asked(figures).answer())
        .isEqualTo(
            "Of those with a late parcel, most in A: 30 in 100; least in B: 10 in 100; all of them"
                + " 21 in 100.");
    AskedView promised =
        AskedView.of(
            CouncilFindings.Delivery.of("care", "Few call", Bound.of("< 0.4"), figures),
            Noun.CUSTOMER);
    assertThat(promised.asks())
        .isEqualTo("Few call: of those with a late parcel, less than 40 in 100. Do we deliver?");
    assertThat(promised.answer()).isEqualTo("Yes: 21 in 100 over all of them.");
    CouncilFindings.Step step =
        new CouncilFindings.Step(
            "call",
            Optional.of("call us"),
            Optional.of(figures),
            Optional.of(figures),
            "calls",
            List.of());
    JourneyView journey = JourneyView.of(List.of(step), TestSegments.segment("A")).orElseThrow();
    assertThat(journey.takenWords(step))
        .isEqualTo("30 in 100 of those with a late parcel call us, all of them 21 in 100");
    assertThat(journey.worst())
        .isEqualTo(
            "The worst step of A is “call” (calls: 30 in 100 of those with a late parcel, all of"
                + " them 21 in 100).");
  }

  @Test
  void aQuestionMayLookAtEveryoneOnTheList() {
    OptionalDouble none = OptionalDouble.empty();
    PublishedFigure outside =
        Figures.published(FigureKind.PROPORTION, OptionalDouble.of(0.46), none, Disclosure.SHOWN);
    List<OfSegment> segments = List.of(segment("A", 0.3, 0.12), segment("B", 0.1, -0.15));
    AskedView view = asked(shares(Optional.empty(), 0.33, segments, Optional.of(outside)));
    assertThat(view.answer())
        .isEqualTo(
            "Most in A: 30 in 100; least in B: 10 in 100; outside the scope 46 in 100; everyone on"
                + " the list 33 in 100.");
    assertThat(view.figures())
        .extracting(AskedView.Figure::letter, AskedView.Figure::value)
        .contains(org.assertj.core.groups.Tuple.tuple("", "46\u202f%"));
  }
}
