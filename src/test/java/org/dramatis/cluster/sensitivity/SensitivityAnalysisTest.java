package org.dramatis.cluster.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.dramatis.cluster.ThreadWorkers;
import org.dramatis.cluster.kmeans.KMeansKernel;
import org.dramatis.cluster.kmeans.Points;
import org.dramatis.feature.catalog.Transform;
import org.dramatis.feature.matrix.ScaledColumn;
import org.junit.jupiter.api.Test;

class SensitivityAnalysisTest {
  private static ScaledColumn column(String source) {
    return new ScaledColumn(
        "f", source, Transform.NONE, 0, 0, OptionalDouble.empty(), OptionalDouble.empty(), 0, 1, 1);
  }

  private static List<LeftOutSource> without(String... sources) {
    // Two groups apart in the first component, noise in the second.
    double[] values = new double[400];
    java.util.Random random = new java.util.Random(3);
    for (int row = 0; row < 200; row++) {
      values[2 * row] = (row % 2 == 0 ? -4 : 4) + random.nextGaussian() / 4;
      values[2 * row + 1] = random.nextGaussian();
    }
    Points points = Points.of(values, 2);
    int[] segments = KMeansKernel.bestOf(points, 2, 1, 5).labels();
    return new SensitivityAnalysis(new ThreadWorkers(), 5, 1)
        .withoutSources(
            points,
            java.util.Arrays.stream(sources).map(SensitivityAnalysisTest::column).toList(),
            segments,
            2);
  }

  @Test
  void theSourceThatDrawsTheLinesIsMissedAndTheOtherIsNot() {
    List<LeftOutSource> found = without("purchases", "web");
    assertThat(found).extracting(LeftOutSource::source).containsExactly("purchases", "web");
    assertThat(found.get(0).agreement().index().orElseThrow()).isLessThan(0.1);
    assertThat(found.get(0).agreement().together()).isBetween(0.5, 0.65);
    assertThat(found.get(1).agreement().index()).hasValue(1);
    assertThat(found.get(1).agreement().together()).isEqualTo(1);
  }

  @Test
  void nothingIsLeftWithoutTheOnlySource() {
    assertThat(without("purchases", "purchases")).isEmpty();
  }
}
