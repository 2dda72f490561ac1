package org.dramatis.persona.candidate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dramatis.feature.catalog.FeatureRole;
import org.dramatis.profile.CommonGround;
import org.dramatis.profile.CounterExpectation;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.figure.FigureSentence;
import org.dramatis.profile.figure.FigureWording;
import org.dramatis.profile.figure.Strength;
import org.dramatis.yaml.Spelling;

/**
 * What nobody should assume of a segment's customers: what usually goes with what sets them apart,
 * and here does not; and what would be a stereotype, because it sets them apart from nobody.
 */
record Assumptions(CandidateTerms terms, SegmentProfile profile) {
  private static final int MOST = 2;

  /** One of each kind, or two of the one that there is. */
  List<String> listed() {
    List<String> unexpected =
        profile.unexpected().stream().flatMap(u -> unexpected(u).stream()).toList();
    List<String> stereotypes = stereotypes().map(this::stereotype).limit(MOST).toList();
    return Stream.of(
            unexpected.stream().limit(1),
            stereotypes.stream().limit(1),
            unexpected.stream().skip(1),
            stereotypes.stream().skip(1))
        .flatMap(words -> words)
        .limit(MOST)
        .toList();
  }

  private Optional<String> unexpected(CounterExpectation found) {
    return figure(found.column())
        .map(
            figure ->
                "That “%s” means “%s”: %s %s"
                    .formatted(
                        Spelling.sentence(found.because().says()),
                        Spelling.sentence(found.says()),
                        Spelling.inside(figure.named()),
                        figures(figure)));
  }

  /** Age and place first, then what else says who people are, then what describes them. */
  private Stream<FeatureFigure> stereotypes() {
    List<FeatureFigure> alike =
        CommonGround.of(profile, terms.sourcesAboutPeople()).stream()
            .filter(figure -> figure.role() == FeatureRole.DESCRIBE)
            .filter(figure -> !isApartElsewhere(figure))
            .toList();
    return Stream.concat(
        alike.stream().filter(this::isWho), alike.stream().filter(figure -> !isWho(figure)));
  }

  private boolean isWho(FeatureFigure figure) {
    return Stream.of(terms.catalog().age(), terms.catalog().place())
        .flatMap(Optional::stream)
        .anyMatch(name -> figure.name().equals(name) || figure.name().startsWith(name + " = "));
  }

  /** Whether another value of the same feature does set the segment apart. */
  private boolean isApartElsewhere(FeatureFigure figure) {
    return profile.features().stream()
        .filter(other -> other.feature().equals(figure.feature()))
        .anyMatch(
            other -> Strength.of(other.figure()).filter(step -> step != Strength.NONE).isPresent());
  }

  private String stereotype(FeatureFigure figure) {
    String value = figure.named().substring(figure.feature().length());
    String whose = value.isEmpty() ? "" : value.substring(": ".length()) + " ";
    return "That “%s” tells them from others: %s%s"
        .formatted(Spelling.sentence(figure.feature()), whose, figures(figure));
  }

  private Optional<FeatureFigure> figure(String column) {
    return profile.features().stream().filter(f -> f.name().equals(column)).findFirst();
  }

  /** The segment's figure and everyone's. */
  private static String figures(FeatureFigure figure) {
    String own =
        FigureSentence.PLAIN.joined(
            FigureWording.format(figure.figure(), figure.unit(), figure.kind()),
            figure.unitBeside());
    String everyone =
        figure.everyone().isTold()
            ? ", everyone " + FigureWording.format(figure.everyone(), figure.unit(), figure.kind())
            : "";
    return own + everyone + ".";
  }
}
