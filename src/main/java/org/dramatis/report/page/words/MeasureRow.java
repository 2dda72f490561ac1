package org.dramatis.report.page.words;

import java.util.Optional;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.profile.claim.MeasureFigures;
import org.dramatis.profile.claim.MeasureFigures.OfSegment;
import org.dramatis.profile.figure.Contrast;
import org.dramatis.profile.figure.FigureWording;

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

  /** How far it lies from all others, signed, on the scale of all figures; 0 if not known. */
  public double apart() {
    return own.figure().apart(measure.kind());
  }
}
