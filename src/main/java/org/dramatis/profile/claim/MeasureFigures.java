package org.dramatis.profile.claim;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.profile.FigureKind;
import org.dramatis.profile.PublishedFigure;

/**
 * A measure in every segment.
 *
 * @param unit what the values are counted in; may be empty
 * @param kind what the values are
 * @param overall among all customers in scope; empty when nobody has a value, or it is not told
 * @param overallBound where {@code overall} lies, on the side of the segments' figures; empty for
 *     others
 * @param rounding what shares are rounded to; empty where they are not
 * @param segments one per segment, in the order of letters
 */
public record MeasureFigures(
    String unit,
    FigureKind kind,
    OptionalDouble overall,
    OptionalDouble overallBound,
    OptionalDouble rounding,
    List<OfSegment> segments) {

  public MeasureFigures {
    segments = List.copyOf(segments);
  }

  /** The measure in a segment, where it has a value that may be shown. */
  public Optional<OfSegment> shown(SegmentRef segment) {
    return segments.stream()
        .filter(s -> s.segment().equals(segment))
        .filter(s -> s.value().isPresent())
        .findFirst();
  }

  /** The measure in one segment. */
  public record OfSegment(SegmentRef segment, @JsonUnwrapped PublishedFigure figure) {

    /** The value; empty unless it is shown. */
    public OptionalDouble value() {
      return figure.value();
    }
  }
}
