package org.dramatis.profile.claim;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.profile.FigureKind;
import org.dramatis.profile.disclosure.Disclosure;

/**
 * A measure in every segment.
 *
 * @param unit what the values are counted in; may be empty
 * @param kind what the values are
 * @param overall among all customers in scope; empty when nobody has a value, or too few have
 * @param segments one per segment, in the order of letters
 */
public record MeasureFigures(
    String unit, FigureKind kind, OptionalDouble overall, List<OfSegment> segments) {

  public MeasureFigures {
    segments = List.copyOf(segments);
  }

  /** The measure in a segment, where it has a value that may be shown. */
  public Optional<OfSegment> shown(SegmentRef segment) {
    return segments.stream()
        .filter(s -> s.segment().equals(segment))
        .filter(OfSegment::isShown)
        .findFirst();
  }

  /**
   * The measure in one segment.
   *
   * @param value empty when withheld or when nobody has a value
   * @param effect the segment against all other customers in scope, as {@link
   *     org.dramatis.profile.FeatureFigure#effect}; empty when the measure is no plain average
   */
  public record OfSegment(
      SegmentRef segment,
      OptionalDouble value,
      OptionalDouble effect,
      @JsonProperty("suppressed") Disclosure disclosure) {

    public OfSegment {
      value = disclosure.shown(value);
      effect = disclosure.shown(effect);
    }

    /** Whether there is a value and it may be shown. */
    @JsonIgnore
    public boolean isShown() {
      return value.isPresent();
    }
  }
}
