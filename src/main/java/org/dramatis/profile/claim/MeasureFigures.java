package org.dramatis.profile.claim;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.profile.figure.Contrast;
import org.dramatis.profile.figure.FigureKind;
import org.dramatis.profile.figure.Overall;
import org.dramatis.profile.figure.Prevalence;
import org.dramatis.profile.figure.PublishedFigure;
import org.dramatis.profile.figure.Strength;
import org.dramatis.yaml.Bound;

/**
 * A measure in every segment.
 *
 * @param unit what the values are counted in; may be empty
 * @param kind what the values are
 * @param among whom the values are of; empty means everyone
 * @param overallN customers with a value among all who are looked at; empty when too few to be told
 * @param all among all who are looked at: those in scope, and those outside it where {@code
 *     outside} has a figure
 * @param rounding what shares are rounded to; empty where they are not
 * @param digits significant digits that other values are rounded to; empty where they are not
 * @param segments one per segment, in the order of letters
 * @param outside of the customers outside the scope; empty where only those in scope are looked at,
 *     or nobody is outside
 */
public record MeasureFigures(
    String unit,
    FigureKind kind,
    Optional<QuestionBase> among,
    OptionalLong overallN,
    @JsonUnwrapped Overall all,
    OptionalDouble rounding,
    OptionalInt digits,
    List<OfSegment> segments,
    Optional<PublishedFigure> outside) {

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

  /** The measure in a segment, where anything of it may be told. */
  public Optional<OfSegment> told(SegmentRef segment) {
    return segments.stream()
        .filter(s -> s.segment().equals(segment) && s.figure().isTold())
        .findFirst();
  }

  /** How a segment's figure reads beside everyone's; empty where that cannot be told. */
  public Optional<Contrast> contrast(OfSegment own) {
    return Contrast.of(own.figure(), all, unit, kind, rounding);
  }

  /**
   * Whether a reader sees a difference from everyone, and chance alone would seldom make it. Of an
   * aggregate that is no average only the first is known.
   */
  public boolean differs(OfSegment own) {
    return contrast(own).filter(contrast -> !contrast.isSame()).isPresent()
        && Strength.of(own.figure()).filter(s -> s == Strength.NONE).isEmpty();
  }

  /** Everyone's value; empty unless it is shown. */
  public OptionalDouble overall() {
    return all.value();
  }

  /** Everyone's figure. */
  public PublishedFigure everyone() {
    return PublishedFigure.uncompared(overallN, all.value(), all.disclosure(), all.bound());
  }

  /** Whether one of the figures lies where it should. */
  public BoundVerdict verdict(Bound bound, PublishedFigure figure) {
    return BoundVerdict.of(bound, figure, new Rounding(kind, rounding, digits));
  }

  /**
   * The measure in one segment.
   *
   * @param prevalence how many of those whom it is of are as the figure says, in the segment and
   *     elsewhere; empty where the figure is withheld, where nothing lies beside it, and of an
   *     aggregate that is no average: no single customer has a value of it
   */
  public record OfSegment(
      SegmentRef segment, @JsonUnwrapped PublishedFigure figure, Optional<Prevalence> prevalence) {

    /** A figure of which nobody counted who is so. */
    public OfSegment(SegmentRef segment, PublishedFigure figure) {
      this(segment, figure, Optional.empty());
    }

    /** The value; empty unless it is shown. */
    public OptionalDouble value() {
      return figure.value();
    }
  }
}
