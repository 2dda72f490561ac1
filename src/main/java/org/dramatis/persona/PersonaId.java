package org.dramatis.persona;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a persona for as long as anybody remembers it: {@code P-004}. Ordered by number.
 *
 * @param number from 1; none is used twice
 */
public record PersonaId(int number) implements Comparable<PersonaId> {
  private static final Pattern FORM = Pattern.compile("P-(\\d{3,6})");

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws IllegalArgumentException when it is written in another way
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PersonaId of(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no persona's id; expected one such as P-004");
    }
    return new PersonaId(Integer.parseInt(form.group(1)));
  }

  /** As it is written. */
  @JsonValue
  public String text() {
    return String.format(Locale.ROOT, "P-%03d", number);
  }

  @Override
  public String toString() {
    return text();
  }

  @Override
  public int compareTo(PersonaId other) {
    return Integer.compare(number, other.number);
  }
}
