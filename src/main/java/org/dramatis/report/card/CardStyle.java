package org.dramatis.report.card;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dramatis.persona.Persona;
import org.dramatis.report.Resource;
import org.dramatis.report.chart.PersonaColour;
import org.dramatis.report.page.ReportPage.StyleSheet;

/**
 * The style sheet of cards. It begins with what holds on paper, in the CSS 2.1 that the PDF library
 * knows besides its variables, which are replaced for it.
 */
final class CardStyle {
  private static final String SCREENS = "/* Screens and printers */";
  private static final Pattern VARIABLE = Pattern.compile("(--[a-z]+): ([^;]+);");
  private static final Pattern USE = Pattern.compile("var\\((--[a-z]+)\\)");

  private static final String PAPER_FONTS =
      "'Noto Naskh Arabic', 'DejaVu Sans', 'Droid Sans Fallback'";

  private CardStyle() {}

  static StyleSheet ofScreens() {
    return new StyleSheet(colours() + Resource.text("card/cards.css"));
  }

  private static String colours() {
    return IntStream.range(0, PersonaColour.COUNT)
        .mapToObj(CardStyle::colour)
        .collect(Collectors.joining());
  }

  private static String colour(int place) {
    PersonaColour colour = PersonaColour.of(place);
    String all =
        ".%s { --accent: %s; --head: %s; --tint: %s; }\n"
            .formatted(PersonaColour.style(place), colour.accent(), colour.accent(), colour.tint());
    return all
        + "@media screen and (prefers-color-scheme: dark) { .%s { --head: %s; } }\n"
            .formatted(PersonaColour.style(place), colour.inTheDark());
  }

  static StyleSheet ofPaper(Persona persona) {
    String all = Resource.text("card/cards.css");
    String paper = all.substring(0, all.indexOf(SCREENS));
    Map<String, String> values = new TreeMap<>();
    Matcher matcher = VARIABLE.matcher(paper);
    while (matcher.find()) {
      values.put(matcher.group(1), matcher.group(2));
    }
    PersonaColour colour = PersonaColour.of(persona.colour());
    values.put("--accent", colour.accent());
    values.put("--head", colour.accent());
    values.put("--tint", colour.tint());
    values.put("--serif", "'Noto Serif', " + PAPER_FONTS);
    values.put("--sans", "'Noto Sans', " + PAPER_FONTS);
    String rules = paper.substring(paper.indexOf('}') + 1);
    return new StyleSheet(
        USE.matcher(rules).replaceAll(use -> Matcher.quoteReplacement(values.get(use.group(1)))));
  }
}
