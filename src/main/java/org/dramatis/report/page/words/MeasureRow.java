package org.dramatis.report.page.words;

import java.util.List;
import java.util.Optional;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.profile.claim.MeasureFigures;
import org.dramatis.profile.claim.MeasureFigures.OfSegment;
import org.dramatis.profile.figure.Contrast;
import org.dramatis.profile.figure.FigureWording;
import org.dramatis.profile.figure.Overall;
import org.dramatis.profile.figure.PublishedFigure;

/** One measure of one segment in words, where anything of it may be told. */
public record MeasureRow(MeasureFigures measure, OfSegment own) {

  /** The measure in a segment; empty where nothing of it may be told. */
  public static Optional<MeasureRow> of(MeasureFigures measure, SegmentRef segment) {
    return measure.told(segment).map(own -> new MeasureRow(measure, own));
  }

  /** The segment's figure inside a sentence: {@code 34 in 100}, {@code under 8 in 100}. */
  public String value() {
    return own.value().isPresent()
        ? Phrases.inSentence(own.value().getAsDouble(), measure)
        : FigureWording.format(own.figure(), measure.unit(), measure.kind());
  }

  /** Everyone's beside it, {@code , everyone 21 in 100}; nothing where it is not told. */
  public String everyone() {
    return Phrases.everyone(", %s", measure);
  }

  /** How it reads beside everyone's; empty where that cannot be told. */
  public Optional<Contrast> contrast() {
    return measure.contrast(own);
  }

  /** Whether a reader sees a difference from everyone that is more than chance. */
  public boolean differs() {
    return measure.differs(own);
  }

  /**
   * Whether it differs from those whom the segment can be compared with: everyone, or, where those
   * outside the scope are looked at as well, the other segments; from these the scope itself makes
   * no difference.
   */
  public boolean differsFromOthers() {
    return measure.outside().isEmpty()
        ? differs()
        : otherSegments()
            .flatMap(
                others ->
                    Contrast.of(
                        own.figure(), others, measure.unit(), measure.kind(), measure.rounding()))
            .filter(contrast -> !contrast.isSame())
            .isPresent();
  }

  /** What it is compared with, {@code , everyone 21 in 100}, {@code , in other groups 2 in 100}. */
  public String others() {
    return measure.outside().isEmpty()
        ? everyone()
        : otherSegments()
            .map(
                others ->
                    ", in the other groups "
                        + Phrases.inSentence(others.value().getAsDouble(), measure))
            .orElse("");
  }

  /** The other segments together; empty where one of them is withheld, or nobody has a value. */
  private Optional<Overall> otherSegments() {
    List<PublishedFigure> others =
        measure.segments().stream()
            .filter(s -> !s.segment().equals(own.segment()))
            .map(OfSegment::figure)
            .toList();
    long n = others.stream().mapToLong(f -> f.n().orElse(0)).sum();
    boolean areTold = others.stream().allMatch(f -> f.isTold() && f.nearest().isPresent());
    return n == 0 || !areTold
        ? Optional.empty()
        : Optional.of(
            Overall.shown(
                others.stream().mapToDouble(f -> f.n().orElse(0) * f.nearest().getAsDouble()).sum()
                    / n));
  }

  /** How far it lies from all others, signed, on the scale of all figures; 0 if not known. */
  public double apart() {
    return own.figure().apart(measure.kind());
  }
}
