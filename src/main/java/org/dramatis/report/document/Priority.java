package org.dramatis.report.document;

import java.util.Optional;
import java.util.OptionalDouble;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.SegmentPriority;

/** What speaks for a segment by the charter's weights. */
public record Priority(
    String segment,
    Optional<Criterion> value,
    Optional<Criterion> growth,
    Optional<Criterion> reach,
    OptionalDouble attractiveness,
    OptionalDouble accessibility,
    OptionalDouble score) {

  static Priority of(SegmentPriority priority) {
    return new Priority(
        priority.segment(),
        priority.value().flatMap(Criterion::of),
        priority.growth().flatMap(Criterion::of),
        priority.reach().flatMap(Criterion::of),
        priority.attractiveness(),
        priority.accessibility(),
        priority.score());
  }

  /** The figure of the feature that stands for a criterion. */
  public record Criterion(String feature, double value) {

    static Optional<Criterion> of(FeatureFigure figure) {
      OptionalDouble value = Feature.shown(figure.disclosure(), figure.value());
      return value.isPresent()
          ? Optional.of(new Criterion(figure.name(), value.getAsDouble()))
          : Optional.empty();
    }
  }
}
