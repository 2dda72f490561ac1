package org.dramatis.persona.candidate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dramatis.contract.SourceRole;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.catalog.Icon;
import org.dramatis.profile.Statement;
import org.dramatis.profile.figure.Direction;
import org.dramatis.yaml.Spelling;

/** The objects of which a segment's picture is made. */
record Drawing(CandidateTerms terms) {
  private static final int MOST = 4;

  /**
   * Their names, at most four: those that the catalogue names for what the strongest statements are
   * about, of what a segment has much before what it has little of; where it names none, those of
   * the statements' sources.
   *
   * @param statements the strongest first
   */
  List<String> of(List<Statement> statements) {
    List<FeatureColumn> much = columns(statements, Direction.HIGHER);
    List<FeatureColumn> little = columns(statements, Direction.LOWER);
    List<FeatureColumn> told = Stream.concat(much.stream(), little.stream()).toList();
    List<Icon> ofMuch = named(much);
    List<Icon> named = ofMuch.isEmpty() ? named(little) : ofMuch;
    Stream<Icon> icons =
        named.isEmpty() ? told.stream().map(this::ofSource).distinct() : named.stream();
    List<String> names = icons.limit(MOST).map(Spelling::of).toList();
    return names.isEmpty() ? List.of(Spelling.of(Icon.PAGE)) : names;
  }

  private List<FeatureColumn> columns(List<Statement> statements, Direction direction) {
    return statements.stream()
        .filter(statement -> statement.claim().direction() == direction)
        .flatMap(statement -> terms.column(statement.claim().column()).stream())
        .toList();
  }

  private static List<Icon> named(List<FeatureColumn> columns) {
    return columns.stream().flatMap(column -> named(column).stream()).distinct().toList();
  }

  private static Optional<Icon> named(FeatureColumn column) {
    return column.feature().icons().of(column.category());
  }

  private Icon ofSource(FeatureColumn column) {
    SourceRole role = terms.sources().getOrDefault(column.source(), SourceRole.ATTRIBUTES);
    return Icon.of(role);
  }
}
