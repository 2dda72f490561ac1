package org.dramatis.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.dramatis.charter.Charter;
import org.dramatis.charter.Noun;
import org.dramatis.cluster.TestSegments;
import org.dramatis.cluster.sensitivity.LeftOutSource;
import org.dramatis.profile.FigureKind;
import org.dramatis.profile.Figures;
import org.dramatis.profile.claim.MeasureFigures;
import org.dramatis.profile.claim.MeasureFigures.OfSegment;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.silo.Crosswalk;
import org.dramatis.report.CouncilFindings;
import org.dramatis.report.ReportFixture;
import org.dramatis.report.page.council.AskedView;
import org.dramatis.report.page.council.SilosView;
import org.dramatis.report.page.segment.JourneyView;
import org.dramatis.report.page.source.SourceImportanceView;
import org.dramatis.report.page.source.TouchpointsView;
import org.dramatis.yaml.Bound;
import org.junit.jupiter.api.Test;

/** What the page says to the council's questions. */
class CouncilViewsTest {
  private static OfSegment segment(String letter, double value, double effect) {
    return new OfSegment(
        TestSegments.segment(letter),
        Figures.published(
            FigureKind.PROPORTION,
            OptionalDouble.of(value),
            OptionalDouble.of(effect),
            Disclosure.SHOWN));
  }

  private static OfSegment withheld(String letter) {
    return new OfSegment(TestSegments.segment(letter), Figures.withheld());
  }

  private static MeasureFigures shares(double overall, OfSegment... segments) {
    return new MeasureFigures(
        "share",
        FigureKind.PROPORTION,
        OptionalDouble.of(overall),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        List.of(segments));
  }

  private static AskedView asked(MeasureFigures figures) {
    return AskedView.of(
        new CouncilFindings.Answer("O1", "Who?", "it", Optional.of(figures)), Noun.CUSTOMER);
  }

