package org.dramatis.persona.candidate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dramatis.contract.SourceRole;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.catalog.Icon;
import org.dramatis.yaml.Spelling;

/** The objects of which a segment's picture is made. */
record Drawing(CandidateTerms terms) {
  private static final int MOST = 4;

  /**
   * Their names, at most four: those that the catalogue names for what the strongest statements are
   * about; where it names none, those of the statements' sources.
   *
   * @param told what the statements are about, the strongest first
   */
  List<String> of(List<FeatureColumn> told) {
    List<Icon> named = told.stream().flatMap(c -> named(c).stream()).distinct().toList();
    Stream<Icon> icons =
        named.isEmpty() ? told.stream().map(this::ofSource).distinct() : named.stream();
    List<String> names = icons.limit(MOST).map(Spelling::of).toList();
    return names.isEmpty() ? List.of(Spelling.of(Icon.PAGE)) : names;
  }

  private static Optional<Icon> named(FeatureColumn column) {
    return column.feature().icons().of(column.category());
  }

  private Icon ofSource(FeatureColumn column) {
    SourceRole role = terms.sources().getOrDefault(column.source(), SourceRole.ATTRIBUTES);
    return Icon.of(role);
  }
}
