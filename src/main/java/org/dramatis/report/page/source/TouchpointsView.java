package org.dramatis.report.page.source;

import java.util.List;
import java.util.stream.Stream;
import org.dramatis.charter.Charter.Touchpoint;
import org.dramatis.profile.council.CouncilFindings.Step;
import org.dramatis.report.Labels;
import org.dramatis.report.page.words.Phrases;

/** Where customers decide, and where somebody sees it; without steps where no charter tells any. */
public record TouchpointsView(List<Step> steps, Labels labels) {
  private static final Cell DARK = new Cell("in the dark", "dark");

  /** A step at a touchpoint: what is said of it, and the class that colours it. */
  public record Cell(String words, String style) {}

  /** How many of the places are dark. */
  public String lead() {
    long dark = all().filter(place -> place.source().isEmpty()).count();
    return dark == 0
        ? "At every place where %s decide there is data.".formatted(labels.noun().many())
        : "At %s of the %s places where %s decide, nobody sees it."
            .formatted(Phrases.inWords(dark), Phrases.inWords(all().count()), labels.noun().many());
  }

  /** The touchpoints, in the order in which they are first named. */
  public List<String> places() {
    return all().map(Touchpoint::name).distinct().toList();
  }

  /**
   * One per touchpoint: the source that tells of the step, {@code in the dark}, or nothing where
   * the step is not taken there.
   */
  public List<Cell> cells(Step step) {
    return places().stream().map(place -> cell(step, place)).toList();
  }

  private Cell cell(Step step, String place) {
    return step.touchpoints().stream()
        .filter(t -> t.name().equals(place))
        .findFirst()
        .map(t -> t.source().map(source -> new Cell(labels.source(source), "seen")).orElse(DARK))
        .orElse(new Cell("", ""));
  }

  private Stream<Touchpoint> all() {
    return steps.stream().flatMap(step -> step.touchpoints().stream());
  }
}
