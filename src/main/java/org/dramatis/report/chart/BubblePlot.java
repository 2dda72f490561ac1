package org.dramatis.report.chart;

import static org.dramatis.report.chart.Svg.at;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Circles on two axes from 0 to 1, larger ones behind smaller ones. One whose letter would touch
 * another's is moved aside.
 */
public final class BubblePlot {
  private static final int WIDTH = 480;
  private static final int HEIGHT = 400;
  private static final int LEFT = 44;
  private static final int RIGHT = 452;
  private static final int TOP = 76;
  private static final int BOTTOM = 336;
  private static final double LARGEST = 34;
  private static final double SMALLEST = 11;

  /** Letters this far apart do not touch. */
  private static final double APART = 26;

  /** Steps of this angle, ever further out, leave no direction untried. */
  private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

  private BubblePlot() {}

  /**
   * A circle with a letter in it and a class that colours it.
   *
   * @param x 0 (left) to 1 (right)
   * @param y 0 (bottom) to 1 (top)
   * @param size its area in relation to the others', above 0
   */
  public record Bubble(String mark, double x, double y, double size, String style) {}

  /** Draws at least one bubble, with words for what lies to the right and above. */
  public static String draw(Caption caption, String right, String up, List<Bubble> bubbles) {
    Svg svg = Svg.framed(caption, "bubbles", WIDTH, HEIGHT);
    svg.line("rule", at(LEFT), at(BOTTOM + 40), at(RIGHT), at(BOTTOM + 40));
    svg.line("rule", at(LEFT - 20), at(TOP - 40), at(LEFT - 20), at(BOTTOM + 20));
    svg.text("axis end", at(RIGHT), at(BOTTOM + 58), right + " →");
    svg.text("axis", at(LEFT - 28), at(TOP - 52), "↑ " + up);
    double largest = bubbles.stream().mapToDouble(Bubble::size).max().orElse(1);
    List<Centre> taken = new ArrayList<>();
    bubbles.stream()
        .sorted(Comparator.comparingDouble(Bubble::size).reversed())
        .forEach(bubble -> draw(svg, bubble, largest, taken));
    return svg.end();
  }

  private record Centre(double x, double y) {
    boolean isFree(List<Centre> taken) {
      return taken.stream().noneMatch(t -> Math.hypot(t.x() - x, t.y() - y) < APART);
    }
  }

  private static void draw(Svg svg, Bubble bubble, double largest, List<Centre> taken) {
    double radius = Math.max(SMALLEST, LARGEST * Math.sqrt(bubble.size() / largest));
    Centre centre =
        free(
            new Centre(
                LEFT + LARGEST / 2 + bubble.x() * (RIGHT - LEFT - LARGEST),
                BOTTOM - bubble.y() * (BOTTOM - TOP)),
            taken);
    taken.add(centre);
    svg.circle("bubble " + bubble.style(), at(centre.x()), at(centre.y()), at(radius));
    svg.text("mark", at(centre.x()), at(centre.y() + 5), bubble.mark());
  }

  /** The place itself, or the nearest around it where no letter lies under another. */
  private static Centre free(Centre wanted, List<Centre> taken) {
    Centre place = wanted;
    for (int step = 1; !place.isFree(taken); step++) {
      double angle = step * GOLDEN_ANGLE;
      double away = APART * Math.sqrt(step) / 2;
      place =
          new Centre(
              wanted.x() + away * Math.cos(angle),
              Math.min(BOTTOM + SMALLEST, wanted.y() + away * Math.sin(angle)));
    }
    return place;
  }
}
