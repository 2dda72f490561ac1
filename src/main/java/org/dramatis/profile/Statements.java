package org.dramatis.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dramatis.cluster.Group;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.profile.figure.Direction;
import org.dramatis.profile.figure.FigureKind;

/** What a segment's strongest figures say, in the catalogue's own sentences. */
public final class Statements {
  private static final int MOST = 5;

  /** A breakdown has many categories; two of them make the point. */
  private static final int MOST_PER_FEATURE = 2;

  /** A proportion of fewer customers reads more exact than it is. */
  private static final int FEWEST_FOR_PROPORTIONS = 50;

  private Statements() {}

  /**
   * At most five statements, on differences from small up; figures come strongest first.
   *
   * @param title what is said first, whatever its strength
   */
  static List<Statement> of(
      Group group, List<Ranked> ranked, long size, Optional<Statement> title) {
    List<Statement> statements = new ArrayList<>();
    Map<String, Integer> spoken = new HashMap<>();
    List<Ranked> inOrder =
        Stream.concat(
                ranked.stream().filter(r -> isAbout(r, title)),
                ranked.stream().filter(r -> !isAbout(r, title)))
            .toList();
    for (Ranked r : inOrder) {
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

  /**
   * Everything that may be said of a segment, the strongest first.
   *
   * @param columns of the customers' features
   */
  public static List<Statement> all(SegmentProfile profile, List<FeatureColumn> columns) {
    Map<String, FeatureColumn> byName = new HashMap<>();
    columns.forEach(column -> byName.put(column.name(), column));
    return profile.features().stream()
        .filter(figure -> byName.containsKey(figure.name()))
        .map(figure -> Ranked.of(byName.get(figure.name()), figure))
        .sorted(Ranked.ORDER)
        .flatMap(r -> of(profile.group(), r, profile.size()).stream())
        .toList();
  }

  private static boolean isAbout(Ranked ranked, Optional<Statement> title) {
    return title.filter(t -> t.claim().column().equals(ranked.figure().name())).isPresent();
  }

  /**
   * What one figure says: nothing where the catalogue has no words, where a reader would see no
   * difference, or where it is known of fewer than half of the customers and the sentence does not
   * say of whom.
   */
  static Optional<Statement> of(Group group, Ranked r, long size) {
    boolean tooFew = r.figure().kind() == FigureKind.PROPORTION && size < FEWEST_FOR_PROPORTIONS;
    // A text feature's sentence cannot name the value that the figure is about.
    return r.column().type() == FeatureColumn.Type.TEXT || tooFew
        ? Optional.empty()
        : Claim.of(group, r.figure())
            .filter(claim -> !claim.figures().value().equals(claim.figures().overall()))
            .filter(claim -> reads(r.figure(), claim.direction()))
            .flatMap(
                claim ->
                    ClaimTemplate.of(r.column(), claim.direction())
                        .filter(words -> r.figure().isKnownOfMost(size) || words.hasBase())
                        .map(template -> new Statement(claim, template)));
  }

  /** Whether a reader sees the difference, on that side. */
  private static boolean reads(FeatureFigure figure, Direction direction) {
    return figure
        .contrast()
        .filter(contrast -> !contrast.isSame() && contrast.direction() == direction)
        .isPresent();
  }
}
