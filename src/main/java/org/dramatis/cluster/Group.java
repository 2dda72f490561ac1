package org.dramatis.cluster;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;
import java.util.Comparator;
import org.dramatis.yaml.Spelling;

/** Some customers of a run: those of a segment, or those who are in none. */
public sealed interface Group permits SegmentRef, Group.NoSegment {

  /** Those outside the scope, segments in their order, those who resemble none, all others. */
  Comparator<Group> ORDER =
      Comparator.<Group>comparingInt(group -> group instanceof NoSegment none ? none.place : 0)
          .thenComparing(
              group -> group instanceof SegmentRef segment ? segment : null,
              Comparator.nullsFirst(Comparator.naturalOrder()));

  /**
   * The group that a file or a column names.
   *
   * @param name a letter, or the word for customers who are in no segment
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Group of(@JacksonInject("run") String run, String name) {
    return Arrays.stream(NoSegment.values())
        .filter(none -> Spelling.of(none).equals(name))
        .map(Group.class::cast)
        .findFirst()
        .orElseGet(() -> new SegmentRef(run, name));
  }

  /** Customers who are in no segment. */
  enum NoSegment implements Group {
    /** Whom the charter's scope leaves out. */
    OUTSIDE_SCOPE(-1),
    /** In scope, but too far from every centre. */
    UNFIT(1),
    /** All others of a comparison. */
    OTHERS(2);

    private final int place;

    NoSegment(int place) {
      this.place = place;
    }
  }
}
