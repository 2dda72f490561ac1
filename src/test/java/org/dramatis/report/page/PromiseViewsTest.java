package org.dramatis.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.report.page.CouncilViewsTest.*;

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
import org.dramatis.profile.council.CouncilFindings;
import org.dramatis.profile.figure.FigureKind;
import org.dramatis.profile.figure.Overall;
import org.dramatis.report.page.council.AskedView;
import org.dramatis.yaml.Bound;
import org.junit.jupiter.api.Test;

/** What the page says to promises. */
class PromiseViewsTest {
  @Test
  void aPromiseIsKeptOrNot() {
    MeasureFigures figures = shares(0.12, segment("A", 0.07, -0.05), segment("B", 0.13, 0.03));
    AskedView missed =
        AskedView.of(
            CouncilFindings.Delivery.of(
                "ux", "Few searches find nothing", Bound.of("< 0.1"), figures),
            Noun.CUSTOMER);
    assertThat(missed.asks())
        .isEqualTo("Few searches find nothing: less than 10 in 100. Do we deliver?");
    assertThat(missed.answer()).isEqualTo("No: 12 in 100 over everyone. It is missed in B.");
    AskedView kept =
        AskedView.of(
            CouncilFindings.Delivery.of("care", "Calls", Bound.of("<= 0.2"), figures),
            Noun.CUSTOMER);
    assertThat(kept.asks()).isEqualTo("Calls: at most 20 in 100. Do we deliver?");
    assertThat(kept.answer()).isEqualTo("Yes: 12 in 100 over everyone.");
  }

  private static String kept(String target, MeasureFigures figures) {
    return AskedView.of(
            CouncilFindings.Delivery.of("care", "Calls", Bound.of(target), figures), Noun.CUSTOMER)
        .answer();
  }

  @Test
  void aFigureThatRoundsToItsBoundIsPrintedWithTheDigitThatDecides() {
    OfSegment[] segments = {segment("A", 0.0996, 0), segment("B", 0.1004, 0)};
    AskedView view =
        AskedView.of(
            CouncilFindings.Delivery.of(
                "care", "Calls", Bound.of("< 0.1"), shares(0.0996, segments)),
            Noun.CUSTOMER);
    assertThat(view.answer()).isEqualTo("Yes: 9.96 in 100 over everyone. It is just missed in B.");
    assertThat(view.figures())
        .extracting(AskedView.Figure::value)
        .containsExactly("9.96\u202f%", "10.04\u202f%");
    assertThat(view.asks()).isEqualTo("Calls: less than 10 in 100. Do we deliver?");
  }

  @Test
  void aFigureIsJudgedAlikeWhereverItStands() {
    assertThat(kept("< 0.1", shares(0.109, segment("A", 0.109, 0))))
        .isEqualTo("Just missed: 11 in 100 over everyone. It is just missed in A.");
    assertThat(kept("< 0.1", shares(0.2, segment("A", 0.2, 0))))
        .isEqualTo("No: 20 in 100 over everyone. It is missed in A.");
  }

  @Test
  void inARoundedRowAPromiseMayBeTooCloseToSay() {
    MeasureFigures rounded =
        new MeasureFigures(
            "share",
            FigureKind.PROPORTION,
            Optional.empty(),
            OptionalLong.of(1_000),
            Overall.shown(0.3),
            OptionalDouble.of(0.01),
            OptionalInt.empty(),
            List.of(
                segment("A", 0.3, 0),
                segment("B", 0.32, 0),
                new OfSegment(TestSegments.segment("C"), Figures.below(200, 0.06))),
            Optional.empty());
    assertThat(kept("< 0.303", rounded))
        .isEqualTo(
            "Too close to say: about 30 in 100 over everyone. It is just missed in B and too close"
                + " to say in A.");
    assertThat(kept("> 0.1", rounded))
        .isEqualTo("Yes: 30 in 100 over everyone. It is missed in C.");
  }
}
