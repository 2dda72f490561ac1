package org.dramatis.cluster.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.dramatis.cluster.TestSegments.segment;
import static org.dramatis.cluster.TestSegments.segments;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dramatis.cluster.Candidate;
import org.dramatis.cluster.Centre;
import org.dramatis.cluster.kmeans.Points;
import org.junit.jupiter.api.Test;

class PublishedTrustTest {
  /** Distances 0, 1, 2, 3, 20 to a centre at 0, and 0, 10 to one at 100. */
  private static final Points SAMPLE = Points.of(new double[] {0, 1, 2, 3, 20, 100, 90}, 1);

  private static CandidateTrust judged() {
    SegmentStability first = new SegmentStability(0.3, 0.9, 0, List.of(0.8, 0.15, 0.05), List.of());
    SegmentStability lost = new SegmentStability(0.2, 0.5, 0.6, List.of(0.3, 0.4, 0.3), List.of());
    SegmentStability last =
        new SegmentStability(0.5, 0.7, 0.1, List.of(0.25, 0.05, 0.7), List.of());
    Candidate.Starts starts = new Candidate.Starts(10, 1, 1, 1, 1, OptionalDouble.empty());
    return new CandidateTrust(
        new Candidate(3, 1, OptionalDouble.of(0.5), 0.2, starts),
        new Stability(
            20,
            OptionalDouble.of(0.7),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            0.7,
            List.of(first, lost, last)),
        List.of(OptionalDouble.of(1), OptionalDouble.of(0.5), OptionalDouble.empty()),
        Optional.empty(),
        StructureVerdict.CONSTRUCTED,
        List.of());
  }

  /** The model lost its second cluster, and letters go by size. */
  private static List<SegmentTrust> trusts() {
    List<Centre> published =
        List.of(
            new Centre(segment("A"), 2, List.of(0.0)), new Centre(segment("B"), 0, List.of(100.0)));
    PublishedTrust trust = new PublishedTrust(SAMPLE, published);
    assertThat(trust.segments()).containsExactly(0, 0, 0, 0, 0, 1, 1);
    return trust.of(judged());
  }

  @Test
  void aLetterFindsItsFiguresEvenWhenTheModelLostACluster() {
    assertThat(trusts()).extracting(SegmentTrust::segment).isEqualTo(segments("A", "B"));
    assertThat(trusts()).extracting(SegmentTrust::jaccard).containsExactly(0.7, 0.9);
    assertThat(trusts()).extracting(SegmentTrust::together).containsExactly(0.7, 0.8);
    assertThat(trusts())
        .extracting(SegmentTrust::acrossSolutions)
        .containsExactly(OptionalDouble.empty(), OptionalDouble.of(1));
    assertThat(trusts())
        .extracting(SegmentTrust::verdict)
        .containsExactly(SegmentVerdict.PATTERN, SegmentVerdict.HIGHLY_STABLE);
  }

  @Test
  void theNeighbourIsWhereMostOfTheOthersGo() {
    assertThat(trusts().get(0).neighbour())
        .contains(new SegmentTrust.Neighbour(segment("B"), 0.25));
    assertThat(trusts().get(1).neighbour())
        .contains(new SegmentTrust.Neighbour(segment("A"), 0.05));
  }

  // NumPy 1.24.2: q1, q3 = np.percentile([0, 1, 2, 3, 20], [25, 75]); q3 + 1.5 * (q3 - q1)
  @Test
  void theReachIsTukeysFence() {
    assertThat(trusts().get(0).reach()).hasValue(6);
    assertThat(trusts().get(1).reach()).hasValue(15);
  }

  @Test
  void theMarginIsThatOfTheMiddleCustomer() {
    assertThat(trusts().get(0).margin().getAsDouble()).isCloseTo(1 - 2 / 98.0, within(1e-15));
    assertThat(trusts().get(1).margin().getAsDouble())
        .isCloseTo((1 + (1 - 10 / 90.0)) / 2, within(1e-15));
  }

  @Test
  void aSingleSegmentHasNoNeighbourAndNobodyBetween() {
    List<Centre> one = List.of(new Centre(segment("A"), 2, List.of(0.0)));
    SegmentTrust trust = new PublishedTrust(SAMPLE, one).of(judged()).get(0);
    assertThat(trust.neighbour()).isEmpty();
    assertThat(trust.margin()).hasValue(1);
  }

  @Test
  void aSegmentThatTheSampleMissesHasNoMarginAndNobodyIsFar() {
    List<Centre> far =
        List.of(
            new Centre(segment("A"), 2, List.of(0.0)), new Centre(segment("B"), 0, List.of(1e6)));
    SegmentTrust trust = new PublishedTrust(SAMPLE, far).of(judged()).get(1);
    assertThat(trust.margin()).isEmpty();
    assertThat(trust.reach()).isEmpty();
  }
}
