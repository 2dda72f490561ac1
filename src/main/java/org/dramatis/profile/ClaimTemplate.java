package org.dramatis.profile;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.catalog.StatementTemplates;
import org.dramatis.feature.catalog.StatementTemplates.Sentence;
import org.dramatis.profile.figure.Direction;
import org.dramatis.profile.figure.FigurePair;

/**
 * The sentence that the catalogue has for a column in one direction.
 *
 * @param sentence with {@code {value}}, {@code {overall}} and {@link StatementTemplates#UNIT} where
 *     the figures and their unit belong
 * @param category what stands for {@code {category}}: it comes from the data, so that nothing is
 *     looked for in it
 */
public record ClaimTemplate(Sentence sentence, String category) {
  private static final String BASE = "of those who";

  /** A column's sentence; empty where the catalogue says nothing. */
  public static Optional<ClaimTemplate> of(FeatureColumn column, Direction direction) {
    StatementTemplates says = column.feature().says();
    return (direction == Direction.HIGHER ? says.high() : says.low())
        .map(
            sentence ->
                new ClaimTemplate(sentence, column.category().map(column::valueLabel).orElse("")));
  }

  /**
   * The same with the figures in their places, each as {@code insert} writes it; a figure and the
   * unit behind it are written as one.
   */
  ClaimTemplate with(FigurePair figures, UnaryOperator<String> insert) {
    String unit = figures.unit().isEmpty() ? "" : " " + insert.apply(figures.unit());
    return new ClaimTemplate(
        sentence
            .with("{value}" + StatementTemplates.UNIT, insert.apply(figures.value() + unit))
            .with("{overall}" + StatementTemplates.UNIT, insert.apply(figures.overall() + unit))
            .with("{value}", insert.apply(figures.value()))
            .with("{overall}", insert.apply(figures.overall())),
        insert.apply(category));
  }

  /** Whether it says of which customers it speaks, where not of all: {@code of those who}. */
  boolean hasBase() {
    return sentence.whole().toLowerCase(Locale.ROOT).contains(BASE);
  }

  /** What it says before its colon, without a full stop; all of it where there is no colon. */
  public String says() {
    return complete(sentence.says()).strip().replaceFirst("\\.$", "");
  }

  /** What follows the colon; may be empty. */
  String evidence() {
    return complete(sentence.evidence()).strip();
  }

  /** The whole. */
  String words() {
    return complete(sentence.whole());
  }

  private String complete(String part) {
    return part.replace("{category}", category);
  }
}
