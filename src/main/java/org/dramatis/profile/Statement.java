package org.dramatis.profile;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.profile.figure.FigurePair;

/** A claim and the catalogue's sentence for it. */
public record Statement(Claim claim, ClaimTemplate template) {

  /** What it says without its figures: {@code Fills large baskets}. */
  public String says() {
    return worded().says();
  }

  /** The figures that follow; empty where the sentence does not set them apart. */
  public String evidence() {
    return worded().evidence();
  }

  /** The whole sentence. */
  public String words() {
    return worded().words();
  }

  /** The whole sentence, and how many are so. */
  public String told() {
    return worded().told();
  }

  /**
   * How many of the group are so and how many of the others, as a sentence of its own: {@code 9 in
   * 10 of D are above average; of the others 14 in 100.} Empty where that is not known.
   */
  public Optional<String> prevalence() {
    String whom =
        claim.group() instanceof SegmentRef segment ? "of " + segment.letter() : "of them";
    return claim.prevalence(whom);
  }

  /** The group's figure and everyone's, worded. */
  public FigurePair figures() {
    return claim.figures();
  }

  /** Whether it says of which customers it speaks, where not of all. */
  public boolean hasBase() {
    return template.hasBase();
  }

  private Wording worded() {
    return worded(UnaryOperator.identity());
  }

  /** All of that with category and figures as {@code insert} writes them into the sentence. */
  public Wording worded(UnaryOperator<String> insert) {
    ClaimTemplate worded = template.with(claim.figures(), insert);
    return new Wording(worded.says(), worded.evidence(), worded.words(), prevalence().orElse(""));
  }

  /**
   * The sentence in words.
   *
   * @param says what it says without its figures
   * @param evidence the figures that follow; may be empty
   * @param words all of it
   * @param prevalence how many are so, as {@link #prevalence()} says it; may be empty
   */
  public record Wording(String says, String evidence, String words, String prevalence) {
    /** The whole sentence, and how many are so. */
    public String told() {
      return prevalence.isEmpty() ? words : words + " " + prevalence;
    }
  }
}
