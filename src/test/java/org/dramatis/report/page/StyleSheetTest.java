package org.dramatis.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Contrast as WCAG 2.2 computes it: AA asks 4.5 for text and 3 for what pictures are made of. */
class StyleSheetTest {
  private static final double TEXT = 4.5;
  private static final double GRAPHIC = 3;
  private static final String CSS = StyleSheet.embedded().css();
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
    for (String style : List.of("bar", "outlined", "part", "track", "dot", "curve", "plate")) {
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
    double one = luminance(first) + 0.05;
    double other = luminance(second) + 0.05;
    return Math.max(one, other) / Math.min(one, other);
  }

  private static double luminance(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double c = (channel & 0xff) / 255.0;
    return c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
