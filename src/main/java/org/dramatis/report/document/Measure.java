package org.dramatis.report.document;

import java.util.List;
import java.util.OptionalDouble;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.profile.FigureKind;
import org.dramatis.profile.claim.MeasureFigures;
import org.dramatis.profile.disclosure.Disclosure;

/** A measure of the council by segment. */
public record Measure(
    String unit, FigureKind kind, OptionalDouble overall, List<OfSegment> segments) {

  public Measure {
    segments = List.copyOf(segments);
  }

  static Measure of(MeasureFigures figures) {
    return new Measure(
        figures.unit(),
        figures.kind(),
        figures.overall(),
        figures.segments().stream().map(OfSegment::of).toList());
  }

  /** The measure in a segment, withheld where the report says so. */
  public record OfSegment(
      SegmentRef segment, OptionalDouble value, OptionalDouble effect, boolean suppressed) {

    static OfSegment of(MeasureFigures.OfSegment figure) {
      return new OfSegment(
          figure.segment(),
          Feature.shown(figure.disclosure(), figure.value()),
          Feature.shown(figure.disclosure(), figure.effect()),
          figure.disclosure() == Disclosure.SUPPRESSED);
    }
  }
}
