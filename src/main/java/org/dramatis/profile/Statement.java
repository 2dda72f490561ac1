package org.dramatis.profile;

import java.util.Optional;
import org.dramatis.cluster.SegmentRef;

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
    return words() + prevalence().map(sentence -> " " + sentence).orElse("");
  }

  /**
   * How many of the group are so and how many of the others, as a sentence of its own: {@code 9 in
   * 10 of D are above average; of the others 14 in 100.} Empty where that is not known.
   */
  public Optional<String> prevalence() {
    String whom =
        claim.group() instanceof SegmentRef segment ? "of " + segment.letter() : "of them";
    return claim.prevalence().flatMap(p -> p.words(whom, claim.figure().n().orElse(0)));
  }

  private ClaimTemplate worded() {
    return template.with(claim.figures());
  }
}
