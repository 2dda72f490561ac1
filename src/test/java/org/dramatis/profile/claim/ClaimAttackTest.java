package org.dramatis.profile.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.cluster.TestSegments.segment;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.moments.ExactMoments.Summary;
import org.dramatis.profile.Attack;
import org.dramatis.profile.Columns;
import org.dramatis.profile.Town;
import org.dramatis.profile.disclosure.Cell;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.yaml.Bound;
import org.junit.jupiter.api.Test;

/** Nothing that is printed of measures and beliefs gives a figure of too few customers back. */
class ClaimAttackTest {
  private static final DisclosureControl DISCLOSURE = new DisclosureControl(Attack.MINIMUM_CELL);

  private static final SegmentRef A = segment("A");
  private static final SegmentRef B = segment("B");
  private static final SegmentRef C = segment("C");

  @Test
  void measuresGiveNothingBack() {
    Random random = new Random(21);
    int small = 0;
    for (int trial = 0; trial < 2_000; trial++) {
      SortedMap<SegmentRef, Summary> summaries = Attack.summaries(random);
      MeasureFigures figures = Measures.average("GBP", summaries, DISCLOSURE);
      Attack<SegmentRef> attack = Attack.on(Cell.of(summaries)).overall("", figures.overall());
      for (MeasureFigures.OfSegment own : figures.segments()) {
        attack.value("", own.segment(), own.value()).effect("", own.segment(), own.effect());
      }
      attack.findsNothing("trial " + trial);
      small += attack.small();
    }
    assertThat(small).isGreaterThan(5_000);
  }

  private static JudgedBelief judged(Summary own, Summary others, Summary unknown) {
    Belief belief =
        new Belief(
            "B1",
            "sales",
            "We believe.",
            Optional.of(Town.sql("age > 30")),
            Town.sql("spend"),
            new Comparison.ToBound(Bound.of("> 0.5")),
            Optional.empty());
    return Beliefs.judged(
        belief,
        Columns.column("spend", FeatureColumn.Type.NUMBER, ""),
        new Beliefs.Sides(own, others, unknown),
        DISCLOSURE);
  }

  @Test
  void beliefsGiveNothingBackBesideEveryonesFigure() {
    Random random = new Random(22);
    int small = 0;
    for (int trial = 0; trial < 2_000; trial++) {
      SortedMap<SegmentRef, Summary> sides = new TreeMap<>(Map.of(C, Summary.NONE));
      Attack.summaries(random).forEach((side, own) -> sides.put(side, own));
      sides.keySet().retainAll(java.util.Set.of(A, B, C));
      JudgedBelief judged = judged(sides.get(A), sides.get(B), sides.get(C));
      Attack<SegmentRef> attack = Attack.on(Cell.of(sides));
      attack.value("", A, judged.value()).value("", B, judged.others());
      if (judged.effect().isPresent()) {
        attack.value("", A, judged.effect()).value("", B, judged.effect());
      }
      // What is published of the feature for everyone in scope.
      attack.overall("", Measures.average("", sides, DISCLOSURE).overall());
      attack.findsNothing("trial " + trial);
      small += attack.small();
      assertThat(judged.customers().stream().anyMatch(Attack::isFew)).isFalse();
    }
    assertThat(small).isGreaterThan(2_000);
  }

  @Test
  void othersAreWithheldWhereAFewAreOnNeitherSide() {
    JudgedBelief judged = judged(mean(100), mean(90), mean(3));
    assertThat(judged.customers()).hasValue(100);
    assertThat(judged.value()).hasValue(5);
    assertThat(judged.verdict()).isEqualTo(BeliefVerdict.TRUE);
    assertThat(judged.others()).isEmpty();
    assertThat(judged.effect()).isEmpty();
    assertThat(judged(mean(100), mean(90), mean(30)).others()).hasValue(5);
    assertThat(judged(mean(100), Summary.NONE, mean(3)).value()).isEmpty();
  }

  private static Summary mean(long n) {
    return new Summary(n, 0, 0, 1, 9, 5.0 * n, OptionalDouble.of(5), OptionalDouble.of(2));
  }
}
