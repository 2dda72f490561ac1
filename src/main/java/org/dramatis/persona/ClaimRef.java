package org.dramatis.persona;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import org.dramatis.profile.figure.Direction;

/**
 * Names what a run may say of a segment, in the same words in every run: {@code higher
 * sent_to_others}, {@code higher journey:delivery}.
 *
 * @param direction on which side of all other customers the segment lies
 * @param subject a feature's column, or {@code objective:ID}, {@code journey:STEP}, {@code
 *     promise:FUNCTION-N} with the metric's place among its function's, from 1
 */
public record ClaimRef(Direction direction, String subject) {

  /** As it is written, {@code higher SUBJECT} or {@code lower SUBJECT}; empty if it is not so. */
  public static Optional<ClaimRef> parse(String text) {
    String[] parts = text.strip().split("\\s+", 2);
    for (Direction direction : Direction.values()) {
      if (parts.length == 2 && parts[0].equals(word(direction))) {
        return Optional.of(new ClaimRef(direction, parts[1]));
      }
    }
    return Optional.empty();
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws IllegalArgumentException when it is written in another way
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static ClaimRef of(String text) {
    return parse(text)
        .orElseThrow(() -> new IllegalArgumentException("\"" + text + "\" names no claim"));
  }

  /** As people write it. */
  @JsonValue
  public String text() {
    return word(direction) + " " + subject;
  }

  private static String word(Direction direction) {
    return direction.name().toLowerCase(Locale.ROOT);
  }
}
