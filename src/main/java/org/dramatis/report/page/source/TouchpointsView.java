package org.dramatis.report.page.source;

import java.util.List;
import java.util.Optional;
import org.dramatis.report.CouncilFindings;
import org.dramatis.report.page.words.Phrases;

/**
 * Where customers decide, and where somebody sees it.
 *
 * @param lead how many of those places are dark
 * @param places the touchpoints, in the order in which they are first named
 * @param rows one per step
 */
public record TouchpointsView(String lead, List<String> places, List<Row> rows) {
  private static final Cell DARK = new Cell("in the dark", "dark");

  public TouchpointsView {
    places = List.copyOf(places);
    rows = List.copyOf(rows);
  }

  /**
   * A step.
   *
   * @param step its name
   * @param cells one per touchpoint
   */
  public record Row(String step, List<Cell> cells) {

    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A step at a touchpoint.
   *
   * @param words the source that tells of it, {@code in the dark}, or nothing where the step is not
   *     taken there
   * @param style the class that colours it
   */
  public record Cell(String words, String style) {}

  /** Of the way with us; empty where the charter tells none. */
  public static Optional<TouchpointsView> of(List<CouncilFindings.Step> steps) {
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    List<CouncilFindings.Touchpoint> all =
        steps.stream().flatMap(step -> step.touchpoints().stream()).toList();
    List<String> places = all.stream().map(CouncilFindings.Touchpoint::name).distinct().toList();
    long dark = all.stream().filter(place -> place.source().isEmpty()).count();
    String lead =
        dark == 0
            ? "At every place where customers decide there is data."
            : "At %s of the %s places where customers decide, nobody sees it."
                .formatted(Phrases.inWords(Math.toIntExact(dark)), Phrases.inWords(all.size()));
    return Optional.of(
        new TouchpointsView(
            lead,
            places,
            steps.stream()
                .map(step -> new Row(step.name(), places.stream().map(p -> cell(step, p)).toList()))
                .toList()));
  }

  private static Cell cell(CouncilFindings.Step step, String place) {
    return step.touchpoints().stream()
        .filter(t -> t.name().equals(place))
        .findFirst()
        .map(t -> t.source().map(source -> new Cell(source, "seen")).orElse(DARK))
        .orElse(new Cell("", ""));
  }
}
