package org.dramatis.profile.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.dramatis.cluster.TestSegments.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dramatis.feature.catalog.FeatureRole;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.Figures;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.figure.FigureKind;
import org.junit.jupiter.api.Test;

class SegmentPriorityTest {
  private static FeatureFigure figure(String name, double value, Disclosure disclosure) {
    return Figures.of(
        name,
        name,
        "",
        "crm",
        FeatureRole.DESCRIBE,
        FigureKind.MEAN,
        OptionalDouble.of(value),
        OptionalDouble.of(value),
        OptionalDouble.of(0),
        disclosure);
  }

  private static SegmentProfile profile(String letter, double value, double growth, double reach) {
    return new SegmentProfile(
        segment(letter),
        100,
        0.25,
        OptionalDouble.empty(),
        List.of(
            figure("value", value, Disclosure.SHOWN),
            figure("growth", growth, Disclosure.SHOWN),
            figure("reach", reach, Disclosure.SHOWN)),
        List.of());
  }

  private static SegmentProfile withheld(SegmentProfile told) {
    return new SegmentProfile(
        told.segment(),
        told.size(),
        told.share(),
        told.revenueShare(),
        told.features().stream()
            .map(f -> figure(f.name(), f.value().orElseThrow(), Disclosure.WITHHELD))
            .toList(),
        List.of());
  }

  private static SegmentPriority.Weighted weighted(String feature, double weight) {
    return new SegmentPriority.Weighted(Optional.of(feature).filter(f -> !f.isEmpty()), weight);
  }

  private static Growth.OfSegment grown(String letter, double growth, Disclosure disclosure) {
    return new Growth.OfSegment(segment(letter), figure("growth", growth, disclosure));
  }

  private static Growth measured(Growth.OfSegment... segments) {
    return new Growth(
        Growth.Basis.YEAR_BEFORE, Optional.empty(), Optional.empty(), List.of(segments));
  }

  private static final SegmentPriority.Criteria ALL =
      new SegmentPriority.Criteria(
          weighted("value", 0.5), weighted("growth", 0.3), weighted("reach", 0.2));

  private static final List<SegmentProfile> PROFILES =
      List.of(profile("A", 100, 3, 0.5), profile("B", 300, 1, 0.1), profile("C", 200, 2, 0.9));

