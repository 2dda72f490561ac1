package org.dramatis.persona.candidate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.catalog.FeatureRole;
import org.dramatis.persona.ClaimRef;
import org.dramatis.persona.Evidence;
import org.dramatis.persona.candidate.Candidate.Choice;
import org.dramatis.persona.candidate.Candidate.Drew;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.Statement;
import org.dramatis.profile.Statements;
import org.dramatis.profile.figure.Direction;
import org.dramatis.stat.FigureFormat;
import org.dramatis.yaml.Spelling;

/**
 * The statements of a segment from which the council chooses: the title, then the strongest, of
 * those that read as strong what describes before what drew the lines; of two that say nearly the
 * same of customers the first one.
 */
record StatementChoices(CandidateTerms terms, SegmentProfile profile, List<Statement> chosen) {
  private static final int MOST = 10;

  /** A breakdown has many categories; two of them make the point. */
  private static final int MOST_PER_FEATURE = 2;

  /** What is known of fewer is told with a doubt. */
  private static final double KNOWN = 0.9;

  static StatementChoices of(CandidateTerms terms, SegmentProfile profile) {
    Map<String, FeatureFigure> figures =
        profile.features().stream()
            .collect(Collectors.toMap(FeatureFigure::name, Function.identity(), (a, b) -> a));
    List<Statement> ordered =
        Statements.all(profile, terms.columns()).stream()
            .sorted(
                Comparator.comparing((Statement s) -> !isTitle(profile, s))
                    .thenComparing(s -> s.claim().step(), Comparator.reverseOrder())
                    .thenComparing(s -> !describes(figures, s))
                    .thenComparingDouble(s -> -Math.abs(apart(figures, s)))
                    .thenComparing(s -> s.claim().column()))
            .toList();
    List<Statement> chosen = new ArrayList<>();
    Map<String, Integer> perFeature = new HashMap<>();
    for (Statement statement : ordered) {
      String column = statement.claim().column();
      String feature =
          terms.column(column).map(FeatureColumn::feature).map(f -> f.name()).orElse(column);
      boolean isSaid =
          chosen.stream().anyMatch(c -> terms.alike().contains(c.claim().column(), column));
      if (chosen.size() < MOST
          && !isSaid
          && perFeature.merge(feature, 1, Integer::sum) <= MOST_PER_FEATURE) {
        chosen.add(statement);
      }
    }
    return new StatementChoices(terms, profile, List.copyOf(chosen));
  }

  private static boolean isTitle(SegmentProfile profile, Statement statement) {
    return profile
        .title()
        .filter(title -> title.claim().column().equals(statement.claim().column()))
        .isPresent();
  }

  private static boolean describes(Map<String, FeatureFigure> figures, Statement statement) {
    return figures.get(statement.claim().column()).role() == FeatureRole.DESCRIBE;
  }

  private static double apart(Map<String, FeatureFigure> figures, Statement statement) {
    return figures.get(statement.claim().column()).apart();
  }

  /** What they are about, in their order. */
  List<FeatureColumn> columns() {
    return chosen.stream().flatMap(s -> terms.column(s.claim().column()).stream()).toList();
  }

  /** They with what speaks for and against each. */
  List<Choice> listed() {
    return chosen.stream().flatMap(statement -> choice(statement).stream()).toList();
  }

  private Optional<Choice> choice(Statement statement) {
    return profile.features().stream()
        .filter(figure -> figure.name().equals(statement.claim().column()))
        .map(
            figure ->
                new Choice(
                    evidence(statement, figure),
                    figure.role() == FeatureRole.CLUSTER ? Drew.THE_LINES : Drew.NOTHING,
                    doubt(figure)))
        .findFirst();
  }

  private static Evidence evidence(Statement statement, FeatureFigure figure) {
    Direction direction = statement.claim().direction();
    return new Evidence(
        new ClaimRef(direction, figure.name()),
        figure.named(),
        says(statement, figure),
        Spelling.sentence(statement.told()) + contrast(figure),
        figure.unit(),
        figure.value(),
        figure.overall(),
        figure.apart(),
        figure.prevalence().map(p -> p.shareInside(direction)).orElse(OptionalDouble.empty()),
        figure.prevalence().map(p -> p.shareElsewhere(direction)).orElse(OptionalDouble.empty()));
  }

  /** The catalogue's words, where they fit a card and need no figures. */
  private static String says(Statement statement, FeatureFigure figure) {
    boolean hasFigures =
        Stream.of("{value}", "{overall}")
            .anyMatch(sign -> statement.template().sentence().says().contains(sign));
    String says = Spelling.sentence(statement.says());
    if (!hasFigures && Words.fit(says)) {
      return says;
    }
    boolean isHigher = statement.claim().direction() == Direction.HIGHER;
    return Words.fitted((isHigher ? "More than others: " : "Less than others: ") + figure.named());
  }

  private static String contrast(FeatureFigure figure) {
    return figure
        .contrast()
        .map(contrast -> " Compared with everyone: " + contrast.words() + ".")
        .orElse("");
  }

  private Optional<String> doubt(FeatureFigure figure) {
    double known = figure.n().orElse(0) / (double) profile.size();
    Optional<String> unknown =
        figure.n().isPresent() && known < KNOWN
            ? Optional.of(
                "known of %s %s in %s only"
                    .formatted(
                        FigureFormat.inHundred(known), terms.many(), profile.segment().letter()))
            : Optional.empty();
    String words =
        Stream.of(unknown, Optional.ofNullable(terms.doubts().get(figure.name())))
            .flatMap(Optional::stream)
            .collect(Collectors.joining("; "));
    return words.isEmpty() ? Optional.empty() : Optional.of(Spelling.sentence(words) + ".");
  }
}
