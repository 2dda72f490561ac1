package org.dramatis.report.chart;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dramatis.persona.Persona;
import org.dramatis.report.Resource;
import org.dramatis.yaml.Spelling;

/**
 * The drawing of a persona: up to three objects that stand for what sets it apart, the strongest
 * large; no face. Colours are written into it, so that it is the same wherever it is pasted.
 */
public final class Illustration {
  /** How wide it is, in its own units. */
  public static final int WIDTH = 300;

  /** How high. */
  public static final int HEIGHT = 200;

  private static final Map<String, String> DRAWINGS =
      Map.copyOf(
          Pattern.compile("<g id=\"(\\w+)\">(.*?)</g>")
              .matcher(Resource.text("icons.svg"))
              .results()
              .collect(toMap(r -> r.group(1), (MatchResult r) -> r.group(2))));

  /** Where objects stand: how many there are, and of each its place and size. */
  private static final List<List<Place>> PLACES =
      List.of(
          List.of(new Place(85, 35, 1.3)),
          List.of(new Place(38, 35, 1.3), new Place(190, 78, 0.8)),
          List.of(new Place(28, 35, 1.3), new Place(178, 26, 0.74), new Place(206, 108, 0.62)));

  private static final String LINE =
      "stroke-linejoin=\"round\" stroke-linecap=\"round\" stroke-width=\"4\"";

  private Illustration() {}

  /**
   * @param x from the left edge; so is y from the upper one
   * @param size 1 is a hundred units
   */
  private record Place(int x, int y, double size) {}

  /** Whether there is a drawing of an object. */
  public static boolean knows(String icon) {
    return DRAWINGS.containsKey(icon);
  }

  /** What is seen, for those who do not see it. */
  public static String alternative(Persona persona) {
    List<String> names = shown(persona).stream().map(Spelling::words).toList();
    return names.isEmpty()
        ? "A drawing of a person's card"
        : "A drawing: " + Spelling.listed(names);
  }

  /** The drawing as an {@code <svg>} element that says what is seen. */
  public static String element(Persona persona) {
    String alternative = alternative(persona);
    return ("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"drawing\" viewBox=\"0 0 %d %d\""
            + " width=\"%d\" height=\"%d\" role=\"img\" aria-label=\"%s\"><title>%s</title>%s</svg>")
        .formatted(WIDTH, HEIGHT, WIDTH, HEIGHT, alternative, alternative, inside(persona));
  }

  /** What is drawn, in its own units. */
  public static String inside(Persona persona) {
    PersonaColour colour = PersonaColour.of(persona.colour());
    List<String> icons = shown(persona);
    List<String> drawn = icons.isEmpty() ? List.of("page") : icons;
    StringBuilder svg = new StringBuilder();
    svg.append("<rect width=\"%d\" height=\"%d\" fill=\"#777777\" opacity=\"0.35\"/>");
    svg.append("<path d=\"M0 168H%d V%d H0Z\" fill=\"#777777\" opacity=\"0.45\"/>");
    svg.append("<circle cx=\"%d\" cy=\"98\" r=\"82\" fill=\"#ffffff\" opacity=\"0.65\"/>");
    List<Place> places = PLACES.get(drawn.size() - 1);
    String ground = svg.toString().formatted(WIDTH, HEIGHT, WIDTH, HEIGHT, places.get(0).x() + 65);
    StringBuilder all = new StringBuilder(ground);
    for (int i = 0; i < drawn.size(); i++) {
      Place place = places.get(i);
      all.append(
          "<g transform=\"translate(%d %d) scale(%s)\" fill=\"#ffffff\" stroke=\"#111111\" %s>%s</g>"
              .formatted(place.x(), place.y(), place.size(), LINE, DRAWINGS.get(drawn.get(i))));
    }
    return all.toString().replace("#111111", colour.accent()).replace("#777777", colour.middle());
  }

  private static List<String> shown(Persona persona) {
    return persona.icons().stream()
        .filter(Illustration::knows)
        .distinct()
        .limit(PLACES.size())
        .toList();
  }
}
