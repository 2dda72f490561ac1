package org.dramatis.report.chart;

import static org.dramatis.report.chart.Svg.at;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A segment as a flower: one petal per feature, and a ring that stands for everyone. A petal ends
 * beyond the ring where the segment is higher, and short of it where it is lower.
 */
public final class Flower {
  private static final int SIZE = 120;
  private static final double MIDDLE = SIZE / 2.0;
  private static final double RING = 32;
  private static final double OUT = 27;
  private static final double IN = 24;

  /** A petal's half width, as a part of the angle between petals. */
  private static final double FULLNESS = 0.5;

  private Flower() {}

  /**
   * Draws the flower, the first petal at the top, then clockwise.
   *
   * @param petals −1 (as short as can be seen) to 1 (as long as there is room); a gap where nothing
   *     is known
   */
  public static String draw(Caption caption, List<OptionalDouble> petals) {
    Svg svg = Svg.framed(caption, "flower", SIZE, SIZE);
    for (int i = 0; i < petals.size(); i++) {
      if (petals.get(i).isEmpty()) {
        continue;
      }
      double length = Math.max(-1, Math.min(1, petals.get(i).getAsDouble()));
      double tip = RING + (length > 0 ? OUT : IN) * length;
      svg.path(length > 0 ? "petal beyond" : "petal", petal(i, petals.size(), tip));
    }
    svg.circle("ring", at(MIDDLE), at(MIDDLE), at(RING));
    return svg.end();
  }

  /** From the middle to the tip and back, as two curves. */
  private static String petal(int position, int petals, double tip) {
    double angle = 2 * Math.PI * position / petals;
    double width = 2 * Math.PI / petals * FULLNESS;
    return "M"
        + point(angle, 0)
        + "C"
        + String.join(
            " ",
            point(angle - width, tip * 0.5),
            point(angle - width, tip),
            point(angle, tip),
            point(angle + width, tip),
            point(angle + width, tip * 0.5),
            point(angle, 0))
        + "Z";
  }

  private static String point(double angle, double radius) {
    return at(MIDDLE + radius * Math.sin(angle)) + " " + at(MIDDLE - radius * Math.cos(angle));
  }
}
