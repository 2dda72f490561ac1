package org.dramatis.cluster.kmeans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.dramatis.cluster.sensitivity.AnalysisVariant;
import org.junit.jupiter.api.Test;

class StartSeedsTest {
  @Test
  void everyChoiceHasItsOwnSeed() {
    Set<Long> seeds = new HashSet<>();
    int count = 0;
    for (long run = -3; run <= 3; run++) {
      for (int k = 1; k <= 26; k++) {
        seeds.add(StartSeeds.swaps(run, k));
        count++;
        for (int start = 0; start < 50; start++) {
          seeds.add(StartSeeds.start(run, k, start));
          count++;
        }
      }
    }
    assertThat(seeds).hasSize(count);
  }

  @Test
  void bootstrapSamplesReferencesAndAnalystsHaveSeedsOfTheirOwn() {
    Set<Long> seeds = new HashSet<>();
    int count = 0;
    for (int number = 0; number < 50; number++) {
      seeds.add(StartSeeds.reference(1, number));
      seeds.add(StartSeeds.bootstrap(1, number, 0));
      seeds.add(StartSeeds.bootstrap(1, number, 1));
      seeds.add(StartSeeds.start(1, 2, number));
      count += 4;
    }
    for (AnalysisVariant variation : AnalysisVariant.values()) {
      seeds.add(StartSeeds.analyst(1, variation));
      count++;
    }
    assertThat(seeds).hasSize(count);
  }

  @Test
  void seedsStayWhatTheyAre() {
    assertThat(StartSeeds.start(1, 4, 0)).isEqualTo(6777408662354021374L);
    assertThat(StartSeeds.swaps(1, 4)).isEqualTo(1369786028724435062L);
  }
}
