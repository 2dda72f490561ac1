package org.dramatis.cluster.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.dramatis.cluster.TestSegments.segments;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.dramatis.cluster.kmeans.Points;
import org.dramatis.feature.catalog.Transform;
import org.dramatis.feature.matrix.ScaledColumn;
import org.junit.jupiter.api.Test;

class SeparationTest {
  private static final List<ScaledColumn> COLUMNS =
      List.of(column("orders", "shop"), column("visits", "web"), column("pages", "web"));

  private static ScaledColumn column(String name, String source) {
    return new ScaledColumn(
        name,
        source,
        Transform.NONE,
        0,
        0,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        0,
        1,
        1);
  }

  /** Two customers per centre, one below and one above it in the first component. */
  private static Points around(double[]... centres) {
    return Points.ofRows(
        IntStream.range(0, centres.length * 2)
            .mapToObj(
                i -> {
                  double[] row = centres[i / 2].clone();
                  row[0] += i % 2 == 0 ? -1 : 1;
                  return row;
                })
            .toList());
  }

  @Test
  void separationIsSharedByWhatDiffersBetweenSegments() {
    Points points = around(new double[] {0, 0, 5}, new double[] {2, 6, 5});
    Separation separation =
        Separation.of(points, new int[] {0, 0, 1, 1}, segments("A", "B"), COLUMNS);
    // Half the gap squared: 1, 9 and 0.
    assertThat(separation.features())
        .containsExactly(
            new Separation.FeatureShare("visits", "web", 0.9, 1),
            new Separation.FeatureShare("orders", "shop", 0.1, 0.5),
            new Separation.FeatureShare("pages", "web", 0, 0));
    assertThat(separation.sources())
        .containsExactly(
            new Separation.SourceShare("web", 0.9), new Separation.SourceShare("shop", 0.1));
  }

  @Test
  void stepsOfOneScaleAreALadderFromLightToHeavy() {
    Points points =
        around(new double[] {6, 6, 6}, new double[] {0, 0, 0}, new double[] {2.9, 3.1, 3});
    Separation.Ladder ladder =
        Separation.of(points, new int[] {0, 0, 1, 1, 2, 2}, segments("A", "B", "C"), COLUMNS)
            .ladder()
            .orElseThrow();
    assertThat(ladder.share()).isGreaterThan(0.99);
    assertThat(ladder.sameDirection()).isCloseTo(1, within(1e-9));
    assertThat(ladder.order()).isEqualTo(segments("B", "C", "A"));
    assertThat(ladder.isLadder()).isTrue();
  }

  @Test
  void segmentsInEveryDirectionAreNoLadder() {
    Points points = around(new double[] {6, 0, 0}, new double[] {0, 6, 0}, new double[] {0, 0, 6});
    Separation.Ladder ladder =
        Separation.of(points, new int[] {0, 0, 1, 1, 2, 2}, segments("A", "B", "C"), COLUMNS)
            .ladder()
            .orElseThrow();
    assertThat(ladder.share()).isCloseTo(0.5, within(1e-9));
    assertThat(ladder.isLadder()).isFalse();
  }

  @Test
  void twoSegmentsAreNoLadderAlthoughTheyLieOnOneAxis() {
    Points points = around(new double[] {6, 0, -1}, new double[] {0, 6, -1});
    Separation.Ladder ladder =
        Separation.of(points, new int[] {0, 0, 1, 1}, segments("A", "B"), COLUMNS)
            .ladder()
            .orElseThrow();
    assertThat(ladder.share()).isCloseTo(1, within(1e-9));
    assertThat(ladder.sameDirection()).isCloseTo(0.5, within(1e-9));
    assertThat(ladder.isLadder()).isFalse();
  }

  @Test
  void customersWhoAreAllAlikeAreNotSeparated() {
    Points points = Points.of(new double[9], 3);
    Separation separation = Separation.of(points, new int[3], segments("A"), COLUMNS);
    assertThat(separation.ladder()).isEmpty();
    assertThat(separation.features()).allMatch(f -> f.share() == 0 && f.explained() == 0);
  }
}
