package org.dramatis.profile;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.catalog.FeatureRole;
import org.dramatis.feature.moments.ExactMoments.Summary;
import org.dramatis.stat.Interval;
import org.dramatis.stat.Moments;

/**
 * How the values of one numeric feature lie in the segments.
 *
 * @param column the feature
 * @param summaries of its values, by segment
 * @param terms which figures have ranges and tests, and which are withheld
 */
record NumericFigures(
    FeatureColumn column, SortedMap<String, Summary> summaries, ProfileTerms terms) {
  /** What intervals of describing figures hold, so that they read like those of shaping ones. */
  static final double CONFIDENCE = 0.9;

  /** One figure per segment. */
  SortedMap<String, Ranked> figures() {
    SortedMap<String, Cell> cells = Cell.of(summaries);
    Set<String> hidden = Suppression.ofOne(cells, terms.minimumCell());
    OptionalDouble overall =
        Suppression.isTotalSmall(cells, terms.minimumCell())
            ? OptionalDouble.empty()
            : summaries.values().stream()
                .map(Summary::moments)
                .reduce(Moments.NONE, Moments::and)
                .average();
    SortedMap<String, Ranked> figures = new TreeMap<>();
    for (String segment : summaries.keySet()) {
      figures.put(
          segment,
          hidden.contains(segment)
              ? Ranked.of(
                  column,
                  figure(
                      OptionalDouble.empty(),
                      overall,
                      OptionalDouble.empty(),
                      Disclosure.SUPPRESSED))
              : Ranked.of(column, shown(segment, overall))
                  .tested(hidden.isEmpty() ? test(segment) : OptionalDouble.empty()));
    }
    return figures;
  }

  private boolean isProperty() {
    return summaries.values().stream().allMatch(Summary::isFlag);
  }

  private Moments outside(String segment) {
    return summaries.entrySet().stream()
        .filter(e -> !e.getKey().equals(segment))
        .map(e -> e.getValue().moments())
        .reduce(Moments.NONE, Moments::and);
  }

  private FeatureFigure shown(String segment, OptionalDouble overall) {
    Moments inside = summaries.get(segment).moments();
    FeatureFigure figure =
        figure(
            inside.average(),
            overall,
            Strength.effect(kind(), inside, outside(segment)),
            Disclosure.SHOWN);
    return range(segment).map(r -> figure.between(r.low(), r.high())).orElse(figure);
  }

  private FeatureFigure figure(
      OptionalDouble value, OptionalDouble overall, OptionalDouble effect, Disclosure disclosure) {
    return new FeatureFigure(
        column.name(),
        column.label(),
        column.feature().unit(),
        column.source(),
        isShaping() ? FeatureRole.CLUSTER : FeatureRole.DESCRIBE,
        kind(),
        value,
        overall,
        effect,
        disclosure);
  }

  private boolean isShaping() {
    return terms.shaping().contains(column.name());
  }

  private FigureKind kind() {
    return FigureKind.of(column);
  }

  private Optional<Interval> range(String segment) {
    if (isShaping()) {
      return terms.range(segment, column.name());
    }
    Summary own = summaries.get(segment);
    if (isProperty()) {
      return Interval.ofProportion(own.ones(), own.count(), CONFIDENCE);
    }
    boolean isShare = kind() == FigureKind.PROPORTION && own.lowest() >= 0 && own.highest() <= 1;
    return Interval.ofMean(own.moments(), CONFIDENCE)
        .map(interval -> isShare ? interval.within(0, 1) : interval);
  }

  private OptionalDouble test(String segment) {
    if (!terms.heldOut().contains(column.feature().name())) {
      return OptionalDouble.empty();
    }
    if (!isProperty()) {
      return HeldOutTests.ofMeans(summaries.get(segment).moments(), outside(segment));
    }
    SortedMap<String, Cell> cells = Cell.of(summaries);
    Cell inside = cells.remove(segment);
    return cells.values().stream()
        .reduce(Cell::and)
        .map(outside -> HeldOutTests.ofProportions(inside, outside))
        .orElse(OptionalDouble.empty());
  }
}
