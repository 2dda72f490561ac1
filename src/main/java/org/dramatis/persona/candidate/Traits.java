package org.dramatis.persona.candidate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.persona.candidate.Candidate.Sets;
import org.dramatis.persona.candidate.Candidate.Trait;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.figure.Contrast;
import org.dramatis.profile.figure.Direction;
import org.dramatis.profile.figure.FigureSentence;
import org.dramatis.profile.figure.FigureWording;
import org.dramatis.profile.figure.Strength;
import org.dramatis.stat.FigureFormat;
import org.dramatis.yaml.Spelling;

/** How old a segment's customers are, where they live and how far they have come with us. */
record Traits(CandidateTerms terms, SegmentProfile profile) {
  private static final String ANY_AGE = "any age";
  private static final String ANYWHERE = "anywhere";

  /** What is unknown of more customers tells nothing of the others. */
  private static final double MOST_UNKNOWN = 0.2;

  private static final int MOST_STAGES = 4;

  /** Stands between what a feature is called and one of its values. */
  private static final String BEHIND = ": ";

  Trait age() {
    return trait(terms.catalog().age(), ANY_AGE);
  }

  Trait place() {
    return trait(terms.catalog().place(), ANYWHERE);
  }

  /** Each stage and its share, the largest first; empty where nothing tells. */
  String stage() {
    return terms.catalog().lifecycle().stream()
        .flatMap(this::values)
        .filter(figure -> figure.figure().isTold())
        .filter(figure -> nearest(figure) > 0)
        .sorted(Comparator.comparingDouble(figure -> -nearest(figure)))
        .limit(MOST_STAGES)
        .map(figure -> "%s: %s%s".formatted(value(figure), own(figure), everyone(figure)))
        .collect(Collectors.joining("; "));
  }

  private Trait trait(Optional<String> feature, String otherwise) {
    Optional<FeatureColumn> column = feature.flatMap(terms::column);
    if (column.isEmpty()) {
      return new Trait(otherwise, "", Sets.NOBODY_APART);
    }
    boolean isText = column.get().type() == FeatureColumn.Type.TEXT;
    return isText ? ofValues(column.get(), otherwise) : ofNumber(column.get(), otherwise);
  }

  private Trait ofNumber(FeatureColumn column, String otherwise) {
    Optional<FeatureFigure> found =
        profile.features().stream().filter(f -> f.name().equals(column.name())).findFirst();
    if (found.isEmpty() || !found.get().figure().isTold()) {
      return new Trait(otherwise, "", Sets.NOBODY_APART);
    }
    FeatureFigure figure = found.get();
    String mean = FigureWording.isShare(figure.unit(), figure.kind()) ? "" : " on average";
    String told =
        "%s: %s%s%s.".formatted(Spelling.sentence(figure.named()), own(figure), mean, all(figure));
    return isApart(figure) && isKnown(figure)
        ? new Trait(own(figure) + mean, told, Sets.APART)
        : new Trait(otherwise, told + unknown(figure), Sets.NOBODY_APART);
  }

  /** The value that is furthest above everyone's; where there is none, the most frequent one. */
  private Trait ofValues(FeatureColumn column, String otherwise) {
    List<FeatureFigure> told =
        values(column.name()).filter(figure -> figure.figure().isTold()).toList();
    Optional<FeatureFigure> furthest =
        told.stream()
            .filter(figure -> figure.apart() > 0 && isApart(figure) && isKnown(figure))
            .max(Comparator.comparingDouble(FeatureFigure::apart));
    if (furthest.isPresent()) {
      FeatureFigure figure = furthest.get();
      return new Trait("more often " + value(figure), ofValue(figure), Sets.APART);
    }
    String words =
        told.stream()
            .max(Comparator.comparingDouble(Traits::nearest))
            .map(figure -> ofValue(figure) + unknown(figure))
            .orElse("");
    return new Trait(otherwise, words, Sets.NOBODY_APART);
  }

  private static String ofValue(FeatureFigure figure) {
    return "%s: %s%s.".formatted(Spelling.sentence(figure.named()), own(figure), all(figure));
  }

  /** Whether a reader sees the difference, and chance alone would seldom make it. */
  private static boolean isApart(FeatureFigure figure) {
    Optional<Contrast> contrast = figure.contrast().filter(c -> !c.isSame());
    return contrast.filter(c -> c.direction() == Direction.of(figure.apart())).isPresent()
        && Strength.of(figure.figure()).filter(step -> step != Strength.NONE).isPresent();
  }

  private boolean isKnown(FeatureFigure figure) {
    return figure.n().orElse(0) >= (1 - MOST_UNKNOWN) * profile.size();
  }

  private String unknown(FeatureFigure figure) {
    if (isKnown(figure) || figure.n().isEmpty()) {
      return "";
    }
    double known = figure.n().getAsLong() / (double) profile.size();
    return " Known of %s only.".formatted(FigureFormat.inHundred(known));
  }

  /** The figures of a text feature's values. */
  private Stream<FeatureFigure> values(String feature) {
    return profile.features().stream().filter(f -> f.name().startsWith(feature + " = "));
  }

  private static String value(FeatureFigure figure) {
    int end = figure.named().indexOf(BEHIND);
    return end < 0 ? figure.named() : figure.named().substring(end + BEHIND.length());
  }

  private static double nearest(FeatureFigure figure) {
    return figure.figure().nearest().orElse(0);
  }

  private static String own(FeatureFigure figure) {
    return FigureSentence.PLAIN.of(figure.figure(), figure.unit(), figure.kind());
  }

  private static String all(FeatureFigure figure) {
    return figure.everyone().isTold()
        ? ", everyone " + FigureWording.format(figure.everyone(), figure.unit(), figure.kind())
        : "";
  }

  private static String everyone(FeatureFigure figure) {
    return figure.everyone().isTold()
        ? " (everyone: %s)"
            .formatted(FigureWording.format(figure.everyone(), figure.unit(), figure.kind()))
        : "";
  }
}
