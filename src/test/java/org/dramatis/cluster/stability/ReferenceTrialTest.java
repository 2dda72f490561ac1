package org.dramatis.cluster.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dramatis.LocalSpark;
import org.dramatis.cluster.Populations;
import org.dramatis.cluster.ThreadWorkers;
import org.dramatis.cluster.Workers;
import org.dramatis.cluster.kmeans.Points;
import org.dramatis.cluster.stability.ReferenceTrial.Observed;
import org.dramatis.stat.FisherZ;
import org.junit.jupiter.api.Test;

class ReferenceTrialTest {
  private static final Points POINTS = new Populations(300, 4).oneFactor();

  private static ReferenceTrial trial(Workers workers) {
    return new ReferenceTrial(workers, POINTS, 19, 1);
  }

  private static ReferenceFigures figures(Observed observed) {
    return trial(new ThreadWorkers()).of(List.of(observed)).get(observed.k());
  }

  private static ReferenceComparison compared(ReferenceFigures figures, Observed observed) {
    return figures.compare(observed.silhouette(), observed.stability(), Redraw.NONE);
  }

  private static int pairs(ReferenceFigures figures, int batch) {
    List<List<Double>> agreements = figures.batches().get(batch).agreements();
    return agreements.isEmpty() ? 0 : agreements.get(0).size();
  }

  /** What lies so many standard deviations above the populations, each with all pairs. */
  private static Observed above(double silhouette, double stability) {
    ReferenceComparison zero = compared(figures(new Observed(3, 0.99, 0)), zero());
    double mean = zero.stability().orElseThrow().mean().orElseThrow();
    double deviation = zero.stability().orElseThrow().deviation().orElseThrow();
    return new Observed(
        3,
        zero.silhouette().mean().orElseThrow()
            + silhouette * zero.silhouette().deviation().orElseThrow(),
        Math.tanh(mean + stability * deviation));
  }

  private static Observed zero() {
    return new Observed(3, 0, 0);
  }

  @Test
  void whatLiesFarAboveEveryPopulationIsSettledByFewOfThemAndFewPairs() {
    Observed far = new Observed(3, 0.99, 0.9999);
    ReferenceFigures figures = figures(far);
    assertThat(figures.batches()).hasSize(1);
    assertThat(pairs(figures, 0)).isEqualTo(3);
    ReferenceComparison comparison = compared(figures, far);
    assertThat(comparison.silhouette().references()).isEqualTo(19);
    assertThat(comparison.silhouette().mean().getAsDouble()).isBetween(0.2, 0.6);
    assertThat(comparison.isExceeded()).isTrue();
  }

  @Test
  void aSilhouetteLikeThoseOfPopulationsSettlesIt() {
    Observed alike = above(0.5, 9);
    ReferenceFigures figures = figures(alike);
    assertThat(figures.batches()).hasSize(1);
    assertThat(compared(figures, alike).stability()).isEmpty();
    assertThat(compared(figures, alike).isExceeded()).isFalse();
  }

  @Test
  void aStabilityLikeThoseOfPopulationsIsNotExceeded() {
    Observed alike = above(9, 0);
    ReferenceFigures figures = figures(alike);
    assertThat(figures.batches()).hasSize(1);
    assertThat(compared(figures, alike).isExceeded()).isFalse();
  }

  @Test
  void whereItIsCloseMorePairsAndPopulationsAreDrawn() {
    Observed close = above(9, 2);
    ReferenceFigures figures = figures(close);
    assertThat(figures.batches()).hasSize(2);
    assertThat(pairs(figures, 0)).isEqualTo(10);
    assertThat(pairs(figures, 1)).isEqualTo(10);
    ReferenceComparison comparison = compared(figures, close);
    assertThat(comparison.stability().orElseThrow().references()).isEqualTo(39);
    Map<Integer, ReferenceFigures> again = new TreeMap<>(Map.of(3, figures));
    trial(new ThreadWorkers()).more(List.of(close), again);
    assertThat(compared(again.get(3), close).silhouette().references()).isEqualTo(78);
    assertThat(again.get(3).batches().subList(0, 2)).isEqualTo(figures.batches());
  }

  @Test
  void nothingMoreIsDrawnWhereItIsClear() {
    Observed far = new Observed(3, 0.99, 0.9999);
    Map<Integer, ReferenceFigures> found = new TreeMap<>(Map.of(3, figures(far)));
    trial(new ThreadWorkers()).more(List.of(far), found);
    assertThat(found).containsEntry(3, figures(far));
  }

  @Test
  void sparkFindsTheSame() {
    List<Observed> observed = List.of(new Observed(2, 0.99, 0.95), new Observed(4, 0.01, 0.95));
    assertThat(trial(Workers.of(LocalSpark.session())).of(observed))
        .isEqualTo(trial(new ThreadWorkers()).of(observed));
  }

  @Test
  void nothingIsComparedWithNothing() {
    assertThat(trial(new ThreadWorkers()).of(List.of())).isEmpty();
  }

  @Test
  void onePopulationHasNoDeviationAndNothingStandsOutFromIt() {
    Observed far = new Observed(3, 0.99, 0.9999);
    ReferenceFigures one =
        new ReferenceTrial(new ThreadWorkers(), POINTS, 1, 1).of(List.of(far)).get(3);
    ReferenceComparison comparison = compared(one, far);
    assertThat(comparison.silhouette().mean()).isPresent();
    assertThat(comparison.silhouette().deviation()).isEmpty();
    assertThat(comparison.silhouette().excess()).isEmpty();
    assertThat(comparison.isExceeded()).isFalse();
  }

  // NumPy 2.4.6: x = np.array([.1, .2, .4]); x.mean(), x.std(ddof=1), (.9 - x.mean()) /
  // x.std(ddof=1)
  @Test
  void anExcessIsInStandardDeviationsOfThePopulations() {
    ReferenceComparison.Excess found = ReferenceComparison.Excess.of(0.9, List.of(0.1, 0.2, 0.4));
    assertThat(found.references()).isEqualTo(3);
    assertThat(found.mean().getAsDouble()).isCloseTo(0.23333333333333336, within(1e-15));
    assertThat(found.deviation().getAsDouble()).isCloseTo(0.1527525231651947, within(1e-15));
    assertThat(found.excess().getAsDouble()).isCloseTo(4.364357804719846, within(1e-13));
    assertThat(ReferenceComparison.Excess.of(0.9, List.of(0.5, 0.5)).excess()).isEmpty();
    assertThat(ReferenceComparison.Excess.of(0.9, List.of()).mean()).isEmpty();
  }

  @Test
  void nearOneAStepOfAgreementCountsMore() {
    assertThat(FisherZ.of(0.99) - FisherZ.of(0.98))
        .isGreaterThan(FisherZ.of(0.6) - FisherZ.of(0.5));
  }
}
