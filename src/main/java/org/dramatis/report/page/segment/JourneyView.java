package org.dramatis.report.page.segment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.profile.Strength;
import org.dramatis.profile.claim.MeasureFigures;
import org.dramatis.report.CouncilFindings.Step;
import org.dramatis.report.page.words.Phrases;
import org.dramatis.stat.FigureFormat;

/** A segment's way with us, step by step. */
public record JourneyView(List<Step> steps, SegmentRef segment) {
  private static final String EVERYONE = FigureFormat.inHundred(1);

  /** A segment's way through the journey; empty when no step is measured. */
  public static Optional<JourneyView> of(List<Step> steps, SegmentRef segment) {
    return steps.stream().anyMatch(s -> s.taken().isPresent() || s.trouble().isPresent())
        ? Optional.of(new JourneyView(steps, segment))
        : Optional.empty();
  }

  /** The step that goes wrong more than for others, in a sentence. */
  public String worst() {
    return worstStep()
        .map(
            step ->
                "The worst step of %s is “%s”: %s, %s%s."
                    .formatted(
                        segment.letter(),
                        step.name(),
                        step.says(),
                        step.trouble().flatMap(this::worded).orElseThrow(),
                        Phrases.everyone(" (everyone %s)", step.trouble().orElseThrow())))
        .orElse("No step goes wrong for this group more than for the others.");
  }

  /** How many take a step, in words; may be empty. */
  public String taken(Step step) {
    if (step.taken().isEmpty()) {
      return step.trouble().isEmpty() ? "no figures" : "";
    }
    return worded(step.taken().get())
        .map(words -> (words.equals(EVERYONE) ? "all" : words) + " take it")
        .orElse("who takes it is withheld");
  }

  /** What goes wrong how often, in words; may be empty. */
  public String trouble(Step step) {
    return step.trouble().flatMap(this::worded).map(words -> step.says() + ": " + words).orElse("");
  }

  /** The class that marks the worst step; empty for others. */
  public String style(Step step) {
    return worstStep().filter(step::equals).isPresent() ? "worst" : "";
  }

  private Optional<Step> worstStep() {
    return steps.stream()
        .filter(step -> excess(step) > 0)
        .max(Comparator.comparingDouble(this::excess));
  }

  /** How much more goes wrong than for others, on the scale of all figures; 0 if not known. */
  private double excess(Step step) {
    return step.trouble().stream()
        .flatMap(
            measure ->
                measure.shown(segment).stream()
                    .map(MeasureFigures.OfSegment::figure)
                    .filter(f -> Strength.of(f).filter(s -> s != Strength.NONE).isPresent())
                    .map(f -> f.apart(measure.kind())))
        .findFirst()
        .orElse(0.0);
  }

  private Optional<String> worded(MeasureFigures measure) {
    return measure.shown(segment).map(s -> Phrases.inSentence(s.value().getAsDouble(), measure));
  }
}
