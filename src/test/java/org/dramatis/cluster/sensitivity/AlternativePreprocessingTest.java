package org.dramatis.cluster.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dramatis.cluster.Examples;
import org.dramatis.cluster.Populations;
import org.dramatis.cluster.ThreadWorkers;
import org.dramatis.cluster.kmeans.KMeansKernel;
import org.dramatis.cluster.kmeans.Points;
import org.dramatis.feature.catalog.Transform;
import org.dramatis.feature.matrix.ScaledColumn;
import org.dramatis.feature.matrix.Standardization;
import org.dramatis.feature.matrix.Standardization.Balance;
import org.dramatis.feature.matrix.Standardization.Scale;
import org.junit.jupiter.api.Test;

class AlternativePreprocessingTest {
  private static final double GRID = 4e-6;
  private static final Standardization FACTOR =
      new Standardization(Optional.empty(), Scale.STANDARD, Balance.FACTOR);

  private static ScaledColumn column(
      String source, Transform transform, double mean, double deviation, double weight) {
    return new ScaledColumn(
        "f",
        source,
        transform,
        0,
        0,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        mean,
        deviation,
        weight);
  }

  /** Two columns that say the same, each divided by the root of 2, and one alone. */
  private static AlternativePreprocessing balanced() {
    double half = Math.sqrt(0.5);
    Points points = Points.of(new double[] {-half, -half, 1, 0, 0, -1, half, half, 0}, 3);
    return new AlternativePreprocessing(
        points,
        Optional.empty(),
        List.of(
            column("web", Transform.NONE, 3, 2, half),
            column("web", Transform.NONE, 3, 2, half),
            column("shop", Transform.NONE, 3, 2, 1)),
        FACTOR);
  }

  @Test
  void withoutBalanceEveryColumnCountsAlike() {
    Points other = balanced().of(AnalysisVariant.BALANCE).orElseThrow();
    assertThat(other.value(2, 0)).isCloseTo(1, within(GRID));
    assertThat(other.value(0, 1)).isCloseTo(-1, within(GRID));
    assertThat(other.value(1, 2)).isCloseTo(-1, within(GRID));
  }

  @Test
  void withBalanceASourceOfEqualColumnsCountsOnce() {
    Points points = Points.of(new double[] {-1, -1, 1, 0, 0, -1, 1, 1, 0}, 3);
    List<ScaledColumn> columns =
        List.of(
            column("web", Transform.NONE, 3, 2, 1),
            column("web", Transform.NONE, 3, 2, 1),
            column("shop", Transform.NONE, 3, 2, 1));
    Standardization none = new Standardization(Optional.empty(), Scale.STANDARD, Balance.NONE);
    Points other =
        new AlternativePreprocessing(points, Optional.empty(), columns, none)
            .of(AnalysisVariant.BALANCE)
            .orElseThrow();
    assertThat(other.value(2, 0)).isCloseTo(Math.sqrt(0.5), within(GRID));
    assertThat(other.value(0, 2)).isCloseTo(1, within(GRID));
  }

  @Test
  void oneSourceHasNothingToBalance() {
    Points points = Points.of(new double[] {-1, 0, 1}, 1);
    List<ScaledColumn> columns = List.of(column("web", Transform.NONE, 3, 2, 1));
    AlternativePreprocessing vectors =
        new AlternativePreprocessing(points, Optional.empty(), columns, FACTOR);
    assertThat(vectors.of(AnalysisVariant.BALANCE)).isEmpty();
    assertThat(vectors.of(AnalysisVariant.NO_TRANSFORMS)).isEmpty();
    assertThat(vectors.of(AnalysisVariant.RANKS)).isPresent();
  }

  @Test
  void withoutTransformsValuesAreStandardisedAsTheyAre() {
    // Of 0, 1 and 3, as log1p standardised with mean ln 2 and deviation ln 2: -1, 0 and 1.
    double ln2 = Math.log(2);
    Points points = Points.of(new double[] {-1, 0, 1}, 1);
    Points other =
        new AlternativePreprocessing(
                points,
                Optional.empty(),
                List.of(column("web", Transform.LOG1P, ln2, ln2, 1)),
                FACTOR)
            .of(AnalysisVariant.NO_TRANSFORMS)
            .orElseThrow();
    double deviation = Math.sqrt(7 / 3.0);
    assertThat(other.value(0, 0)).isCloseTo((0 - 4 / 3.0) / deviation, within(GRID));
    assertThat(other.value(1, 0)).isCloseTo((1 - 4 / 3.0) / deviation, within(GRID));
    assertThat(other.value(2, 0)).isCloseTo((3 - 4 / 3.0) / deviation, within(GRID));
  }

  @Test
  void ranksKeepOrderMeanAndSpread() {
    Points points = Points.of(new double[] {0, 1, 100, 1}, 1);
    Points other =
        new AlternativePreprocessing(
                points, Optional.empty(), List.of(column("web", Transform.NONE, 3, 2, 1)), FACTOR)
            .of(AnalysisVariant.RANKS)
            .orElseThrow();
    assertThat(other.value(1, 0)).isEqualTo(other.value(3, 0));
    assertThat(other.value(2, 0) - other.value(1, 0))
        .isCloseTo(other.value(1, 0) - other.value(0, 0), within(GRID));
    assertThat(other.column(0)[0] + other.column(0)[1] + other.column(0)[2] + other.column(0)[3])
        .isCloseTo(102, within(4 * GRID));
  }

  @Test
  void halfAWindowIsLookedAtAsItWasComputed() {
    Points points = Points.of(new double[] {-1, 0, 1}, 1);
    Points half = Points.of(new double[] {1, 0, -1}, 1);
    List<ScaledColumn> columns = List.of(column("web", Transform.NONE, 3, 2, 1));
    assertThat(
            new AlternativePreprocessing(points, Optional.of(half), columns, FACTOR)
                .of(AnalysisVariant.HALF_WINDOW))
        .containsSame(half);
    assertThat(
            new AlternativePreprocessing(points, Optional.empty(), columns, FACTOR)
                .of(AnalysisVariant.HALF_WINDOW))
        .isEmpty();
  }

  @Test
  void ranksOfFlagsAreTheFlags() {
    Points points = Points.of(new double[] {0, 1, 1}, 1);
    assertThat(
            new AlternativePreprocessing(
                    points,
                    Optional.empty(),
                    List.of(column("web", Transform.NONE, 3, 2, 1)),
                    FACTOR)
                .of(AnalysisVariant.RANKS))
        .isEmpty();
  }

  @Test
  void anotherAnalystFindsTheSameGroupsWhereTheyStandApart() {
    Points points = new Populations(300, 2).square(10);
    List<ScaledColumn> columns =
        List.of(column("web", Transform.LOG1P, 5, 1, 1), column("shop", Transform.NONE, 0.1, 2, 1));
    int[] segments = KMeansKernel.bestOf(points, 4, 1, 10).labels();
    List<VariantAgreement> analysts =
        new SensitivityAnalysis(new ThreadWorkers(), Examples.method(2, 4).restarts(), 1)
            .variants(
                new AlternativePreprocessing(
                    points, Optional.empty(), columns, Examples.method(2, 4).standardization()),
                segments,
                4);
    assertThat(analysts)
        .extracting(VariantAgreement::variation)
        .containsExactly(
            AnalysisVariant.BALANCE, AnalysisVariant.NO_TRANSFORMS, AnalysisVariant.RANKS);
    assertThat(analysts.get(0).agreement().index()).hasValue(1);
    assertThat(analysts.get(2).agreement().index().getAsDouble()).isBetween(0.7, 0.99);
  }
}
