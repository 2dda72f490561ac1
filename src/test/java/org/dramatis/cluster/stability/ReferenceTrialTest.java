package org.dramatis.cluster.stability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.dramatis.LocalSpark;
import org.dramatis.cluster.Populations;
import org.dramatis.cluster.ThreadWorkers;
import org.dramatis.cluster.Workers;
import org.dramatis.cluster.kmeans.Points;
import org.junit.jupiter.api.Test;

class ReferenceTrialTest {
  private static final Points POINTS = new Populations(300, 4).oneFactor();

  private static Map<Integer, ReferenceComparison> compare(
      Workers workers, ReferenceTrial.Observed... observed) {
    return new ReferenceTrial(workers, POINTS, 19, 1).of(List.of(observed));
  }

  @Test
  void whatNoPopulationReachesIsExceeded() {
    ReferenceComparison comparison =
        compare(new ThreadWorkers(), new ReferenceTrial.Observed(3, 0.99, 0.999)).get(3);
    assertThat(comparison.references()).isEqualTo(19);
    assertThat(comparison.silhouettesReached()).isZero();
    assertThat(comparison.stabilitiesReached()).hasValue(0);
    assertThat(comparison.isExceeded()).isTrue();
    assertThat(comparison.highestSilhouette().getAsDouble()).isBetween(0.2, 0.9);
    assertThat(comparison.highestStability().getAsDouble()).isBetween(0.2, 0.999);
  }

  @Test
  void aSilhouetteThatOnePopulationReachesSettlesIt() {
    ReferenceComparison comparison =
        compare(new ThreadWorkers(), new ReferenceTrial.Observed(3, 0.01, 0.999)).get(3);
    assertThat(comparison.silhouettesReached()).isEqualTo(19);
    assertThat(comparison.stabilitiesReached()).isEmpty();
    assertThat(comparison.isExceeded()).isFalse();
  }

  @Test
  void aStabilityThatPopulationsReachIsNotExceeded() {
    ReferenceComparison comparison =
        compare(new ThreadWorkers(), new ReferenceTrial.Observed(3, 0.99, 0.01)).get(3);
    assertThat(comparison.stabilitiesReached()).isEqualTo(OptionalInt.of(19));
    assertThat(comparison.isExceeded()).isFalse();
  }

  @Test
  void stoppingEarlyDecidesAsAllPairsWould() {
    for (double mark : new double[] {0.3, 0.6, 0.8, 0.9, 0.99}) {
      double all = Resampling.agreement(POINTS, 3, 5, 20, 0).getAsDouble();
      double stopped = Resampling.agreement(POINTS, 3, 5, 20, mark).getAsDouble();
      assertThat(stopped < mark).isEqualTo(all < mark);
    }
  }

  @Test
  void sparkFindsTheSame() {
    ReferenceTrial.Observed[] observed = {
      new ReferenceTrial.Observed(2, 0.99, 0.95), new ReferenceTrial.Observed(4, 0.01, 0.95)
    };
    assertThat(compare(Workers.of(LocalSpark.session()), observed))
        .isEqualTo(compare(new ThreadWorkers(), observed));
  }

  @Test
  void nothingIsComparedWithNothing() {
    assertThat(compare(new ThreadWorkers())).isEmpty();
  }
}
