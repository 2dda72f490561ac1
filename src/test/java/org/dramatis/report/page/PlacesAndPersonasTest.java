package org.dramatis.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.report.page.CouncilViewsTest.*;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.dramatis.charter.Charter;
import org.dramatis.charter.Noun;
import org.dramatis.cluster.TestSegments;
import org.dramatis.cluster.sensitivity.LeftOutSource;
import org.dramatis.profile.claim.MeasureFigures;
import org.dramatis.profile.council.CouncilFindings;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.silo.Crosswalk;
import org.dramatis.report.ReportFixture;
import org.dramatis.report.page.council.SilosView;
import org.dramatis.report.page.segment.JourneyView;
import org.dramatis.report.page.source.SourceImportanceView;
import org.dramatis.report.page.source.TouchpointsView;
import org.junit.jupiter.api.Test;

/** What the page says of the way of customers, of sources and of others' personas. */
class PlacesAndPersonasTest {
  @Test
  void theWorstStepIsTheOneThatGoesWrongMoreThanForOthers() {
    CouncilFindings.Step search =
        new CouncilFindings.Step(
            "search",
            Optional.of("use the search"),
            Optional.of(shares(0.8, segment("A", 0.7, -0.1), withheld("B"))),
            Optional.of(shares(0.11, segment("A", 0.3, 0.25), segment("B", 0.05, -0.2))),
            "searches that find nothing",
            List.of());
    JourneyView a = JourneyView.of(List.of(search), TestSegments.segment("A")).orElseThrow();
    assertThat(a.worst())
        .isEqualTo(
            "The worst step of A is “search” (searches that find nothing: 30 in 100, everyone 11"
                + " in 100).");
    assertThat(a.style(search)).isEqualTo("worst");
    assertThat(a.takenWords(search)).isEqualTo("70 in 100 use the search, everyone 80 in 100");
    assertThat(a.troubleWords(search))
        .isEqualTo("searches that find nothing: 30 in 100, everyone 11 in 100");
    assertThat(JourneyView.of(List.of(), TestSegments.segment("A"))).isEmpty();
  }

  @Test
  void whereNothingGoesWrongMoreOftenABetterStepIsNotNamedInstead() {
    CouncilFindings.Step search =
        new CouncilFindings.Step(
            "search",
            Optional.empty(),
            Optional.of(shares(0.8, segment("A", 0.7, -0.1), withheld("B"))),
            Optional.of(shares(0.11, segment("A", 0.3, 0.25), segment("B", 0.05, -0.2))),
            "searches that find nothing",
            List.of());
    JourneyView b = JourneyView.of(List.of(search), TestSegments.segment("B")).orElseThrow();
    assertThat(b.worst()).isEqualTo("No step goes wrong more often here than for everyone.");
    assertThat(b.style(search)).isEmpty();
    assertThat(b.takenWords(search)).isEqualTo("how many is withheld");
    JourneyView a = JourneyView.of(List.of(search), TestSegments.segment("A")).orElseThrow();
    assertThat(a.takenWords(search)).isEqualTo("70 in 100, everyone 80 in 100");
  }

  @Test
  void theWorstStepIsOneOfThoseThatCanBeTold() {
    CouncilFindings.Step search =
        step("search", shares(0.11, segment("A", 0.3, 0.25), segment("B", 0.1, -0.2)));
    CouncilFindings.Step parcel = step("parcel", shares(0.11, withheld("A"), segment("B", 0.1, 0)));
    assertThat(
            JourneyView.of(List.of(search, parcel), TestSegments.segment("A"))
                .orElseThrow()
                .worst())
        .startsWith("As far as can be told, the worst step of A is “search” (");
  }

  @Test
  void aLittleWorseIsWorseThanMuchBetter() {
    CouncilFindings.Step search =
        step("search", shares(0.11, segment("A", 0.04, -0.25), segment("B", 0.3, 0.2)));
    CouncilFindings.Step parcel =
        step("parcel", shares(0.1, segment("A", 0.13, 0.05), segment("B", 0.1, 0)));
    JourneyView a =
        JourneyView.of(List.of(search, parcel), TestSegments.segment("A")).orElseThrow();
    assertThat(a.worst())
        .isEqualTo(
            "Nothing is much worse here than for everyone; the worst step of A is “parcel”"
                + " (trouble: 13 in 100, everyone 10 in 100).");
    assertThat(a.place()).isEqualTo("step-1");
  }

  @Test
  void whereNothingGoesWrongTheStepThatFewestTakeIsNoTrouble() {
    CouncilFindings.Step coupon =
        new CouncilFindings.Step(
            "coupon",
            Optional.empty(),
            Optional.of(shares(0.23, segment("A", 0.3, 0.1), segment("B", 0.15, -0.1))),
            Optional.empty(),
            "",
            List.of());
    assertThat(JourneyView.of(List.of(coupon), TestSegments.segment("B")).orElseThrow().worst())
        .isEqualTo("Fewer than elsewhere take the step “coupon” (15 in 100, everyone 23 in 100).");
    assertThat(JourneyView.of(List.of(coupon), TestSegments.segment("A")).orElseThrow().worst())
        .isEqualTo("No step is taken less often here than by everyone.");
  }

  @Test
  void aStepThatGoesWrongAHundredthMoreOftenIsNotDenied() {
    CouncilFindings.Step search =
        step("search", shares(0.58, segment("A", 0.59, 0.02), segment("B", 0.55, -0.06)));
    assertThat(JourneyView.of(List.of(search), TestSegments.segment("A")).orElseThrow().worst())
        .isEqualTo("No step goes wrong clearly more often here than for everyone.");
    CouncilFindings.Step coupon =
        new CouncilFindings.Step(
            "coupon",
            Optional.empty(),
            Optional.of(shares(0.58, segment("A", 0.57, -0.02), segment("B", 0.59, 0.02))),
            Optional.empty(),
            "",
            List.of());
    assertThat(JourneyView.of(List.of(coupon), TestSegments.segment("A")).orElseThrow().worst())
        .isEqualTo("No step is taken clearly less often here than by everyone.");
  }

  private static CouncilFindings.Step step(String name, MeasureFigures trouble) {
    return new CouncilFindings.Step(
        name, Optional.empty(), Optional.empty(), Optional.of(trouble), "trouble", List.of());
  }

  @Test
  void darkPlacesAreCounted() {
    List<CouncilFindings.Step> steps =
        List.of(
            new CouncilFindings.Step(
                "search",
                Optional.empty(),
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