  @Test
  void eachCriterionIsAShareOfTheLargestSegments() {
    List<SegmentPriority> priorities = SegmentPriority.of(PROFILES, ALL, Growth.OF_A_FEATURE);
    assertThat(priorities).extracting(p -> p.segment().letter()).containsExactly("C", "B", "A");
    SegmentPriority c = priorities.get(0);
    assertThat(c.attractiveness().orElseThrow()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(c.accessibility()).hasValue(1);
    assertThat(c.score().orElseThrow()).isCloseTo(0.8 * 2 / 3 + 0.2, within(1e-12));
    SegmentPriority b = priorities.get(1);
    assertThat(b.attractiveness().orElseThrow()).isCloseTo((0.5 + 0.3 / 3) / 0.8, within(1e-12));
    assertThat(b.accessibility().orElseThrow()).isCloseTo(0.1 / 0.9, within(1e-12));
    assertThat(b.value().orElseThrow().value()).hasValue(300);
  }

  @Test
  void ofTwoNearlyEqualSegmentsNeitherGetsAllThePoints() {
    assertThat(scores(List.of(profile("A", 100, 3, 0.5), profile("B", 99, 3, 0.5))))
        .satisfiesExactly(
            a -> assertThat(a).isEqualTo(1), b -> assertThat(b).isCloseTo(0.995, within(1e-12)));
  }

  @Test
  void whereTheLowestHasNothingItGetsNothing() {
    assertThat(scores(List.of(profile("A", 10, 1, 1), profile("B", 0, 0, 0))))
        .containsExactly(1.0, 0.0);
    assertThat(scores(List.of(profile("A", 0, 0, 0), profile("B", 0, 0, 0)))).containsOnly(0.0);
  }

  @Test
  void aLossTakesPointsAway() {
    List<SegmentProfile> profiles = List.of(profile("A", 40, 1, 0.5), profile("B", -10, 1, 0.5));
    assertThat(scores(profiles).get(1)).isCloseTo(-0.25 * 0.5 + 0.5, within(1e-12));
    Priorities onlyValue =
        Priorities.of(
            List.of(profile("A", -40, 1, 1), profile("B", -10, 1, 1)),
            new SegmentPriority.Criteria(weighted("value", 1), weighted("", 0), weighted("", 0)),
            Growth.OF_A_FEATURE);
    assertThat(onlyValue.segments())
        .extracting(p -> p.segment().letter())
        .containsExactly("B", "A");
    assertThat(onlyValue.segments())
        .extracting(p -> Priorities.points(p).orElseThrow())
        .containsExactly(-25L, -100L);
  }

  @Test
  void whoseFiguresAreUnknownComesAfterALoss() {
    Priorities priorities =
        Priorities.of(
            List.of(withheld(profile("A", 1, 1, 1)), profile("B", -10, -1, -1)),
            ALL,
            Growth.OF_A_FEATURE);
    assertThat(priorities.segments())
        .extracting(p -> p.segment().letter())
        .containsExactly("B", "A");
    assertThat(priorities.segments()).extracting(priorities::place).containsExactly(1L, 2L);
    assertThat(Priorities.points(priorities.segments().get(1))).isEmpty();
  }

  @Test
  void figuresThatAreRoundedToTheSameAreATie() {
    // 0.52 and 0.48 of a row that is published to the nearest tenth.
    Priorities priorities =
        Priorities.of(
            List.of(profile("A", 10, 1, 0.5), profile("B", 10, 1, 0.5), profile("C", 10, 1, 0.4)),
            ALL,
            Growth.OF_A_FEATURE);
    assertThat(priorities.segments()).extracting(priorities::place).containsExactly(1L, 1L, 3L);
  }

  private static List<Double> scores(List<SegmentProfile> profiles) {
    return SegmentPriority.of(profiles, ALL, Growth.OF_A_FEATURE).stream()
        .sorted(Comparator.comparing(SegmentPriority::segment))
        .map(p -> p.score().orElseThrow())
        .toList();
  }

  @Test
  void whatIsNotMeasuredHasNoWeight() {
    SegmentPriority first =
        SegmentPriority.of(
                PROFILES,
                new SegmentPriority.Criteria(
                    weighted("value", 0.5), weighted("", 0.3), weighted("", 0.2)),
                Growth.OF_A_FEATURE)
            .get(0);
    assertThat(first.segment()).isEqualTo(segment("B"));
    assertThat(first.score()).hasValue(1);
    assertThat(first.growth()).isEmpty();
    assertThat(first.accessibility()).isEmpty();
  }

  @Test
  void aWithheldFigureWeighsNothing() {
    List<SegmentProfile> profiles = new ArrayList<>(PROFILES);
    profiles.set(0, withheld(profiles.get(0)));
    List<SegmentPriority> priorities = SegmentPriority.of(profiles, ALL, Growth.OF_A_FEATURE);
    SegmentPriority last = priorities.get(2);
    assertThat(last.segment()).isEqualTo(segment("A"));
    assertThat(last.score()).isEmpty();
    assertThat(last.value()).isEmpty();
  }

  @Test
  void whereAllAreAlikeEachHasAllThePoints() {
    assertThat(scores(List.of(profile("A", 1, 1, 1), profile("B", 1, 1, 1)))).containsOnly(1.0);
  }

  @Test
  void growthIsMeasuredUnlessAFeatureStandsForIt() {
    Growth measured =
        measured(
            grown("A", -0.1, Disclosure.SHOWN),
            grown("B", 0.3, Disclosure.SHOWN),
            grown("C", 0.1, Disclosure.WITHHELD));
    List<SegmentPriority> priorities = SegmentPriority.of(PROFILES, ALL, measured);
    SegmentPriority b = priorities.get(0);
    assertThat(b.segment()).isEqualTo(segment("B"));
    assertThat(b.growth().orElseThrow().value()).hasValue(0.3);
    assertThat(b.attractiveness()).hasValue(1);
    SegmentPriority a =
        priorities.stream().filter(p -> p.segment().equals(segment("A"))).findFirst().orElseThrow();
    assertThat(a.attractiveness().orElseThrow())
        .as("revenue for each 1 of the year before: 0.9 against 1.3")
        .isCloseTo((0.5 / 3 + 0.3 * 0.9 / 1.3) / 0.8, within(1e-12));
    assertThat(priorities).anySatisfy(p -> assertThat(p.growth()).isEmpty());
  }

  @Test
  void hardlyAnyGrowthAndHardlyAnyLossAreNearlyAlike() {
    Growth measured =
        measured(grown("A", 0.01, Disclosure.SHOWN), grown("B", -0.01, Disclosure.SHOWN));
    List<SegmentPriority> priorities =
        SegmentPriority.of(
            List.of(profile("A", 1, 1, 1), profile("B", 1, 1, 1)),
            new SegmentPriority.Criteria(weighted("", 0.5), weighted("", 0.3), weighted("", 0.2)),
            measured);
    assertThat(priorities.get(1).score().orElseThrow()).isCloseTo(0.99 / 1.01, within(1e-12));
  }

  @Test
  void whatReadsLikeTheSameScoreIsLevel() {
    Priorities priorities =
        Priorities.of(
            List.of(profile("A", 100, 1, 0), profile("B", 100.2, 1, 0), profile("C", 300, 1, 0)),
            ALL,
            Growth.OF_A_FEATURE);
    List<SegmentPriority> segments = priorities.segments();
    assertThat(segments).extracting(priorities::place).containsExactly(1L, 2L, 2L);
    assertThat(priorities.level(segments.get(2)))
        .extracting(p -> p.segment().letter())
        .containsExactlyInAnyOrder("A", "B");
  }
}
