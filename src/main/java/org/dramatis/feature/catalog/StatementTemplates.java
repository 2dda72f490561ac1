package org.dramatis.feature.catalog;

import java.util.Optional;

/**
 * The sentences that a feature contributes to a profile when a segment lies clearly above everyone
 * ({@code high}) or clearly below everyone ({@code low}). {@code {value}} stands for its figure,
 * {@code {overall}} for everyone's, {@code {category}} for the category of a breakdown.
 */
public record StatementTemplates(Optional<Sentence> high, Optional<Sentence> low) {
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

    /** Takes a sentence apart. */
    public static Sentence of(String whole) {
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
