package org.dramatis.profile;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.profile.disclosure.Cell;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.profile.disclosure.Release;
import org.dramatis.profile.disclosure.Release.Told;
import org.dramatis.profile.figure.PublishedFigure;

/** Publishes what it likes, to show that somebody notices. */
public final class BesideTheDoor {
  private BesideTheDoor() {}

  /** Asks a control that has not seen what the run released. */
  static Release<String> decided(SortedMap<String, Cell> row) {
    return new DisclosureControl(1, 0).release(row);
  }

  /** Lets out what nobody released. */
  static Told released(double value) {
    return new Told(
        OptionalLong.empty(), OptionalDouble.of(value), Disclosure.SHOWN, OptionalDouble.empty());
  }

  /** Shows a figure that it did not ask for. */
  static PublishedFigure figure(double value) {
    OptionalDouble none = OptionalDouble.empty();
    return new PublishedFigure(
        OptionalLong.empty(), OptionalDouble.of(value), Disclosure.SHOWN, none, none, none);
  }

  /** The same, in a lambda. */
  static List<YearCurve.OfSegment> curves(List<SegmentRef> segments, List<Told> shares) {
    return segments.stream().map(segment -> new YearCurve.OfSegment(segment, shares)).toList();
  }

  /** A figure of people that no rule knows of. */
  public record Median(SegmentRef segment, OptionalDouble value) {}
}
