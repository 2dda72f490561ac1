package org.dramatis.report.chart;

import static org.dramatis.report.chart.Svg.at;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Two curves over the same months; a month without a figure is a gap. */
public final class YearChart {
  private static final int WIDTH = 520;
  private static final int HEIGHT = 190;
  private static final int LEFT = 46;
  private static final int RIGHT = 508;
  private static final int TOP = 16;
  private static final int BOTTOM = 150;

  private YearChart() {}

  /**
   * Draws the curves from zero to the highest share.
   *
   * @param months their names, at least two
   * @param own the curve that matters, by month
   * @param everyone the curve to hold it against, by month
   * @param top the highest share on the axis, above 0
   * @param topReading the same as text
   */
  public static String draw(
      Caption caption,
      List<String> months,
      List<OptionalDouble> own,
      List<OptionalDouble> everyone,
      double top,
      String topReading) {
    Svg svg = Svg.framed(caption, "year", WIDTH, HEIGHT);
    svg.line("rule", at(LEFT), at(BOTTOM), at(RIGHT), at(BOTTOM));
    svg.text("axis end", at(LEFT - 6), at(TOP + 4), topReading);
    svg.text("axis end", at(LEFT - 6), at(BOTTOM + 4), "0");
    for (int i = 0; i < months.size(); i++) {
      svg.text("axis middle", at(x(i, months.size())), at(BOTTOM + 20), months.get(i));
    }
    curve(svg, "curve", everyone, top);
    curve(svg, "curve own", own, top);
    return svg.end();
  }

  private static void curve(Svg svg, String style, List<OptionalDouble> shares, double top) {
    List<String> points = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      if (shares.get(i).isEmpty()) {
        stroke(svg, style, points);
        continue;
      }
      double share = Math.min(shares.get(i).getAsDouble(), top);
      points.add(at(x(i, shares.size())) + "," + at(BOTTOM - share / top * (BOTTOM - TOP)));
    }
    stroke(svg, style, points);
  }

  private static void stroke(Svg svg, String style, List<String> points) {
    if (points.size() == 1) {
      String[] only = points.get(0).split(",", 2);
      svg.circle(style.replace("curve", "dot"), only[0], only[1], "2.5");
    } else if (points.size() > 1) {
      svg.polyline(style, String.join(" ", points));
    }
    points.clear();
  }

  private static double x(int month, int months) {
    return LEFT + 14 + (RIGHT - LEFT - 28) * (double) month / Math.max(1, months - 1);
  }
}
