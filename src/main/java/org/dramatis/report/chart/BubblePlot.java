package org.dramatis.report.chart;

import static org.dramatis.report.chart.Svg.at;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Circles on two axes that cross at 0 and end at 1, printed as 100, larger circles behind smaller
 * ones. One whose letter would touch another's is moved aside.
 */
public final class BubblePlot {
  private static final int WIDTH = 330;
  private static final int HEIGHT = 300;
  private static final int LEFT = 44;
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
   * @param x how far to the right of 0, at most 1; below 0 it lies to the left
   * @param y how far above 0, at most 1; below 0 it lies below
   * @param size its area in relation to the others', above 0
   */
  public record Bubble(String mark, double x, double y, double size, String style) {}

  /** Draws at least one bubble, with words for what lies to the right and above. */
  public static String draw(Caption caption, String right, String up, List<Bubble> bubbles) {
    Svg svg = Svg.framed(caption, "bubbles", WIDTH, HEIGHT);
    Frame frame = Frame.around(bubbles);
    axes(svg, frame);
    svg.text("axis end", at(RIGHT), at(BOTTOM + 54), right + " →");
    svg.text("axis", at(LEFT - 28), at(TOP - 48), "↑ " + up);
    double largest = bubbles.stream().mapToDouble(Bubble::size).max().orElse(1);
    List<Centre> taken = new ArrayList<>();
    List<Bubble> largestFirst =
        bubbles.stream().sorted(Comparator.comparingDouble(Bubble::size).reversed()).toList();
    largestFirst.forEach(bubble -> draw(svg, frame, bubble, largest, taken));
    // Letters come last, so that no circle covers one.
    for (int i = 0; i < taken.size(); i++) {
      Centre centre = taken.get(i);
      svg.text("mark", at(centre.x()), at(centre.y() + 5), largestFirst.get(i).mark());
    }
    return svg.end();
  }

  /** Where 0 and 1 lie in the picture; what is below 0 pushes it inwards. */
  private record Frame(double lowestX, double lowestY) {
    static Frame around(List<Bubble> bubbles) {
      return new Frame(
          Math.min(0, bubbles.stream().mapToDouble(Bubble::x).min().orElse(0)),
          Math.min(0, bubbles.stream().mapToDouble(Bubble::y).min().orElse(0)));
    }

    double x(double part) {
      return LEFT + LARGEST / 2 + (part - lowestX) / (1 - lowestX) * (RIGHT - LEFT - LARGEST);
    }

    double y(double part) {
      return BOTTOM - (part - lowestY) / (1 - lowestY) * (BOTTOM - TOP);
    }
  }

  private static void axes(Svg svg, Frame frame) {
    svg.line("rule", at(LEFT), at(frame.y(0)), at(RIGHT), at(frame.y(0)));
    svg.line("rule", at(frame.x(0)), at(TOP - 36), at(frame.x(0)), at(BOTTOM + LARGEST));
    for (int end = 0; end <= 1; end++) {
      String points = String.valueOf(100 * end);
      svg.text("axis middle", at(frame.x(end)), at(BOTTOM + LARGEST + 12), points);
      svg.text("axis end", at(LEFT - 14), at(frame.y(end) + 4), points);
    }
  }

  private record Centre(double x, double y) {
    boolean isFree(List<Centre> taken) {
      return taken.stream().noneMatch(t -> Math.hypot(t.x() - x, t.y() - y) < APART);
    }
  }

  private static void draw(
      Svg svg, Frame frame, Bubble bubble, double largest, List<Centre> taken) {
    double radius = Math.max(SMALLEST, LARGEST * Math.sqrt(bubble.size() / largest));
    Centre centre = free(new Centre(frame.x(bubble.x()), frame.y(bubble.y())), taken);
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
