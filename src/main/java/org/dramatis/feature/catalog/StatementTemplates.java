package org.dramatis.feature.catalog;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences that a feature contributes to a profile when a segment lies clearly above everyone
 * ({@code high}) or clearly below everyone ({@code low}). {@code {value}} stands for its figure,
 * {@code {overall}} for everyone's, {@code {category}} for the category of a breakdown. The first
 * figure of a sentence brings its unit with it; what follows does not repeat it.
 */
public record StatementTemplates(Optional<Sentence> high, Optional<Sentence> low) {
  /** Stands in a sentence for a blank and the unit of its figures; for nothing without one. */
  public static final String UNIT = "{unit}";

  private static final Pattern FIRST_FIGURE = Pattern.compile("\\{(?:value|overall)}");

  /** A feature that is shown but says nothing. */
  public static final StatementTemplates NOTHING =
      new StatementTemplates(Optional.empty(), Optional.empty());

  /**
   * A sentence, taken apart at its colon. What stands before it says something without figures.
   *
   * @param whole all of it
   * @param says the part before the colon; all of it where there is none
   * @param evidence the part after it; may be empty
   */
  public record Sentence(String whole, String says, String evidence) {

    /** Takes a sentence apart, as a catalogue writes it. */
    public static Sentence of(String written) {
      String whole =
          FIRST_FIGURE.matcher(written).replaceFirst("$0" + Matcher.quoteReplacement(UNIT));
      String[] parts = whole.split(":", 2);
      return new Sentence(whole, parts[0], parts.length == 1 ? "" : parts[1]);
    }

    /** The same with such words in the place of a sign. */
    public Sentence with(String sign, String words) {
      return new Sentence(
          whole.replace(sign, words), says.replace(sign, words), evidence.replace(sign, words));
    }
  }
}
