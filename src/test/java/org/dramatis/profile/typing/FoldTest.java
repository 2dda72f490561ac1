package org.dramatis.profile.typing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.typing.TypingTool.Accuracy;
import org.dramatis.profile.typing.TypingTool.Outcome;
import org.dramatis.profile.typing.TypingTool.ShareRange;
import org.dramatis.profile.typing.TypingTool.Trial;
import org.junit.jupiter.api.Test;

class FoldTest {
  private static final List<List<String>> PERSONAS =
      List.of(List.of("B"), List.of("A", "C"), List.of("D"));

  private final List<Double> widths = new ArrayList<>();

  private static long sum(List<List<Integer>> taken, List<Integer> own, List<Integer> as) {
    return own.stream()
        .flatMap(o -> as.stream().map(a -> taken.get(o).get(a)))
        .mapToLong(Integer::longValue)
        .sum();
  }

  @Test
  void whoIsTakenForAnotherSegmentOfTheSamePersonaIsPutRight() {
    Accuracy accuracy = TypingFixture.trial(TypingFixture.TAKEN).among(PERSONAS);
    assertThat(accuracy.right().low()).isCloseTo((640 + 1310 + 250) / 2700.0, within(1e-9));
    assertThat(accuracy.right().high()).isCloseTo((640 + 1310 + 250) / 2700.0, within(1e-9));
    assertThat(accuracy.guess()).isCloseTo(1500 / 2700.0, within(1e-9));
    Outcome both = accuracy.outcomes().get(1);
    assertThat(both.customers()).isEqualTo(1500);
    assertThat(both.right().middle()).isCloseTo(1310 / 1500.0, within(1e-9));
    assertThat(both.precision().orElseThrow().middle())
        .isCloseTo(1310 / (1310 + 130 + 120.0), within(1e-9));
    assertThat(both.takenFor().get(0).middle()).isCloseTo(150 / 1500.0, within(1e-9));
  }

  @Test
  void wherePersonasAreSegmentsItIsWhatTheFileSays() {
    Trial trial = TypingFixture.trial(TypingFixture.TAKEN);
    Accuracy accuracy = trial.among(Stream.of("A", "B", "C", "D").map(List::of).toList());
    assertThat(accuracy.right()).isEqualTo(trial.right());
    for (int i = 0; i < 4; i++) {
      assertThat(accuracy.outcomes().get(i).right()).isEqualTo(trial.segments().get(i).right());
      assertThat(accuracy.outcomes().get(i).precision())
          .isEqualTo(trial.segments().get(i).precision());
    }
  }

  @Test
  void nobodyIsFoundWhereNoAnswersLead() {
    List<List<Integer>> taken =
        List.of(
            List.of(500, 100, 0, 0),
            List.of(100, 500, 0, 0),
            List.of(150, 150, 0, 0),
            List.of(50, 50, 0, 0));
    Outcome nobody = TypingFixture.trial(taken).among(PERSONAS).outcomes().get(2);
    assertThat(nobody.right().low()).isZero();
    assertThat(nobody.precision().map(ShareRange::low).orElse(0.0)).isZero();
  }

  /** Whatever is hidden, the truth lies where the fold says. */
  @Test
  void whatIsHiddenLeavesARangeThatHoldsTheTruth() {
    Random random = new Random(5);
    int hidden = 0;
    for (int trial = 0; trial < 200; trial++) {
      List<List<Integer>> taken =
          IntStream.range(0, 4)
              .mapToObj(
                  own ->
                      IntStream.range(0, 4)
                          .mapToObj(
                              as -> random.nextInt(own == as ? 400 : 40) + (own == as ? 60 : 0))
                          .toList())
              .toList();
      Trial told = TypingFixture.trial(taken);
      hidden +=
          told.segments().stream()
                  .flatMap(s -> s.takenFor().stream())
                  .anyMatch(t -> t.share().disclosure() != Disclosure.SHOWN)
              ? 1
              : 0;
      Accuracy accuracy = told.among(PERSONAS);
      List<List<Integer>> places = List.of(List.of(1), List.of(0, 2), List.of(3));
      List<Integer> all = List.of(0, 1, 2, 3);
      for (int i = 0; i < places.size(); i++) {
        List<Integer> own = places.get(i);
        double found = (double) sum(taken, own, own);
        assertHolds(accuracy.outcomes().get(i).right(), found / (double) sum(taken, own, all));
        assertHolds(
            accuracy.outcomes().get(i).precision().orElseThrow(),
            found / (double) sum(taken, all, own));
      }
    }
    assertThat(hidden).isGreaterThan(100);
    assertThat(widths.stream().mapToDouble(w -> w).average().orElseThrow()).isLessThan(0.15);
  }

  private void assertHolds(ShareRange range, double truth) {
    assertThat(truth).isBetween(range.low() - 1e-9, range.high() + 1e-9);
    widths.add(range.high() - range.low());
  }
}