  @Test
  void aQuestionIsAnsweredByTheGroupsAtBothEnds() {
    AskedView view =
        asked(shares(0.21, segment("A", 0.3, 0.12), withheld("B"), segment("C", 0.1, -0.15)));
    assertThat(view.owner()).isEqualTo("IT");
    assertThat(view.answer())
        .isEqualTo("Most in A: 30 in 100; least in C: 10 in 100; everyone 21 in 100.");
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
  void whatIsRareMayDifferManyTimesOver() {
    assertThat(asked(shares(0.04, segment("A", 0.06, 0.04), segment("B", 0.02, -0.04))).answer())
        .startsWith("Most in A: 6 in 100");
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
  void aPromiseIsKeptOrNot() {
    MeasureFigures figures = shares(0.11, segment("A", 0.07, -0.05), segment("B", 0.13, 0.03));
    AskedView missed =
        AskedView.of(
            new CouncilFindings.Delivery(
                "ux", Optional.of("Few searches find nothing"), Bound.of("< 0.1"), figures),
            Noun.CUSTOMER);
    assertThat(missed.asks())
        .isEqualTo("Few searches find nothing: less than 10 in 100. Do we deliver?");
    assertThat(missed.answer()).isEqualTo("No: 11 in 100 over everyone. It is missed in B.");
    AskedView kept =
        AskedView.of(
            new CouncilFindings.Delivery("care", Optional.empty(), Bound.of("<= 0.2"), figures),
            Noun.CUSTOMER);
    assertThat(kept.asks()).isEqualTo("At most 20 in 100. Do we deliver?");
    assertThat(kept.answer()).isEqualTo("Yes: 11 in 100 over everyone.");
  }

  @Test
  void theWorstStepIsTheOneThatGoesWrongMoreThanForOthers() {
    CouncilFindings.Step search =
        new CouncilFindings.Step(
            "search",
            Optional.of(shares(0.8, segment("A", 0.7, -0.1), withheld("B"))),
            Optional.of(shares(0.11, segment("A", 0.3, 0.25), segment("B", 0.05, -0.2))),
            "searches that find nothing",
            List.of());
    JourneyView a = JourneyView.of(List.of(search), TestSegments.segment("A")).orElseThrow();
    assertThat(a.worst())
        .isEqualTo(
            "The worst step of A is “search”: searches that find nothing, 30 in 100 (everyone 11"
                + " in 100).");
    assertThat(a.style(search)).isEqualTo("worst");
    assertThat(a.taken(search)).isEqualTo("70 in 100 take it");
    JourneyView b = JourneyView.of(List.of(search), TestSegments.segment("B")).orElseThrow();
    assertThat(b.worst()).isEqualTo("No step goes wrong for this group more than for the others.");
    assertThat(b.taken(search)).isEqualTo("who takes it is withheld");
    assertThat(JourneyView.of(List.of(), TestSegments.segment("A"))).isEmpty();
  }

  @Test
  void darkPlacesAreCounted() {
    List<CouncilFindings.Step> steps =
        List.of(
            new CouncilFindings.Step(
                "search",
                Optional.empty(),
                Optional.empty(),
                "",
                List.of(
                    new Charter.Touchpoint("web shop", Optional.of("web")),
                    new Charter.Touchpoint("shop", Optional.empty()))),
            new CouncilFindings.Step(
                "order",
                Optional.empty(),
                Optional.empty(),
                "",
                List.of(new Charter.Touchpoint("shop", Optional.of("purchases")))));
    TouchpointsView view = new TouchpointsView(steps, ReportFixture.LABELS);
    assertThat(view.lead())
        .isEqualTo("At one of the three places where customers decide, nobody sees it.");
    assertThat(view.places()).containsExactly("web shop", "shop");
    assertThat(view.cells(steps.get(1)))
        .extracting(TouchpointsView.Cell::words)
        .containsExactly("", "Order lines");
  }

  @Test
  void theLeastDataIsWhatTheGroupsCannotDoWithout() {
    SourceImportanceView view = new SourceImportanceView(ReportFixture.retailer());
    assertThat(view.lead()).endsWith("The least data that gives these groups needs “Order lines”.");
    assertThat(view.sources())
        .extracting(LeftOutSource::source)
        .containsExactly("purchases", "web");
    assertThat(view.sentence(view.sources().get(0)))
        .isEqualTo(
            "Without “Order lines”, about 2 in 5 of the customers would be in the same group.");
    assertThat(ReportFixture.retailer().segmentation().trust().withoutSources())
        .extracting(LeftOutSource::source)
        .containsExactlyInAnyOrder("purchases", "web");
  }

  private static String nobodyCovers(
      OptionalLong customers, Disclosure disclosure, OptionalDouble revenue) {
    return new SilosView(
            new Crosswalk(
                200, List.of(), List.of(), new Crosswalk.Size(customers, disclosure, revenue)),
            List.of(),
            Noun.CUSTOMER)
        .lead();
  }

  @Test
  void whomNoPersonaCoversIsToldWhereThatGivesNobodyAway() {
    assertThat(nobodyCovers(OptionalLong.of(50), Disclosure.SHOWN, OptionalDouble.of(0.3)))
        .isEqualTo(
            "50 customers, 25\u202f% of all and 30\u202f% of the revenue, are without a persona of any department.");
    assertThat(nobodyCovers(OptionalLong.of(50), Disclosure.SHOWN, OptionalDouble.empty()))
        .isEqualTo("50 customers, 25\u202f% of all, are without a persona of any department.");
    assertThat(nobodyCovers(OptionalLong.empty(), Disclosure.BELOW, OptionalDouble.empty()))
        .isEqualTo("Hardly any customer is without a persona of any department.");
    assertThat(nobodyCovers(OptionalLong.empty(), Disclosure.WITHHELD, OptionalDouble.empty()))
        .startsWith("How many customers are without a persona of any department is not told");
  }
}
