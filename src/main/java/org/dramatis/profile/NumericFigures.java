package org.dramatis.profile;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.catalog.FeatureRole;
import org.dramatis.feature.moments.ExactMoments.Summary;
import org.dramatis.profile.disclosure.Cell;
import org.dramatis.profile.disclosure.Release;
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
    Release release = release();
    Moments everyone =
        summaries.values().stream().map(Summary::moments).reduce(Moments.NONE, Moments::and);
    SortedMap<String, Ranked> figures = new TreeMap<>();
    for (String segment : summaries.keySet()) {
      Moments inside = summaries.get(segment).moments();
      Release.Told told =
          release.told(
              segment,
              inside.average(),
              everyone.average(),
              Strength.effect(kind(), inside, outside(segment)));
      figures.put(
          segment,
          Ranked.of(column, figure(told), range(segment))
              .tested(release.isWhole() ? test(segment) : OptionalDouble.empty()));
    }
    return figures;
  }

  /** Each segment's part of the sum of all values; empty where its figure is, or without a sum. */
  SortedMap<String, OptionalDouble> sharesOfSum() {
    Release release = release();
    double all = summaries.values().stream().mapToDouble(Summary::sum).sum();
    SortedMap<String, OptionalDouble> shares = new TreeMap<>();
    summaries.forEach(
        (segment, own) ->
            shares.put(
                segment,
                release.value(
                    segment,
                    all > 0 ? OptionalDouble.of(own.sum() / all) : OptionalDouble.empty())));
    return shares;
  }

  private Release release() {
    return terms.disclosure().release(Cell.of(summaries));
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

  private FeatureFigure figure(Release.Told told) {
    return new FeatureFigure(
        column.name(),
        column.label(),
        column.feature().unit(),
        column.source(),
        isShaping() ? FeatureRole.CLUSTER : FeatureRole.DESCRIBE,
        kind(),
        told.value(),
        told.overall(),
        told.effect(),
        told.disclosure());
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
    return isProperty()
        ? HoldoutSignificance.ofProportions(Cell.of(summaries), segment)
        : HoldoutSignificance.ofMeans(summaries.get(segment).moments(), outside(segment));
  }
}
