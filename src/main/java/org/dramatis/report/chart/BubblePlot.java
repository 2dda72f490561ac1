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
  private static final int WIDTH = 330;
  private static final int HEIGHT = 300;
  private static final int LEFT = 36;
  private static final int RIGHT = 316;
  private static final int TOP = 64;
  private static final int BOTTOM = 242;
  private static final double LARGEST = 26;
  private static final double SMALLEST = 11;

  /** Letters this far apart do not touch. */
  private static final double APART = 24;

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
    svg.line("rule", at(LEFT), at(BOTTOM + 34), at(RIGHT), at(BOTTOM + 34));
    svg.line("rule", at(LEFT - 20), at(TOP - 36), at(LEFT - 20), at(BOTTOM + 20));
    svg.text("axis end", at(RIGHT), at(BOTTOM + 52), right + " →");
    svg.text("axis", at(LEFT - 28), at(TOP - 48), "↑ " + up);
    double largest = bubbles.stream().mapToDouble(Bubble::size).max().orElse(1);
    List<Centre> taken = new ArrayList<>();
    List<Bubble> largestFirst =
        bubbles.stream().sorted(Comparator.comparingDouble(Bubble::size).reversed()).toList();
    largestFirst.forEach(bubble -> draw(svg, bubble, largest, taken));
    // Letters come last, so that no circle covers one.
    for (int i = 0; i < taken.size(); i++) {
      Centre centre = taken.get(i);
      svg.text("mark", at(centre.x()), at(centre.y() + 5), largestFirst.get(i).mark());
    }
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
