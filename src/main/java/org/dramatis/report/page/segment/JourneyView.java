package org.dramatis.report.page.segment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.profile.claim.MeasureFigures;
import org.dramatis.report.CouncilFindings.Step;
import org.dramatis.report.page.words.FeatureRow;
import org.dramatis.report.page.words.Isolates;
import org.dramatis.report.page.words.MeasureRow;
import org.dramatis.report.page.words.Phrases;

/** A segment's way with us, step by step; every figure is of everyone in the segment. */
public record JourneyView(List<Step> steps, SegmentRef segment) {

  /** A figure of a step, the sentence that it makes and the id of its row on the page. */
  private record Reading(Step step, MeasureRow row, String sentence, String place) {
    double size() {
      return Math.abs(row.apart());
    }
  }

  public JourneyView {
    steps = List.copyOf(steps);
  }

  /** A segment's way through the journey; empty when no step is measured. */
  public static Optional<JourneyView> of(List<Step> steps, SegmentRef segment) {
    return steps.stream().anyMatch(s -> s.taken().isPresent() || s.trouble().isPresent())
        ? Optional.of(new JourneyView(steps, segment))
        : Optional.empty();
  }

  /** The step that goes wrong more than for others, in a sentence; else the furthest from them. */
  public String worst() {
    Optional<Reading> worst = worstTrouble();
    if (worst.isPresent()) {
      boolean isAllTold =
          steps.stream()
              .flatMap(step -> step.trouble().stream())
              .allMatch(measure -> MeasureRow.of(measure, segment).isPresent());
      return "%s worst step of %s is “%s” (%s)."
          .formatted(
              isAllTold ? "The" : "As far as can be told, the",
              segment.letter(),
              Isolates.of(worst.get().step().name()),
              worst.get().sentence());
    }
    return furthest()
        .map(
            reading ->
                "Nothing is much worse here than for everyone; furthest from everyone is “%s” (%s)."
                    .formatted(Isolates.of(reading.step().name()), reading.sentence()))
        .orElse(
            Stream.concat(readings(this::trouble), readings(this::taken)).findAny().isPresent()
                ? "No step differs from everyone’s."
                : "Too few stand behind the steps to tell them.");
  }

  /** Where the worst step's figures stand, else those of all steps: an id on the page. */
  public String place() {
    return worstTrouble().or(this::furthest).map(Reading::place).orElse("measures");
  }

  /** How many take a step, in words; may be empty. */
  public String takenWords(Step step) {
    if (step.taken().isEmpty()) {
      return step.trouble().isEmpty() ? "no figures" : "";
    }
    return taken(step).map(Reading::sentence).orElse("how many is " + FeatureRow.WITHHELD);
  }

  /** What goes wrong how often, in words; may be empty. */
  public String troubleWords(Step step) {
    return trouble(step).map(Reading::sentence).orElse("");
  }

  /** The class that marks the worst step; empty for others. */
  public String style(Step step) {
    return worstTrouble().filter(worst -> worst.step().equals(step)).isPresent() ? "worst" : "";
  }

  private Stream<Reading> readings(Function<Step, Optional<Reading>> figure) {
    return steps.stream().flatMap(step -> figure.apply(step).stream());
  }

  private Optional<Reading> worstTrouble() {
    return readings(this::trouble)
        .filter(reading -> reading.row().apart() > 0 && reading.row().differs())
        .max(Comparator.comparingDouble(Reading::size));
  }

  private Optional<Reading> furthest() {
    return Stream.concat(readings(this::trouble), readings(this::taken))
        .filter(reading -> reading.row().contrast().filter(c -> !c.isSame()).isPresent())
        .max(Comparator.comparingDouble(Reading::size));
  }

  private String place(Step step) {
    return "step-" + steps.indexOf(step);
  }

  /** {@code 62 in 100 look at the shop, everyone 70 in 100}. */
  private Optional<Reading> taken(Step step) {
    return row(step.taken())
        .map(
            row ->
                new Reading(
                    step,
                    row,
                    row.value()
                        + Phrases.ofThose(row.measure())
                        + step.does().map(words -> " " + Isolates.of(words)).orElse("")
                        + row.everyone(),
                    place(step) + "-taken"));
  }

  /** {@code searches that find nothing: 12 in 100, everyone 10 in 100}. */
  private Optional<Reading> trouble(Step step) {
    return row(step.trouble())
        .map(
            row ->
                new Reading(
                    step,
                    row,
                    Isolates.of(step.says())
                        + ": "
                        + row.value()
                        + Phrases.ofThose(row.measure())
                        + row.everyone(),
                    place(step)));
  }

  private Optional<MeasureRow> row(Optional<MeasureFigures> measure) {
    return measure.flatMap(figures -> MeasureRow.of(figures, segment));
  }
}
