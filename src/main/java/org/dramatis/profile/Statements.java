package org.dramatis.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dramatis.cluster.Group;
import org.dramatis.feature.FeatureColumn;

/** What a segment's strongest figures say, in the catalogue's own sentences. */
final class Statements {
  private static final int MOST = 5;

  /** A breakdown has many categories; two of them make the point. */
  private static final int MOST_PER_FEATURE = 2;

  /** A proportion of fewer customers reads more exact than it is. */
  private static final int FEWEST_FOR_PROPORTIONS = 50;

  private Statements() {}

  /** At most five statements, on differences from small up; figures come strongest first. */
  static List<Statement> of(Group group, List<Ranked> ranked, long size) {
    List<Statement> statements = new ArrayList<>();
    Map<String, Integer> spoken = new HashMap<>();
    for (Ranked r : ranked) {
      String feature = r.column().feature().name();
      if (statements.size() < MOST && spoken.getOrDefault(feature, 0) < MOST_PER_FEATURE) {
        Optional<Statement> statement = of(group, r, size);
        if (statement.isPresent()) {
          statements.add(statement.get());
          spoken.merge(feature, 1, Integer::sum);
        }
      }
    }
    return statements;
  }

  private static Optional<Statement> of(Group group, Ranked r, long size) {
    boolean tooFew = r.figure().kind() == FigureKind.PROPORTION && size < FEWEST_FOR_PROPORTIONS;
    // A text feature's sentence cannot name the value that the figure is about.
    return r.column().type() == FeatureColumn.Type.TEXT || tooFew
        ? Optional.empty()
        : Claim.of(group, r.figure())
            .filter(claim -> !claim.figures().value().equals(claim.figures().overall()))
            .flatMap(
                claim ->
                    ClaimTemplate.of(r.column(), claim.direction())
                        .map(template -> new Statement(claim, template)));
  }
}
