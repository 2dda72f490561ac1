package org.dramatis.persona.candidate;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.persona.KeyFigure;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.figure.FigureSentence;
import org.dramatis.profile.figure.FigureWording;
import org.dramatis.profile.figure.Overall;
import org.dramatis.stat.FigureFormat;
import org.dramatis.yaml.Spelling;

/**
 * A segment's numbers against everyone: what it brings, what its statements are about, and then
 * what stands out most; one a feature.
 */
record KeyFigures(CandidateTerms terms, SegmentProfile profile) {
  private static final int MOST = 6;

  /** Of fewer customers a percentage says more than is known. */
  private static final long FEWEST_FOR_PERCENT = 50;

  /**
   * At most six.
   *
   * @param told what the statements are about, the strongest first
   */
  List<KeyFigure> of(List<FeatureColumn> told) {
    Stream<String> statements = told.stream().map(FeatureColumn::name);
    Stream<String> others = profile.features().stream().map(FeatureFigure::name);
    Set<String> features = new HashSet<>();
    Set<String> kept = new HashSet<>();
    return Stream.of(terms.catalog().revenue().stream(), statements, others)
        .flatMap(names -> names)
        .distinct()
        .flatMap(name -> figure(name).stream())
        .filter(figure -> features.add(figure.feature()))
        .filter(figure -> kept.stream().noneMatch(k -> terms.alike().contains(k, figure.name())))
        .peek(figure -> kept.add(figure.name()))
        .limit(MOST)
        .map(this::keyFigure)
        .toList();
  }

  /** A number that is told beside everyone's and known of most; values of texts are none. */
  private Optional<FeatureFigure> figure(String name) {
    return profile.features().stream()
        .filter(figure -> figure.name().equals(name))
        .filter(figure -> terms.column(name).filter(c -> !isText(c)).isPresent())
        .filter(figure -> figure.figure().isTold() && figure.everyone().isTold())
        .filter(figure -> figure.isKnownOfMost(profile.size()))
        .findFirst();
  }

  private static boolean isText(FeatureColumn column) {
    return column.type() == FeatureColumn.Type.TEXT;
  }

  private KeyFigure keyFigure(FeatureFigure figure) {
    String unit = figure.unitBeside();
    return new KeyFigure(
        Spelling.sentence(figure.named()),
        FigureSentence.PLAIN.joined(own(figure), unit),
        FigureSentence.PLAIN.joined(everyone(figure), unit));
  }

  private String own(FeatureFigure figure) {
    boolean areFew = profile.size() < FEWEST_FOR_PERCENT;
    return figure.value().isPresent()
            && areFew
            && FigureWording.isShare(figure.unit(), figure.kind())
        ? FigureFormat.roughly(figure.value().getAsDouble())
        : FigureWording.compact(figure.figure(), figure.unit(), figure.kind());
  }

  private static String everyone(FeatureFigure figure) {
    Overall everyone = figure.everyone();
    return everyone.value().isPresent()
        ? FigureWording.compact(everyone.value().getAsDouble(), figure.unit(), figure.kind())
        : FigureWording.format(everyone, figure.unit(), figure.kind());
  }
}
