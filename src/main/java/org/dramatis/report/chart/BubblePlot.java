package org.dramatis.report.chart;

import java.util.Comparator;
import java.util.List;

/** Circles on two axes from 0 to 1, larger ones behind smaller ones. */
public final class BubblePlot {
  private static final int WIDTH = 480;
  private static final int HEIGHT = 400;
  private static final int LEFT = 44;
  private static final int RIGHT = 452;
  private static final int TOP = 76;
  private static final int BOTTOM = 336;
  private static final double LARGEST = 34;
  private static final double SMALLEST = 11;

  private BubblePlot() {}

  /**
   * A circle.
   *
   * @param mark the letter in it
   * @param x 0 (left) to 1 (right)
   * @param y 0 (bottom) to 1 (top)
   * @param size its area in relation to the others', above 0
   * @param style the class that colours it
   */
  public record Bubble(String mark, double x, double y, double size, String style) {}

  /**
   * Draws the plot.
   *
   * @param caption what the picture shows
   * @param right what lies to the right
   * @param up what lies above
   * @param bubbles at least one
   */
  public static String draw(Caption caption, String right, String up, List<Bubble> bubbles) {
    Svg svg = Svg.framed(caption, "bubbles", WIDTH, HEIGHT);
    svg.line("rule", at(LEFT), at(BOTTOM + 40), at(RIGHT), at(BOTTOM + 40));
    svg.line("rule", at(LEFT - 20), at(TOP - 40), at(LEFT - 20), at(BOTTOM + 20));
    svg.text("axis end", at(RIGHT), at(BOTTOM + 58), right + " →");
    svg.text("axis", at(LEFT - 28), at(TOP - 52), "↑ " + up);
    double largest = bubbles.stream().mapToDouble(Bubble::size).max().orElse(1);
    bubbles.stream()
        .sorted(Comparator.comparingDouble(Bubble::size).reversed())
        .forEach(bubble -> draw(svg, bubble, largest));
    return svg.end();
  }

  private static void draw(Svg svg, Bubble bubble, double largest) {
    double radius = Math.max(SMALLEST, LARGEST * Math.sqrt(bubble.size() / largest));
    double x = LEFT + LARGEST / 2 + bubble.x() * (RIGHT - LEFT - LARGEST);
    double y = BOTTOM - bubble.y() * (BOTTOM - TOP);
    svg.circle("bubble " + bubble.style(), at(x), at(y), at(radius));
    svg.text("mark", at(x), at(y + 5), bubble.mark());
  }

  private static String at(double coordinate) {
    return Svg.number(coordinate);
  }
}
