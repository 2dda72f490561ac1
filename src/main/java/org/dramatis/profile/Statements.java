package org.dramatis.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.catalog.StatementTemplates;

/** What a segment's strongest figures say, in the catalogue's own sentences. */
final class Statements {
  private static final int MOST = 5;

  /** A breakdown has many categories; two of them make the point. */
  private static final int MOST_PER_FEATURE = 2;

  /** A proportion of fewer customers reads more exact than it is. */
  private static final int FEWEST_FOR_PROPORTIONS = 50;

  private Statements() {}

  /**
   * At most five sentences, the strongest first, from differences that are at least small.
   *
   * @param ranked the segment's figures, strongest first
   * @param size the segment's customers
   */
  static List<Statement> of(List<Ranked> ranked, long size) {
    List<Statement> statements = new ArrayList<>();
    Map<String, Integer> spoken = new HashMap<>();
    for (Ranked r : ranked) {
      String feature = r.column().feature().name();
      if (statements.size() == MOST || spoken.getOrDefault(feature, 0) == MOST_PER_FEATURE) {
        continue;
      }
      sentence(r, size)
          .ifPresent(
              s -> {
                statements.add(s);
                spoken.merge(feature, 1, Integer::sum);
              });
    }
    return statements;
  }

  private static Optional<Statement> sentence(Ranked r, long size) {
    FeatureFigure figure = r.figure();
    if (r.column().type() == FeatureColumn.Type.TEXT) {
      // The feature's sentence cannot name the value that the figure is about.
      return Optional.empty();
    }
    boolean tooFew = figure.kind() == FigureKind.PROPORTION && size < FEWEST_FOR_PROPORTIONS;
    boolean noDifference = Strength.of(figure).filter(s -> s != Strength.NONE).isEmpty();
    if (tooFew || noDifference || figure.value().isEmpty() || figure.overall().isEmpty()) {
      return Optional.empty();
    }
    StatementTemplates says = r.column().feature().says();
    FigurePair pair =
        FigurePair.of(
            figure.value().getAsDouble(),
            figure.overall().getAsDouble(),
            figure.unit(),
            figure.kind());
    if (pair.value().equals(pair.overall())) {
      return Optional.empty();
    }
    return (r.strength() > 0 ? says.high() : says.low())
        .map(
            text ->
                new Statement(
                    r.column().name(),
                    r.column().source(),
                    text.replace("{value}", pair.value())
                        .replace("{overall}", pair.overall())
                        .replace("{category}", r.column().category().orElse(""))));
  }
}
