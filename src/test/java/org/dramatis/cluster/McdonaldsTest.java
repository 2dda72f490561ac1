package org.dramatis.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Selections on published data, 20 starts and swaps each, from 100 seeds. */
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

  private static double select(int k, long seed) {
    KMeansFit best = KMeansKernel.bestOf(points, k, seed, 20);
    return KMeansKernel.improve(points, best, StartSeeds.swaps(seed, k)).sse();
  }
}
