package org.dramatis.report.chart;

import static org.dramatis.report.chart.Svg.at;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A small line through a handful of points, one of them marked. */
public final class LineChart {
  private static final int WIDTH = 380;
  private static final int HEIGHT = 190;
  private static final int LEFT = 52;
  private static final int RIGHT = 366;
  private static final int TOP = 22;
  private static final int BOTTOM = 150;

  /** Readings this far apart do not touch. */
  private static final double LINE = 14;

  private LineChart() {}

  /**
   * A point.
   *
   * @param x its place on the horizontal axis, printed below it
   * @param low the lowest height at which it might as well lie
   * @param high the highest; both are {@code y} for a point without a range
   * @param reading the height as text
   */
  public record Point(int x, double y, double low, double high, String reading) {}

  /** Where a chart's own units lie in the picture; heights are measured from zero. */
  private record Frame(double firstX, double lastX, double lowestY, double highestY) {
    static Frame around(List<Point> points) {
      double low = points.stream().mapToDouble(p -> Math.min(p.y(), p.low())).min().orElse(0);
      double high = points.stream().mapToDouble(p -> Math.max(p.y(), p.high())).max().orElse(1);
      return new Frame(
          points.stream().mapToInt(Point::x).min().orElse(0),
          points.stream().mapToInt(Point::x).max().orElse(1),
          Math.min(0, low),
          high > 0 || low < 0 ? Math.max(0, high) : 1);
    }

    double x(Point point) {
      double part = lastX > firstX ? (point.x() - firstX) / (lastX - firstX) : 0.5;
      return LEFT + 14 + part * (RIGHT - LEFT - 28);
    }

    double y(double height) {
      return BOTTOM - (height - lowestY) / (highestY - lowestY) * (BOTTOM - TOP);
    }
  }

  /**
   * Draws the line.
   *
   * @param xName what the horizontal axis counts
   * @param points in ascending order of x, at least one
   * @param marked the x of the point that is marked
   */
  public static String draw(Caption caption, String xName, List<Point> points, int marked) {
    Frame frame = Frame.around(points);
    Svg svg = Svg.framed(caption, "lines", WIDTH, HEIGHT);
    svg.line("rule", at(LEFT), at(frame.y(0)), at(RIGHT), at(frame.y(0)));
    svg.text("axis end", at(LEFT - 6), at(frame.y(0) + 4), "0");
    svg.text("axis middle", at((LEFT + RIGHT) / 2.0), at(HEIGHT - 4), xName);
    extremes(svg, frame, points);
    svg.polyline(
        "curve",
        points.stream()
            .map(p -> at(frame.x(p)) + "," + at(frame.y(p.y())))
            .collect(Collectors.joining(" ")));
    for (Point point : points) {
      boolean isMarked = point.x() == marked;
      String x = at(frame.x(point));
      if (point.high() > point.low()) {
        svg.line("whisker", x, at(frame.y(point.low())), x, at(frame.y(point.high())));
      }
      String radius = isMarked ? "6" : "3.5";
      svg.circle(isMarked ? "dot marked" : "dot", x, at(frame.y(point.y())), radius);
      svg.text("axis middle", x, at(BOTTOM + 23), String.valueOf(point.x()));
    }
    return svg.end();
  }

  private static void extremes(Svg svg, Frame frame, List<Point> points) {
    Point low = Collections.min(points, Comparator.comparingDouble(Point::y));
    Point high = Collections.max(points, Comparator.comparingDouble(Point::y));
    List<Double> taken = new ArrayList<>(List.of(frame.y(0)));
    for (Point point : List.of(high, low)) {
      double y = frame.y(point.y());
      if (taken.stream().allMatch(other -> Math.abs(other - y) >= LINE)) {
        svg.text("axis end", at(LEFT - 6), at(y + 4), point.reading());
        taken.add(y);
      }
    }
  }
}
