package org.dramatis.report.chart;

import java.util.List;

/**
 * Bars to the left and right of a line that stands for everyone. A bar's reading stands on the
 * empty side of the line, so that it never collides with the bar.
 */
public final class DivergingBars {
  private static final int HEAD = 26;
  private static final int ROW = 48;
  private static final int BAR = 14;

  private DivergingBars() {}

  /**
   * One bar.
   *
   * @param reading the figures in words, beside the bar
   * @param length −1 (to the left edge) to 1 (to the right edge); longer ones are cut there
   * @param style the class that fills it
   */
  public record Bar(String label, String reading, double length, String style) {}

  /** Draws the bars from top to bottom, with words for what the left and right side mean. */
  public static String draw(Caption caption, String lower, String higher, List<Bar> bars) {
    int height = HEAD + bars.size() * ROW;
    Svg svg = Svg.wide(caption, "diverging", height);
    svg.text("axis end", "49%", "12", "← " + lower).text("axis", "51%", "12", higher + " →");
    svg.line("rule", "50%", "18", "50%", String.valueOf(height));
    int top = HEAD;
    for (Bar bar : bars) {
      row(svg, bar, top);
      top += ROW;
    }
    return svg.end();
  }

  private static void row(Svg svg, Bar bar, int top) {
    double length = Math.max(-1, Math.min(1, bar.length()));
    boolean right = length >= 0;
    String width = Svg.percent(Math.abs(length) / 2);
    String left = Svg.percent(right ? 0.5 : 0.5 + length / 2);
    svg.group().oneLine("label", String.valueOf(top), "19", bar.label());
    svg.rect(bar.style(), left, width, String.valueOf(top + 21), String.valueOf(BAR));
    svg.text(
        right ? "reading end" : "reading",
        right ? "49%" : "51%",
        String.valueOf(top + 32),
        bar.reading());
    svg.endGroup();
  }
}
