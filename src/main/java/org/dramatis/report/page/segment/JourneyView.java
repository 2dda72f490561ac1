package org.dramatis.report.page.segment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.profile.claim.MeasureFigures;
import org.dramatis.profile.council.CouncilFindings.Step;
import org.dramatis.profile.figure.Direction;
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

    /** Whether a reader sees it on that side of everyone. */
    boolean lies(Direction side) {
      return row.contrast().filter(c -> !c.isSame() && c.direction() == side).isPresent();
    }

    /** Whether its figure is on that side of everyone's, however near. */
    boolean isNominally(Direction side) {
      OptionalDouble everyone = row.measure().everyone().nearest();
      OptionalDouble own = row.own().figure().nearest();
      return own.isPresent()
          && everyone.isPresent()
          && own.getAsDouble() != everyone.getAsDouble()
          && Direction.of(own.getAsDouble() - everyone.getAsDouble()) == side;
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

  /**
   * The step that goes wrong most beside everyone, in a sentence; where none goes wrong more often,
   * the one that the fewest beside everyone take.
   */
  public String worst() {
    String caveat = isAllTold() ? "" : "as far as can be told, ";
    if (worstTrouble().isPresent()) {
      return Phrases.sentence(
          "%sthe worst step of %s is %s."
              .formatted(caveat, segment.letter(), named(worstTrouble().get())));
    }
    if (worseTrouble().isPresent()) {
      return Phrases.sentence(
          "%snothing is much worse here than for everyone; the worst step of %s is %s."
              .formatted(caveat, segment.letter(), named(worseTrouble().get())));
    }
    boolean isMeasured = readings(this::trouble).findAny().isPresent();
    Optional<String> fewest =
        leastTaken().map(step -> "fewer than elsewhere take the step " + named(step));
    if (isMeasured) {
      return Phrases.sentence(
          caveat
              + "no step goes wrong %smore often here than for everyone"
                  .formatted(clearly(this::trouble, Direction.HIGHER))
              + fewest.map(words -> "; " + words).orElse("")
              + ".");
    }
    return fewest
        .map(words -> Phrases.sentence(words) + ".")
        .orElse(
            readings(this::taken).findAny().isPresent()
                ? "No step is taken %sless often here than by everyone."
                    .formatted(clearly(this::taken, Direction.LOWER))
                : "Too few stand behind the steps to tell them.");
  }

  /** Figures that are about the same may still lie on that side, and a reader sees by how much. */
  private String clearly(Function<Step, Optional<Reading>> figure, Direction side) {
    return readings(figure).anyMatch(reading -> reading.isNominally(side)) ? "clearly " : "";
  }

  /** {@code “search” (searches that find nothing: 12 in 100, everyone 10 in 100)}. */
  private static String named(Reading reading) {
    return "%s (%s)".formatted(Phrases.quoted(reading.step().name()), reading.sentence());
  }

  private boolean isAllTold() {
    return steps.stream()
        .flatMap(step -> step.trouble().stream())
        .allMatch(measure -> MeasureRow.of(measure, segment).isPresent());
  }

  /** Where the figures of the step stand that is named, else those of all: an id on the page. */
  public String place() {
    return worstTrouble()
        .or(this::worseTrouble)
        .or(this::leastTaken)
        .map(Reading::place)
        .orElse("measures");
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

  /** The step of which a reader sees that it goes wrong more, though chance alone could make it. */
  private Optional<Reading> worseTrouble() {
    return readings(this::trouble)
        .filter(reading -> reading.lies(Direction.HIGHER))
        .max(Comparator.comparingDouble(Reading::size));
  }

  private Optional<Reading> leastTaken() {
    return readings(this::taken)
        .filter(reading -> reading.lies(Direction.LOWER))
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
