package org.dramatis.feature.catalog;

import java.util.Optional;

/**
 * The sentences that a feature contributes to a profile. {@code {value}} stands for the segment's
 * figure, {@code {overall}} for everyone's, {@code {category}} for the category of a breakdown.
 *
 * @param high said when a segment lies clearly above everyone
 * @param low said when a segment lies clearly below everyone
 */
public record StatementTemplates(Optional<String> high, Optional<String> low) {
  /** A feature that is shown but says nothing. */
  public static final StatementTemplates NOTHING =
      new StatementTemplates(Optional.empty(), Optional.empty());
}
