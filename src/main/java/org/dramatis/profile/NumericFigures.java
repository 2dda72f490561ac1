package org.dramatis.profile;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dramatis.cluster.Group;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.catalog.FeatureRole;
import org.dramatis.feature.moments.ExactMoments.Summary;
import org.dramatis.profile.disclosure.Cell;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.disclosure.Release;
import org.dramatis.profile.figure.BeyondMean;
import org.dramatis.profile.figure.Direction;
import org.dramatis.profile.figure.FigureKind;
import org.dramatis.profile.figure.Overall;
import org.dramatis.profile.figure.Prevalence;
import org.dramatis.profile.figure.PublishedFigure;
import org.dramatis.stat.Interval;
import org.dramatis.stat.Moments;

/**
 * How the values of one numeric feature lie in groups of customers.
 *
 * @param share what is told of a share of a whole, where it is one
 * @param beyond who lies beyond everyone's mean; empty for a property, which customers have or
 *     lack, and where nobody counted
 */
record NumericFigures(
    FeatureColumn column,
    SortedMap<Group, Summary> summaries,
    Optional<ShareBreakdown.Category> share,
    Optional<BeyondMean> beyond,
    ProfileTerms terms) {
  /** What intervals of describing figures hold, so that they read like those of shaping ones. */
  static final double CONFIDENCE = 0.9;

  SortedMap<Group, Ranked> figures() {
    Release<Group> release = release();
    SortedMap<Group, Ranked> figures = new TreeMap<>(Group.ORDER);
    for (Group group : summaries.keySet()) {
      figures.put(
          group,
          Ranked.of(column, figure(release, group), range(group))
              .tested(release.isExact() ? test(group) : OptionalDouble.empty()));
    }
    return figures;
  }

  /** A group's values; where hardly anybody has any, as if nobody had. */
  private Moments inside(Release<Group> release, Group group) {
    Moments own = summaries.get(group).moments();
    return release.of(group).disclosure() == Disclosure.BELOW ? Moments.of(own.count(), 0, 0) : own;
  }

  /** Each group's part of the sum of all values; empty where that is not told. */
  SortedMap<Group, OptionalDouble> sharesOfSum() {
    return terms.disclosure().releaseSharesOfSum(summaries);
  }

  private Release<Group> release() {
    return share
        .map(ShareBreakdown.Category::release)
        .orElseGet(() -> kind().release(summaries, terms.disclosure()));
  }

  /** Whether customers have it or lack it, so that the mean is a share of them. */
  private boolean isProperty() {
    return Summary.areFlags(summaries);
  }

  private Moments outside(Group group) {
    return summaries.entrySet().stream()
        .filter(e -> !e.getKey().equals(group))
        .map(e -> e.getValue().moments())
        .reduce(Moments.NONE, Moments::and);
  }

  private FeatureFigure figure(Release<Group> release, Group group) {
    PublishedFigure published =
        PublishedFigure.of(release, group, kind(), inside(release, group), outside(group));
    FeatureFigure figure =
        new FeatureFigure(
            column.name(),
            column.label(),
            column.feature().unit(),
            column.source(),
            isShaping() ? FeatureRole.CLUSTER : FeatureRole.DESCRIBE,
            kind(),
            published,
            Overall.of(release.everyone()),
            release.rounding(),
            release.digits(),
            share
                .flatMap(of -> Optional.ofNullable(of.pooled().get(group)))
                .orElse(OptionalDouble.empty()));
    return published.strength().isPresent() && (isProperty() || beyond.isPresent())
        ? figure.borne(prevalence(release, group, figure.apart()))
        : figure;
  }

  private Prevalence prevalence(Release<Group> release, Group group, double apart) {
    if (beyond.isPresent()) {
      return beyond.get().prevalence(group, Direction.of(apart));
    }
    SortedMap<Group, Cell> cells = Cell.of(summaries);
    return Prevalence.of(
        Prevalence.Of.PROPERTY,
        release,
        group,
        Cell.everyone(cells.values()).without(cells.get(group)));
  }

  private boolean isShaping() {
    return terms.shaping().contains(column.name());
  }

  private FigureKind kind() {
    return FigureKind.of(column);
  }

  private Optional<Interval> range(Group group) {
    if (isShaping()) {
      return terms.range(group, column.name());
    }
    Summary own = summaries.get(group);
    if (isProperty()) {
      return Interval.ofProportion(own.ones(), own.count(), CONFIDENCE);
    }
    boolean isShare = kind() == FigureKind.PROPORTION && own.lowest() >= 0 && own.highest() <= 1;
    return Interval.ofMean(own.moments(), CONFIDENCE)
        .map(interval -> isShare ? interval.within(0, 1) : interval);
  }

  private OptionalDouble test(Group group) {
    if (!terms.heldOut().contains(column.feature().name())) {
      return OptionalDouble.empty();
    }
    return isProperty()
        ? HoldoutSignificance.ofProportions(Cell.of(summaries), group)
        : summaries.get(group).moments().welchTest(outside(group));
  }
}
