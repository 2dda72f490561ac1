package org.dramatis.report.page.segment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dramatis.profile.Strength;
import org.dramatis.profile.claim.MeasureFigures;
import org.dramatis.report.CouncilFindings;
import org.dramatis.report.page.words.Phrases;
import org.dramatis.stat.FigureFormat;

/**
 * A segment's way with us.
 *
 * @param worst the step that goes wrong more than for others, in a sentence
 * @param steps in their order
 */
public record JourneyView(String worst, List<Step> steps) {

  private static final String EVERYONE = FigureFormat.inHundred(1);

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

  /** What goes wrong at a step, and how much more than for others, on the scale of all figures. */
  private record Trouble(CouncilFindings.Step step, MeasureFigures measure, double strength) {}

  /** A segment's way through the journey; empty when no step is measured. */
  public static Optional<JourneyView> of(List<CouncilFindings.Step> steps, String segment) {
    if (steps.stream().allMatch(s -> s.taken().isEmpty() && s.trouble().isEmpty())) {
      return Optional.empty();
    }
    Optional<Trouble> worst =
        steps.stream()
            .flatMap(step -> trouble(step, segment).stream())
            .max(Comparator.comparingDouble(Trouble::strength));
    return Optional.of(
        new JourneyView(
            worst
                .map(trouble -> sentence(trouble, segment))
                .orElse("No step goes wrong for this group more than for the others."),
            steps.stream()
                .map(step -> view(step, segment, worst.filter(t -> t.step().equals(step))))
                .toList()));
  }

  private static Step view(CouncilFindings.Step step, String segment, Optional<Trouble> worst) {
    String taken =
        step.taken()
            .map(measure -> taken(worded(measure, segment)))
            .orElse(step.trouble().isEmpty() ? "no figures" : "");
    String trouble =
        step.trouble()
            .flatMap(measure -> worded(measure, segment))
            .map(words -> step.says() + ": " + words)
            .orElse("");
    return new Step(step.name(), taken, trouble, worst.isPresent() ? "worst" : "");
  }

  private static String taken(Optional<String> share) {
    return share
        .map(words -> (words.equals(EVERYONE) ? "all" : words) + " take it")
        .orElse("who takes it is withheld");
  }

  /** What goes wrong for the segment more than for others, where that is known. */
  private static Optional<Trouble> trouble(CouncilFindings.Step step, String segment) {
    return step.trouble()
        .flatMap(
            measure ->
                measure
                    .shown(segment)
                    .flatMap(figure -> figure.effect().stream().boxed().findFirst())
                    .filter(effect -> Strength.of(measure.kind(), effect) != Strength.NONE)
                    .map(effect -> Strength.onScale(measure.kind(), effect))
                    .filter(strength -> strength > 0)
                    .map(strength -> new Trouble(step, measure, strength)));
  }

  private static Optional<String> worded(MeasureFigures measure, String segment) {
    return measure.shown(segment).map(s -> Phrases.inSentence(s.value().getAsDouble(), measure));
  }

  private static String sentence(Trouble trouble, String segment) {
    return "The worst step of %s is “%s”: %s, %s%s."
        .formatted(
            segment,
            trouble.step().name(),
            trouble.step().says(),
            worded(trouble.measure(), segment).orElseThrow(),
            Phrases.everyone(" (everyone %s)", trouble.measure()));
  }
}
