package org.dramatis.cluster.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.cluster.SegmentModel;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.feature.FeatureFit;
import org.junit.jupiter.api.Test;

/** A letter stands for the same people from run to run. */
class LetteringTest {
  private static final String RUN = "2026-06-30-0123456789ab";

  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

  /** An earlier run with such segments, and letters that were used up before it. */
  private static EarlierSegments earlier(String letters, String... retired) {
    List<SegmentModel.Segment> segments =
        IntStream.range(0, letters.length())
            .mapToObj(
                i ->
                    new SegmentModel.Segment(
                        new SegmentRef("earlier", letters.substring(i, i + 1)),
                        i,
                        List.of(),
                        OptionalDouble.empty()))
            .toList();
    return new EarlierSegments(
        Optional.of(DAY),
        new AssignmentTable("earlier", null),
        new SegmentModel(new FeatureFit(365, List.of()), List.of(), segments, List.of(retired)));
  }

  /** Clusters by size, each with how many of its customers were in which earlier segment. */
  private static Lettering.Named after(EarlierSegments earlier, long[]... common) {
    Map<Integer, Map<Optional<String>, Long>> counts = new HashMap<>();
    for (int cluster = 0; cluster < common.length; cluster++) {
      Map<Optional<String>, Long> byLetter = new HashMap<>(Map.of(Optional.empty(), 7L));
      for (int i = 0; i < common[cluster].length; i++) {
        byLetter.put(Optional.of(earlier.letters().get(i)), common[cluster][i]);
      }
      counts.put(cluster, byLetter);
    }
    return Lettering.after(
        RUN,
        earlier,
        new ClusterCounts(counts),
        IntStream.range(0, common.length).boxed().toList());
  }

  private static List<String> letters(List<SegmentRef> segments) {
    assertThat(segments).allMatch(segment -> segment.run().equals(RUN));
    return segments.stream().map(SegmentRef::letter).toList();
  }

  @Test
  void aFirstRunsLettersGoByTheOrderGiven() {
    Lettering.Named named = Lettering.first(RUN, 3);
    assertThat(letters(named.segments())).containsExactly("A", "B", "C");
    assertThat(named.lettering().earlier()).isEmpty();
    assertThat(letters(named.lettering().added())).containsExactly("A", "B", "C");
  }

  @Test
  void whoeverStaysKeepsTheLetterWhateverTheSize() {
    Lettering.Named named =
        after(
            earlier("ABC"),
            new long[] {5, 0, 300},
            new long[] {10, 200, 20},
            new long[] {150, 10, 5});
    assertThat(letters(named.segments())).containsExactly("C", "B", "A");
    assertThat(letters(named.lettering().kept())).containsExactly("A", "B", "C");
    assertThat(named.lettering().added()).isEmpty();
    assertThat(named.lettering().gone()).isEmpty();
    assertThat(named.lettering().earlier()).hasValue(DAY);
  }

  @Test
  void aSplitInHalvesLeavesItsLetterToNeither() {
    Lettering.Named named =
        after(earlier("AB"), new long[] {0, 300}, new long[] {100, 0}, new long[] {100, 0});
    assertThat(letters(named.segments())).containsExactly("B", "C", "D");
    assertThat(named.lettering().gone()).containsExactly("A");
  }

  @Test
  void aSegmentThatTakesInASmallOneKeepsItsLetter() {
    Lettering.Named named = after(earlier("ABC"), new long[] {300, 0, 80}, new long[] {0, 200, 0});
    assertThat(letters(named.segments())).containsExactly("A", "B");
    assertThat(named.lettering().gone()).containsExactly("C");
  }

  @Test
  void exactlyHalfIsNotTheSame() {
    assertThat(letters(after(earlier("A"), new long[] {100}, new long[] {100}).segments()))
        .containsExactly("B", "C");
    assertThat(letters(after(earlier("A"), new long[] {101}, new long[] {100}).segments()))
        .containsExactly("A", "B");
  }

  @Test
  void aLetterThatWasEverUsedIsNotUsedAgain() {
    Lettering.Named named =
        after(earlier("AD", "B", "C"), new long[] {90, 0}, new long[] {1, 0}, new long[] {0, 1});
    assertThat(letters(named.segments())).containsExactly("A", "E", "D");
    assertThat(letters(after(earlier("A", "C"), new long[] {0}).segments())).containsExactly("B");
  }

  @Test
  void customersOfWhomNobodyIsCommonHaveNewLetters() {
    Lettering.Named named = after(earlier("AB"), new long[] {0, 0}, new long[] {0, 0});
    assertThat(letters(named.segments())).containsExactly("C", "D");
    assertThat(named.lettering().kept()).isEmpty();
    assertThat(named.lettering().gone()).containsExactly("A", "B");
  }

  @Test
  void whatIsUsedUpIsHandedOn() {
    assertThat(after(earlier("AD", "C", "B"), new long[] {0, 90}, new long[] {0, 0}).retired())
        .containsExactly("A", "B", "C");
    assertThat(Lettering.first(RUN, 2).retired()).isEmpty();
  }
}
