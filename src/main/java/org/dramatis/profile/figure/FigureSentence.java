package org.dramatis.profile.figure;

import java.util.function.UnaryOperator;
import org.dramatis.yaml.Bound;

/**
 * Figures with their units behind them, as a sentence has them.
 *
 * @param insert writes a unit, which somebody else worded, into the sentence
 */
public record FigureSentence(UnaryOperator<String> insert) {
  /** Sentences of text without marks. */
  public static final FigureSentence PLAIN = new FigureSentence(UnaryOperator.identity());

  /** A figure with its unit inside a sentence: {@code 34 in 100}, {@code £38 per order}. */
  public String of(double value, String unit, FigureKind kind) {
    return joined(
        FigureWording.beforeUnit(value, unit, kind), FigureWording.unitBeside(unit, kind));
  }

  /** The same of a figure that may be told only as a bound; it is not withheld. */
  public String of(PublishedFigure figure, String unit, FigureKind kind) {
    return figure.value().isPresent()
        ? of(figure.value().getAsDouble(), unit, kind)
        : joined(FigureWording.format(figure, unit, kind), FigureWording.unitBeside(unit, kind));
  }

  /** {@code less than 0.3 contacts per year}, {@code more than 80 in 100}. */
  public String of(Bound bound, String unit, FigureKind kind) {
    String side =
        switch (bound.side()) {
          case BELOW -> "less than ";
          case AT_MOST -> "at most ";
          case ABOVE -> "more than ";
          case AT_LEAST -> "at least ";
          case EXACTLY -> "exactly ";
        };
    double limit = bound.limit().doubleValue();
    String written = FigureWording.limit(bound.limit(), unit, kind);
    return side
        + (written.equals(FigureWording.format(limit, unit, kind))
            ? of(limit, unit, kind)
            : joined(written, FigureWording.unitBeside(unit, kind)));
  }

  /** A figure that is held against a bound, with the digits that tell it from the limit. */
  public String beside(Bound bound, PublishedFigure figure, String unit, FigureKind kind) {
    if (figure.value().isEmpty()) {
      return of(figure, unit, kind);
    }
    double value = figure.value().getAsDouble();
    String words = FigureWording.format(value, unit, kind, bound.limit());
    return words.equals(FigureWording.format(value, unit, kind))
        ? of(value, unit, kind)
        : joined(words, FigureWording.unitBeside(unit, kind));
  }

  /** A figure and its unit, which may be empty. */
  public String joined(String figure, String unit) {
    return unit.isEmpty() ? figure : figure + " " + insert.apply(unit);
  }
}
