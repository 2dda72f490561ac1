package org.dramatis.cluster;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Comparator;
import org.dramatis.yaml.Spelling;

/** Some customers of a run: those of a segment, or customers whom no single segment names. */
public sealed interface Group permits SegmentRef, Group.NoSegment, Group.Outside {

  /** Those outside the scope, segments in their order, those who fit none, all others. */
  Comparator<Group> ORDER =
      Comparator.comparingInt(Group::place)
          .thenComparing(
              group -> group instanceof SegmentRef segment ? segment : null,
              Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(group -> group instanceof Outside outside ? outside.stage() : "");

  private static int place(Group group) {
    if (group instanceof NoSegment none) {
      return none.place;
    }
    return group instanceof Outside ? NoSegment.OUTSIDE_SCOPE.place : 0;
  }

  /**
   * The group that a file or a column names.
   *
   * @param name a letter, the word for customers whom no single segment names, or {@link
   *     Outside#column}
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Group of(@JacksonInject("run") String run, String name) {
    if (name.startsWith(Outside.PREFIX)) {
      return new Outside(name.substring(Outside.PREFIX.length()));
    }
    return Arrays.stream(NoSegment.values())
        .filter(none -> Spelling.of(none).equals(name))
        .map(Group.class::cast)
        .findFirst()
        .orElseGet(() -> new SegmentRef(run, name));
  }

  /**
   * Customers outside the scope who are in one stage of their life with us.
   *
   * @param stage as the lifecycle feature calls it; empty where it says nothing
   */
  record Outside(String stage) implements Group {
    private static final String PREFIX = "outside ";

    /** What names the group in a column. */
    @JsonValue
    public String column() {
      return PREFIX + stage;
    }
  }

  /** Customers whom no single segment names. */
  enum NoSegment implements Group {
    /** Whom the charter's scope leaves out. */
    OUTSIDE_SCOPE(-1),
    /** In scope, but beyond the reach of their own segment. */
    UNFIT(1),
    /** All others of a comparison. */
    OTHERS(2),
    /** The more numerous of the two crowds of which a segment consists. */
    LARGER_CROWD(3),
    /** The other one. */
    SMALLER_CROWD(4);

    private final int place;

    NoSegment(int place) {
      this.place = place;
    }
  }
}
