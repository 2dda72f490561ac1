package org.dramatis.report.page.words;

import java.util.Optional;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.profile.claim.MeasureFigures;
import org.dramatis.profile.claim.MeasureFigures.OfSegment;
import org.dramatis.profile.figure.Contrast;
import org.dramatis.profile.figure.FigureWording;
import org.dramatis.profile.figure.Strength;

/** One measure of one segment in words, where anything of it may be told. */
public record MeasureRow(MeasureFigures measure, OfSegment own) {

  /** The measure in a segment; empty where nothing of it may be told. */
  public static Optional<MeasureRow> of(MeasureFigures measure, SegmentRef segment) {
    return measure.segments().stream()
        .filter(s -> s.segment().equals(segment) && s.figure().isTold())
        .map(s -> new MeasureRow(measure, s))
        .findFirst();
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
    return Contrast.of(own.figure(), measure.all(), measure.unit(), measure.kind());
  }

  /**
   * Whether a reader sees a difference from everyone, and chance alone would seldom make it. Of an
   * aggregate that is no average only the first is known.
   */
  public boolean differs() {
    return contrast().filter(contrast -> !contrast.isSame()).isPresent()
        && Strength.of(own.figure()).filter(s -> s == Strength.NONE).isEmpty();
  }

  /** How far it lies from all others, signed, on the scale of all figures; 0 if not known. */
  public double apart() {
    return own.figure().apart(measure.kind());
  }
}
