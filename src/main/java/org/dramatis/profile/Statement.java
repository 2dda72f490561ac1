package org.dramatis.profile;

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

  private ClaimTemplate worded() {
    return template.with(claim.figures());
  }
}
