package org.dramatis.cluster;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.Comparator;

/**
 * A segment of a run. Files hold its letter alone: whose letters they are is known from the run
 * that they belong to, and {@link org.dramatis.run.storage.Json#read(String, Class, String)} and
 * {@link AssignmentTable#segment} bring both together again. Ordered by run, then A, B, …, Z, and
 * AA, AB, … beyond.
 *
 * @param letter its name in that run, capital letters
 */
public record SegmentRef(String run, @JsonValue String letter)
    implements Group, Comparable<SegmentRef>, Serializable {
  private static final int ALPHABET = 26;

  private static final Comparator<SegmentRef> ORDER =
      Comparator.comparing(SegmentRef::run)
          .thenComparingInt(segment -> segment.letter.length())
          .thenComparing(SegmentRef::letter);

  /**
   * Names a segment.
   *
   * @throws IllegalArgumentException when there are no letters, or other signs
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public SegmentRef(@JacksonInject("run") String run, String letter) {
    if (!letter.matches("[A-Z]+")) {
      throw new IllegalArgumentException("\"" + letter + "\" is no segment's letter");
    }
    this.run = run;
    this.letter = letter;
  }

  /** Names a run's segments in turn, from rank 0. */
  public static SegmentRef of(String run, int rank) {
    String last = String.valueOf((char) ('A' + rank % ALPHABET));
    return new SegmentRef(run, rank < ALPHABET ? last : of(run, rank / ALPHABET - 1).letter + last);
  }

  @Override
  public int compareTo(SegmentRef other) {
    return ORDER.compare(this, other);
  }
}
