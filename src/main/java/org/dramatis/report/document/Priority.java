package org.dramatis.report.document;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.priority.Growth;
import org.dramatis.profile.priority.Priorities;
import org.dramatis.profile.priority.SegmentPriority;

/** What speaks for a segment by the charter's weights. */
record Priority(
    SegmentRef segment,
    Optional<Criterion> value,
    Optional<Criterion> growth,
    Optional<Criterion> reach,
    OptionalDouble attractiveness,
    OptionalDouble accessibility,
    OptionalDouble score,
    long place) {

  static Priority of(SegmentPriority priority, Priorities all) {
    return new Priority(
        priority.segment(),
        priority.value().flatMap(Criterion::of),
        priority.growth().flatMap(Criterion::of),
        priority.reach().flatMap(Criterion::of),
        priority.attractiveness(),
        priority.accessibility(),
        priority.score(),
        all.place(priority));
  }

  /** The figure of the feature that stands for a criterion. */
  record Criterion(String feature, double value) {

    static Optional<Criterion> of(FeatureFigure figure) {
      return figure.value().stream()
          .mapToObj(value -> new Criterion(figure.name(), value))
          .findFirst();
    }
  }

  /** What the charter weighs, each 0 to 1. */
  record Weights(double revenue, double growth, double reach) {

    static Weights of(Priorities priorities) {
      SegmentPriority.Criteria criteria = priorities.criteria();
      return new Weights(
          criteria.revenue().weight(), criteria.growth().weight(), criteria.reach().weight());
    }
  }

  /** What growth is measured by, and how far the data reaches. */
  record GrowthBasis(
      Growth.Basis basis, Optional<LocalDate> dataBegins, Optional<LocalDate> neededFrom) {

    static GrowthBasis of(Growth growth) {
      return new GrowthBasis(growth.basis(), growth.begins(), growth.needed());
    }
  }
}
