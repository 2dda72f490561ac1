package org.dramatis.profile.priority;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.profile.FeatureFigure;

/**
 * How much more, or less, customers are worth than in the same days a year before. Only customers
 * who had been seen by then are compared with themselves.
 *
 * @param begins the first day of the data that revenue comes from; empty where it is not dated
 * @param needed the day on which the data would have to begin; empty in the same case
 * @param segments their figures; none unless the basis is {@link Basis#YEAR_BEFORE}
 */
public record Growth(
    Basis basis, Optional<LocalDate> begins, Optional<LocalDate> needed, List<OfSegment> segments) {

  /** A feature of the catalogue stands for growth. */
  public static final Growth OF_A_FEATURE =
      new Growth(Basis.FEATURE, Optional.empty(), Optional.empty(), List.of());

  public Growth {
    segments = List.copyOf(segments);
  }

  /** What growth is measured by. */
  public enum Basis {
    /** Revenue against the same days a year before. */
    YEAR_BEFORE,
    /** A feature that the catalogue names. */
    FEATURE,
    /** Nothing: the data does not reach back so far. */
    TOO_SHORT,
    /** Nothing: no revenue is counted over a window of dated events. */
    UNKNOWN
  }

  /** A segment's growth: 0.1 is a tenth more than a year before. */
  public record OfSegment(SegmentRef segment, FeatureFigure figure) {}

  /** A segment's figure; empty where it is withheld or not measured. */
  Optional<FeatureFigure> of(SegmentRef segment) {
    return segments.stream()
        .filter(own -> own.segment().equals(segment))
        .map(OfSegment::figure)
        .filter(figure -> figure.value().isPresent())
        .findFirst();
  }
}
