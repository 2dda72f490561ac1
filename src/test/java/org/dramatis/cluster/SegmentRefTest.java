package org.dramatis.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dramatis.cluster.TestSegments.segment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.dramatis.run.storage.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentRefTest {
  /** As files hold some. */
  private record Listed(List<Group> groups, SegmentRef first) {}

  @Test
  void lettersGoFromAToZAndBeyondInTheOrderOfSegments() {
    List<SegmentRef> all =
        IntStream.range(0, 60).mapToObj(rank -> SegmentRef.of(TestSegments.RUN, rank)).toList();
    assertThat(all).extracting(SegmentRef::letter).startsWith("A", "B").contains("Z", "AA", "BH");
    List<SegmentRef> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(1));
    assertThat(shuffled.stream().sorted()).isEqualTo(all);
  }

  @Test
  void whoIsInNoSegmentStandsBesideThem() {
    List<Group> groups =
        List.of(
            Group.NoSegment.OTHERS,
            segment("B"),
            Group.NoSegment.UNFIT,
            segment("A"),
            Group.NoSegment.OUTSIDE_SCOPE);
    assertThat(groups.stream().sorted(Group.ORDER))
        .containsExactly(
            Group.NoSegment.OUTSIDE_SCOPE,
            segment("A"),
            segment("B"),
            Group.NoSegment.UNFIT,
            Group.NoSegment.OTHERS);
  }

  @Test
  void filesHoldLettersAloneAndAreReadAsTheirRuns() throws Exception {
    Listed listed = new Listed(List.of(segment("AB"), Group.NoSegment.UNFIT), segment("C"));
    String text = Json.write(listed);
    assertThat(text.replaceAll("\\s", ""))
        .isEqualTo("{\"groups\":[\"AB\",\"unfit\"],\"first\":\"C\"}");
    assertThat(Json.read(text, Listed.class, TestSegments.RUN)).isEqualTo(listed);
    assertThat(Json.read(text, Listed.class, "later").first())
        .isEqualTo(new SegmentRef("later", "C"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "none", "A1", "A B"})
  void whatIsNoLetterNamesNoSegment(String text) {
    assertThatThrownBy(() -> segment(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("\"" + text + "\" is no segment's letter");
  }
}
