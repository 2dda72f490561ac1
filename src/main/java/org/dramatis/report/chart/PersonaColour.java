package org.dramatis.report.chart;

import java.util.List;

/**
 * The colours of a persona, the same on every screen and on paper, as {@code #rrggbb}.
 *
 * @param accent carries white text and draws lines: at least 4.5 to 1 against white and its tint
 * @param middle fills what is drawn
 * @param tint the ground under a drawing
 */
public record PersonaColour(String accent, String middle, String tint) {
  /** The first eight look apart to every eye: they are the report's for the letters A to H. */
  private static final List<String> ACCENTS =
      List.of(
          "#0064c0", "#7b2a00", "#0d4632", "#7a1765", "#8f5a00", "#1c32b9", "#a8425f", "#176e9b",
          "#8e3529", "#2e6b47", "#8a20b6", "#5f5f1b");

  private static final double MIDDLE = 0.36;
  private static final double TINT = 0.09;
  private static final double IN_THE_DARK = 0.5;

  /** How many there are. */
  public static final int COUNT = ACCENTS.size();

  /** The colours of a place in the palette; places beyond its end start over. */
  public static PersonaColour of(int place) {
    String accent = ACCENTS.get(Math.floorMod(place, COUNT));
    return new PersonaColour(accent, mixed(accent, MIDDLE), mixed(accent, TINT));
  }

  /** The class that a style sheet gives them. */
  public static String style(int place) {
    return "colour-" + Math.floorMod(place, COUNT);
  }

  /** The accent as text on a dark ground. */
  public String inTheDark() {
    return mixed(accent, IN_THE_DARK);
  }

  /** A part of a colour, 0 to 1, on white. */
  private static String mixed(String colour, double part) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    return "#%02x%02x%02x"
        .formatted(channel(rgb >> 16, part), channel(rgb >> 8, part), channel(rgb, part));
  }

  private static int channel(int value, double part) {
    return (int) Math.round(255 - (255 - (value & 0xff)) * part);
  }
}
