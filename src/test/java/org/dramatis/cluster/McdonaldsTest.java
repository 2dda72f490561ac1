package org.dramatis.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.dramatis.cluster.kmeans.KMeansFit;
import org.dramatis.cluster.kmeans.KMeansKernel;
import org.dramatis.cluster.kmeans.Points;
import org.dramatis.cluster.kmeans.StartSeeds;
import org.dramatis.cluster.stability.Resampling;
import org.dramatis.stat.AdjustedRand;
import org.dramatis.stat.Quantiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Selections on published data, 20 starts and swaps each, from 100 seeds; and their stability. */
@Tag("real-data")
class McdonaldsTest {
  private static Points points;

  @BeforeAll
  static void read() throws IOException {
    points = Examples.mcdonalds();
    assertThat(points.rows()).isEqualTo(1453);
  }

  @ParameterizedTest
  @CsvSource({
    "2, 2145.504, 100",
    "3, 1818.701, 100",
    "4, 1602.899, 100",
    "5, 1434.601, 100",
    "6, 1325.088, 80",
    "7, 1241.303, 80",
    "8, 1163.753, 80"
  })
  void theBestKnownSseIsFoundFromMostSeeds(int k, double sse, int leastHits) {
    double[] found =
        IntStream.rangeClosed(1, 100).parallel().mapToDouble(seed -> select(k, seed)).toArray();
    assertThat(Arrays.stream(found).min().getAsDouble())
        .as("nothing is better than the best known")
        .isGreaterThan(sse - 0.001);
    assertThat(IntStream.range(0, 100).filter(i -> found[i] <= sse + 0.05).count())
        .isGreaterThanOrEqualTo(leastHits);
  }

  /** Against reference medians of 100 pairs of full size, each model the best of ten starts. */
  @ParameterizedTest
  @CsvSource({"2, .956", "3, .871", "4, .839", "5, .717", "6, .659", "7, .632", "8, .615"})
  void bootstrapModelsAgreeAsFarAsTheReferenceFigures(int k, double median) {
    List<Double> agreements =
        new ThreadWorkers()
            .run(
                points,
                IntStream.range(0, 100).boxed().toList(),
                (sample, pair) ->
                    AdjustedRand.of(
                            Resampling.labels(sample, k, StartSeeds.bootstrap(1, pair, 0)),
                            Resampling.labels(sample, k, StartSeeds.bootstrap(1, pair, 1)))
                        .orElseThrow());
    double found =
        Quantiles.median(agreements.stream().mapToDouble(Double::doubleValue).toArray())
            .orElseThrow();
    assertThat(found).isCloseTo(median, within(0.06));
  }

  private static double select(int k, long seed) {
    KMeansFit best = KMeansKernel.bestOf(points, k, seed, 20);
    return KMeansKernel.improve(points, best, StartSeeds.swaps(seed, k)).sse();
  }
}
