package org.dramatis.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dramatis.profile.FigureKind;
import org.dramatis.profile.Strength;
import org.dramatis.profile.claim.MeasureFigures;
import org.dramatis.profile.claim.MeasureFigures.OfSegment;
import org.dramatis.report.CouncilFindings;

/**
 * A segment's way with us.
 *
 * @param worst the step that goes wrong more than for others, in a sentence
 * @param steps in their order
 */
public record JourneyView(String worst, List<Step> steps) {

  private static final String EVERYONE = Phrases.inHundred(1);

  public JourneyView {
    steps = List.copyOf(steps);
  }

  /**
   * A step.
   *
   * @param name the step
   * @param taken how many take it, in words; may be empty
   * @param trouble what goes wrong how often, in words; may be empty
   * @param style the class that marks the worst step; empty for others
   */
  public record Step(String name, String taken, String trouble, String style) {}

  /** A step's trouble in one segment, on the scale that all figures share. */
  private record Trouble(CouncilFindings.Step step, OfSegment figure, double strength) {}

  static Optional<JourneyView> of(List<CouncilFindings.Step> steps, String segment) {
    if (steps.stream().allMatch(s -> s.taken().isEmpty() && s.trouble().isEmpty())) {
      return Optional.empty();
    }
    Optional<Trouble> worst =
        steps.stream()
            .flatMap(step -> trouble(step, segment).stream())
            .filter(t -> t.strength() > 0 && Strength.of(kind(t), effect(t)) != Strength.NONE)
            .max(Comparator.comparingDouble(Trouble::strength));
    List<Step> views = new ArrayList<>();
    for (CouncilFindings.Step step : steps) {
      boolean isWorst = worst.filter(t -> t.step().equals(step)).isPresent();
      views.add(
          new Step(
              step.name(),
              step.taken()
                  .map(
                      m ->
                          worded(m, segment)
                              .map(w -> (w.equals(EVERYONE) ? "all" : w) + " take it")
                              .orElse("who takes it is withheld"))
                  .orElse(step.trouble().isEmpty() ? "no figures" : ""),
              step.trouble()
                  .flatMap(m -> worded(m, segment))
                  .map(w -> step.says() + ": " + w)
                  .orElse(""),
              isWorst ? "worst" : ""));
    }
    return Optional.of(
        new JourneyView(
            worst
                .map(t -> sentence(t, segment))
                .orElse("No step goes wrong for this group more than for the others."),
            views));
  }

  private static Optional<Trouble> trouble(CouncilFindings.Step step, String segment) {
    return step.trouble()
        .flatMap(
            measure ->
                measure
                    .shown(segment)
                    .filter(s -> s.effect().isPresent())
                    .map(
                        s ->
                            new Trouble(
                                step,
                                s,
                                Strength.onScale(measure.kind(), s.effect().getAsDouble()))));
  }

  private static FigureKind kind(Trouble trouble) {
    return trouble.step().trouble().orElseThrow().kind();
  }

  private static double effect(Trouble trouble) {
    return trouble.figure().effect().orElseThrow();
  }

  private static Optional<String> worded(MeasureFigures measure, String segment) {
    return measure.shown(segment).map(s -> Phrases.inSentence(s.value().getAsDouble(), measure));
  }

  private static String sentence(Trouble trouble, String segment) {
    MeasureFigures measure = trouble.step().trouble().orElseThrow();
    String everyone =
        measure.overall().isPresent()
            ? " (everyone " + Phrases.inSentence(measure.overall().getAsDouble(), measure) + ")"
            : "";
    return "The worst step of "
        + segment
        + " is “"
        + trouble.step().name()
        + "”: "
        + trouble.step().says()
        + ", "
        + worded(measure, segment).orElseThrow()
        + everyone
        + ".";
  }
}
