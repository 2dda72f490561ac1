package org.dramatis.profile;

/**
 * What sets a segment apart, in one of the catalogue's sentences.
 *
 * @param column the feature's column
 * @param source where the feature comes from
 * @param words the whole sentence, with its figures
 */
public record Statement(String column, String source, String words) {

  /** What it says without its figures: {@code Fills large baskets}. */
  public String claim() {
    return claim(words);
  }

  /** The figures that follow the claim; empty where the sentence does not set them apart. */
  public String evidence() {
    int colon = words.indexOf(':');
    return colon < 0 ? "" : words.substring(colon + 1).strip();
  }

  /** The part of a sentence before its figures, without a full stop. */
  static String claim(String sentence) {
    int colon = sentence.indexOf(':');
    String claim = (colon < 0 ? sentence : sentence.substring(0, colon)).strip();
    return claim.endsWith(".") ? claim.substring(0, claim.length() - 1) : claim;
  }
}
