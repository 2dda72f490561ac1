package org.dramatis.cluster.stability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.dramatis.cluster.Candidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructureVerdictTest {

  private static Stability stability(OptionalDouble mean, double... jaccards) {
    List<SegmentStability> segments =
        Arrays.stream(jaccards)
            .mapToObj(j -> new SegmentStability(0.5, j, 0, List.of(), List.of()))
            .toList();
    return new Stability(20, mean, OptionalDouble.empty(), OptionalDouble.empty(), 1, segments);
  }

  private static Optional<ReferenceComparison> compared(int silhouettes, OptionalInt stabilities) {
    return Optional.of(
        new ReferenceComparison(
            19, silhouettes, OptionalDouble.empty(), stabilities, OptionalDouble.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "0.85, HIGHLY_STABLE",
    "0.8499, STABLE",
    "0.75, STABLE",
    "0.7499, PATTERN",
    "0.60, PATTERN",
    "0.5999, UNTRUSTED"
  })
  void aSegmentsSimilarityHasAWord(double jaccard, SegmentVerdict verdict) {
    assertThat(SegmentVerdict.of(jaccard)).isEqualTo(verdict);
  }

  @Test
  void segmentsThatExceedEveryPopulationWithoutGroupsAreNatural() {
    Stability stability = stability(OptionalDouble.of(0.7), 0.8, 0.75);
    assertThat(StructureVerdict.of(stability, compared(0, OptionalInt.of(0))))
        .isEqualTo(StructureVerdict.NATURAL);
    assertThat(StructureVerdict.of(stability, compared(0, OptionalInt.of(1))))
        .isEqualTo(StructureVerdict.CONSTRUCTED);
    assertThat(StructureVerdict.of(stability, compared(1, OptionalInt.empty())))
        .isEqualTo(StructureVerdict.CONSTRUCTED);
  }

  @Test
  void otherwiseStableSegmentsAreReproducible() {
    assertThat(StructureVerdict.of(stability(OptionalDouble.of(0.8), 0.9, 0.6), Optional.empty()))
        .isEqualTo(StructureVerdict.REPRODUCIBLE);
    assertThat(
            StructureVerdict.of(
                stability(OptionalDouble.of(0.9), 0.9, 0.8), compared(2, OptionalInt.empty())))
        .isEqualTo(StructureVerdict.REPRODUCIBLE);
  }

  @Test
  void oneSegmentThatIsNoPatternMakesThemConstructed() {
    assertThat(StructureVerdict.of(stability(OptionalDouble.of(0.9), 0.99, 0.59), Optional.empty()))
        .isEqualTo(StructureVerdict.CONSTRUCTED);
    assertThat(StructureVerdict.of(stability(OptionalDouble.of(0.79), 0.9), Optional.empty()))
        .isEqualTo(StructureVerdict.CONSTRUCTED);
    assertThat(StructureVerdict.of(stability(OptionalDouble.empty(), 0.9), Optional.empty()))
        .isEqualTo(StructureVerdict.CONSTRUCTED);
  }

  @Test
  void onlyStableSegmentsAreComparedWithPopulationsWithoutGroups() {
    Candidate.Starts starts = new Candidate.Starts(10, 1, 1, 1, 1, OptionalDouble.empty());
    Candidate candidate = new Candidate(2, 1, OptionalDouble.of(0.3), 0.5, starts);
    Candidate single = new Candidate(1, 1, OptionalDouble.empty(), 1, starts);
    Stability stable = stability(OptionalDouble.of(0.7), 0.75, 0.9);
    assertThat(StructureVerdict.mayBeNatural(candidate, stable)).isTrue();
    assertThat(StructureVerdict.mayBeNatural(single, stable)).isFalse();
    assertThat(
            StructureVerdict.mayBeNatural(candidate, stability(OptionalDouble.of(0.99), 0.74, 0.9)))
        .isFalse();
  }
}
