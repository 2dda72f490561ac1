package org.dramatis.report.chart;

import static org.dramatis.report.chart.Svg.at;
import static org.dramatis.report.chart.Svg.percent;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Two curves over the same months; a month without a figure is a gap. The curves follow the width
 * of the page, the words keep their size.
 */
public final class YearChart {
  private static final int HEIGHT = 146;
  private static final int TOP = 20;
  private static final int BOTTOM = 120;

  /** The part of the width that is free on either side, so that the outer months are not cut. */
  private static final double MARGIN = 0.05;

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
    Svg svg = Svg.wide(caption, "year", HEIGHT);
    svg.line("rule", "0", at(TOP), "100%", at(TOP));
    svg.line("rule base", "0", at(BOTTOM), "100%", at(BOTTOM));
    svg.text("axis", "0", at(TOP - 6), topReading).text("axis", "0", at(BOTTOM - 5), "0");
    for (int i = 0; i < months.size(); i++) {
      String style = i % 2 == 0 ? "axis middle" : "axis middle second";
      svg.text(style, percent(x(i, months.size())), at(BOTTOM + 18), months.get(i));
    }
    curve(svg, "curve", everyone, top);
    curve(svg, "curve own", own, top);
    return svg.end();
  }

  /** Each two months in a row are joined; a month between gaps is a dot. */
  private static void curve(Svg svg, String style, List<OptionalDouble> shares, double top) {
    for (int month = 0; month < shares.size(); month++) {
      boolean follows = isKnown(shares, month - 1);
      boolean goesOn = isKnown(shares, month + 1);
      if (isKnown(shares, month) && !follows && !goesOn) {
        String x = percent(x(month, shares.size()));
        svg.circle(style.replace("curve", "dot"), x, y(shares, month, top), "2.5");
      } else if (isKnown(shares, month) && follows) {
        svg.line(
            style,
            percent(x(month - 1, shares.size())),
            y(shares, month - 1, top),
            percent(x(month, shares.size())),
            y(shares, month, top));
      }
    }
  }

  private static boolean isKnown(List<OptionalDouble> shares, int month) {
    return month >= 0 && month < shares.size() && shares.get(month).isPresent();
  }

  private static String y(List<OptionalDouble> shares, int month, double top) {
    double height = Math.min(shares.get(month).orElseThrow(), top) / top;
    return at(BOTTOM - height * (BOTTOM - TOP));
  }

  /** A month's place as a part of the width. */
  private static double x(int month, int months) {
    return MARGIN + (1 - 2 * MARGIN) * month / Math.max(1, months - 1);
  }
}
