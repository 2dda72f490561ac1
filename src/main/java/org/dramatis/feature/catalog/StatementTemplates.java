package org.dramatis.feature.catalog;

import java.util.Optional;

/**
 * The sentences that a feature contributes to a profile when a segment lies clearly above everyone
 * ({@code high}) or clearly below everyone ({@code low}). {@code {value}} stands for its figure,
 * {@code {overall}} for everyone's, {@code {category}} for the category of a breakdown.
 */
public record StatementTemplates(Optional<String> high, Optional<String> low) {
  /** A feature that is shown but says nothing. */
  public static final StatementTemplates NOTHING =
      new StatementTemplates(Optional.empty(), Optional.empty());
}
