package org.dramatis.cluster.stability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructureVerdictTest {

  private static Optional<ReferenceComparison> compared(double silhouette, double stability) {
    return Optional.of(new ReferenceComparison(excess(silhouette), Optional.of(excess(stability))));
  }

  private static ReferenceComparison.Excess excess(double excess) {
    return new ReferenceComparison.Excess(
        19, OptionalDouble.of(0), OptionalDouble.of(1), OptionalDouble.of(excess));
  }

  private static StructureVerdict verdict(double mean, double weakest) {
    return StructureVerdict.of(OptionalDouble.of(mean), weakest, Optional.empty());
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
  void segmentsThatStandOutFromPopulationsWithoutGroupsAreNatural() {
    OptionalDouble mean = OptionalDouble.of(0.7);
    assertThat(StructureVerdict.of(mean, 0.75, compared(2.6, 2.6)))
        .isEqualTo(StructureVerdict.NATURAL);
    assertThat(StructureVerdict.of(mean, 0.74, compared(2.6, 2.6)))
        .isEqualTo(StructureVerdict.CONSTRUCTED);
    assertThat(StructureVerdict.of(mean, 0.75, compared(2.6, 2.4)))
        .isEqualTo(StructureVerdict.CONSTRUCTED);
    assertThat(StructureVerdict.of(mean, 0.75, compared(2.4, 2.6)))
        .isEqualTo(StructureVerdict.CONSTRUCTED);
    assertThat(
            StructureVerdict.of(
                mean, 0.75, Optional.of(new ReferenceComparison(excess(2.6), Optional.empty()))))
        .isEqualTo(StructureVerdict.CONSTRUCTED);
  }

  @Test
  void otherwiseStableSegmentsAreReproducible() {
    assertThat(verdict(0.8, 0.6)).isEqualTo(StructureVerdict.REPRODUCIBLE);
    assertThat(StructureVerdict.of(OptionalDouble.of(0.9), 0.8, compared(2, 9)))
        .isEqualTo(StructureVerdict.REPRODUCIBLE);
  }

  @Test
  void oneSegmentThatIsNoPatternMakesThemConstructed() {
    assertThat(verdict(0.9, 0.59)).isEqualTo(StructureVerdict.CONSTRUCTED);
    assertThat(verdict(0.79, 0.9)).isEqualTo(StructureVerdict.CONSTRUCTED);
    assertThat(StructureVerdict.of(OptionalDouble.empty(), 0.9, Optional.empty()))
        .isEqualTo(StructureVerdict.CONSTRUCTED);
  }
}
