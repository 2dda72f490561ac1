package org.dramatis.report.page.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.cluster.TestSegments.segment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dramatis.feature.catalog.FeatureRole;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.Figures;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.figure.FigureKind;
import org.dramatis.report.page.words.FeatureRow;
import org.junit.jupiter.api.Test;

/** One difference has the same words in the table, in the heat map and under the flower. */
class ContrastOnThePageTest {
  private static FeatureFigure revenue(double value, double overall, double effect) {
    return Figures.of(
        "revenue",
        "Revenue",
        "GBP per year",
        "purchases",
        FeatureRole.DESCRIBE,
        FigureKind.MEAN,
        OptionalDouble.of(value),
        OptionalDouble.of(overall),
        OptionalDouble.of(effect),
        Disclosure.SHOWN);
  }

  private static Comparison.Cell cell(FeatureFigure figure) {
    return new Comparison.Cell("A", Optional.of(new FeatureRow(figure, 1_000)));
  }

  @Test
  void lessThanHalfTheMoneyIsAboutHalf() {
    FeatureFigure figure = revenue(341, 729, -0.25);
    assertThat(new FeatureRow(figure, 1_000).difference()).isEqualTo("about half");
    assertThat(cell(figure).difference()).isEqualTo("about half");
    assertThat(cell(figure).heat()).isEqualTo("heat-low-3");
    SegmentProfile profile = profile(1_000, figure);
    assertThat(Flowers.of(List.of(profile)).of(profile, "flower")).contains("Revenue (about half)");
  }

  @Test
  void theColourFollowsTheWordsNotTheEffect() {
    assertThat(cell(revenue(720, 729, -0.25)).heat()).isEqualTo("heat-0");
    assertThat(cell(revenue(1_500, 729, 0.1)).heat()).isEqualTo("heat-high-3");
    assertThat(cell(revenue(3_000, 729, 0.1)).heat()).isEqualTo("heat-high-4");
  }

  @Test
  void aCellSaysOfHowManyItIsKnown() {
    assertThat(cell(revenue(341, 729, -0.25)).customers()).isEqualTo("Known of 1,000");
  }

  @Test
  void whatIsKnownOfFewerThanHalfHasNoPetalAndNoSentence() {
    SegmentProfile half = profile(2_000, revenue(341, 729, -0.9));
    SegmentProfile fewer = profile(2_001, revenue(341, 729, -0.9));
    assertThat(FeatureRow.readable(half)).hasSize(1);
    assertThat(FeatureRow.readable(fewer)).isEmpty();
    assertThat(Flowers.of(List.of(fewer)).features()).isEmpty();
  }

  private static SegmentProfile profile(long size, FeatureFigure figure) {
    return new SegmentProfile(
        segment("A"), size, 0.5, OptionalDouble.empty(), List.of(figure), List.of());
  }
}
