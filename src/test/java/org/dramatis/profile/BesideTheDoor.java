package org.dramatis.profile;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.feature.catalog.FeatureRole;
import org.dramatis.profile.disclosure.Cell;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.disclosure.Release;
import org.dramatis.profile.disclosure.Suppression;

/** Publishes what it likes, to show that somebody notices. */
public final class BesideTheDoor {
  private BesideTheDoor() {}

  /** Decides by itself. */
  static List<Set<String>> decided(List<Map<String, Cell>> figures) {
    return Suppression.of(figures, Set.of(), List.of(Set.of()), 1);
  }

  /** Lets out what nobody released. */
  static Release<String> released() {
    return new Release<>(new TreeMap<>(), Set.of());
  }

  /** Shows a figure that it did not ask for. */
  static FeatureFigure figure(double value) {
    return new FeatureFigure(
        "age",
        "age",
        "years",
        "crm",
        FeatureRole.DESCRIBE,
        FigureKind.MEAN,
        OptionalDouble.of(value),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Disclosure.SHOWN);
  }

  /** The same, in a lambda. */
  static List<YearCurve.OfSegment> curves(List<SegmentRef> segments) {
    return segments.stream()
        .map(segment -> new YearCurve.OfSegment(segment, List.of(OptionalDouble.of(1))))
        .toList();
  }

  /** A figure of people that no rule knows of. */
  public record Median(SegmentRef segment, OptionalDouble value) {}
}
