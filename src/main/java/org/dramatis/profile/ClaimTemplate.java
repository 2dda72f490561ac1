package org.dramatis.profile;

import java.util.Optional;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.catalog.StatementTemplates;

/**
 * The sentence that the catalogue has for a column in one direction, with {@code {value}} and
 * {@code {overall}} where the figures belong. What stands before its colon says something without
 * them.
 *
 * @param says the part before the colon, without a full stop; all of it where there is no colon
 * @param evidence the part after it; may be empty
 * @param sentence the whole
 */
public record ClaimTemplate(String says, String evidence, String sentence) {

  /** A column's sentence; empty where the catalogue says nothing. */
  static Optional<ClaimTemplate> of(FeatureColumn column, Claim.Direction direction) {
    StatementTemplates says = column.feature().says();
    String category = column.category().orElse("");
    return (direction == Claim.Direction.HIGHER ? says.high() : says.low())
        .map(ClaimTemplate::of)
        .map(template -> template.with("{category}", category));
  }

  /** Takes a sentence apart. */
  public static ClaimTemplate of(String sentence) {
    String[] parts = sentence.split(":", 2);
    String evidence = parts.length == 1 ? "" : parts[1].strip();
    return new ClaimTemplate(parts[0].strip().replaceFirst("\\.$", ""), evidence, sentence);
  }

  /** The same with such words in the place of a sign. */
  ClaimTemplate with(String sign, String words) {
    return new ClaimTemplate(
        says.replace(sign, words), evidence.replace(sign, words), sentence.replace(sign, words));
  }
}
