package org.dramatis.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contrast as WCAG 2.2 computes it: AA asks 4.5 for text and 3 for what pictures are made of. */
class StyleSheetTest {
  private static final double TEXT = 4.5;
  private static final double GRAPHIC = 3;

  /** Ten times what is just noticeable. */
  private static final double APART = 20;

  /** A run looks for 2 to 8 segments unless the method says otherwise. */
  private static final char LAST_ORDINARY = 'h';

  private static final String CSS = ReportPage.StyleSheet.embedded().css();
  private static final String DARK_BEGINS = "@media screen and (prefers-color-scheme: dark)";
  private static final Pattern COLOUR = Pattern.compile("(--[a-z0-9-]+): (#[0-9a-f]{6});");
  private static final Pattern HUE =
      Pattern.compile("\\.(hue-[a-z]) \\{ --accent: (#[0-9a-f]{6}); \\}");

  private static String light() {
    return CSS.substring(0, CSS.indexOf(DARK_BEGINS));
  }

  private static String dark() {
    int begins = CSS.indexOf(DARK_BEGINS);
    return CSS.substring(begins, CSS.indexOf("* { box-sizing"));
  }

  @Test
  void textIsReadableInLightAndDark() {
    for (String theme : List.of(light(), dark())) {
      Map<String, String> colours = named(COLOUR, theme.replaceAll("\\.hue-.*", ""));
      for (String ground : List.of("--paper", "--card", "--wash")) {
        for (String text : List.of("--ink", "--quiet", "--link")) {
          assertThat(contrast(colours.get(text), colours.get(ground)))
              .as(text + " on " + ground)
              .isGreaterThanOrEqualTo(TEXT);
        }
      }
    }
  }

  @Test
  void everyLetterIsReadableInItsColourAndOnIt() {
    for (String theme : List.of(light(), dark())) {
      Map<String, String> colours = named(COLOUR, theme.replaceAll("\\.hue-.*", ""));
      Map<String, String> hues = named(HUE, theme);
      assertThat(hues).hasSize(26);
      hues.forEach(
          (hue, colour) -> {
            assertThat(contrast(colour, colours.get("--paper"))).as(hue).isGreaterThan(TEXT);
            assertThat(contrast(colour, colours.get("--card"))).as(hue).isGreaterThan(TEXT);
          });
      assertThat(hues.values()).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @EnumSource(Colour.Eyes.class)
  void theSegmentsOfAnOrdinaryRunLookApartToEveryEye(Colour.Eyes eyes) {
    for (String theme : List.of(light(), dark())) {
      Map<String, String> hues = named(HUE, theme);
      for (char one = 'a'; one <= LAST_ORDINARY; one++) {
        for (char other = 'a'; other < one; other++) {
          assertThat(hue(hues, one).distance(hue(hues, other), eyes))
              .as("%s and %s", one, other)
              .isGreaterThan(APART);
        }
      }
    }
  }

  private static Colour hue(Map<String, String> hues, char letter) {
    return Colour.of(hues.get("hue-" + letter));
  }

  @Test
  void figuresAreReadableOnEveryHeat() {
    for (String theme : List.of(light(), dark())) {
      Map<String, String> colours = named(COLOUR, theme.replaceAll("\\.hue-.*", ""));
      List<String> grounds = new ArrayList<>();
      for (int step = 1; step <= 4; step++) {
        grounds.add("--low-" + step);
        grounds.add("--high-" + step);
      }
      for (String ground : grounds) {
        assertThat(contrast(colours.get("--ink"), colours.get(ground)))
            .as(ground)
            .isGreaterThanOrEqualTo(TEXT);
      }
    }
  }

  @Test
  void partsOfABarStandOutFromTheCard() {
    for (String theme : List.of(light(), dark())) {
      Map<String, String> colours = named(COLOUR, theme.replaceAll("\\.hue-.*", ""));
      for (String part : List.of("--good", "--bad", "--unsure", "--idle")) {
        assertThat(contrast(colours.get(part), colours.get("--card")))
            .as(part)
            .isGreaterThanOrEqualTo(GRAPHIC);
      }
    }
  }

  @Test
  void everyClassOfAPictureHasARule() {
    for (String style : List.of("bar", "outlined", "part", "track", "dot", "curve", "label")) {
      assertThat(CSS).contains("." + style + " ");
    }
  }

  private static Map<String, String> named(Pattern pattern, String css) {
    Map<String, String> found = new HashMap<>();
    Matcher matcher = pattern.matcher(css);
    while (matcher.find()) {
      found.put(matcher.group(1), matcher.group(2));
    }
    return found;
  }

  private static double contrast(String first, String second) {
    return Colour.of(first).contrast(Colour.of(second));
  }
}
