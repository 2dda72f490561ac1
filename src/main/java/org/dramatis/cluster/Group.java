package org.dramatis.cluster;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;
import java.util.Comparator;
import org.dramatis.yaml.Spelling;

/** Some customers of a run: those of a segment, or customers whom no single segment names. */
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
   * @param name a letter, or the word for customers whom no single segment names
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Group of(@JacksonInject("run") String run, String name) {
    return Arrays.stream(NoSegment.values())
        .filter(none -> Spelling.of(none).equals(name))
        .map(Group.class::cast)
        .findFirst()
        .orElseGet(() -> new SegmentRef(run, name));
  }

  /** Customers whom no single segment names. */
  enum NoSegment implements Group {
    /** Whom the charter's scope leaves out. */
    OUTSIDE_SCOPE(-1),
    /** In scope, but beyond the reach of their own segment. */
    UNFIT(1),
    /** All others of a comparison. */
    OTHERS(2);

    private final int place;

    NoSegment(int place) {
      this.place = place;
    }
  }
}
