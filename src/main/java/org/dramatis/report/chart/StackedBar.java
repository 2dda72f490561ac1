package org.dramatis.report.chart;

import java.util.List;

/** One bar that is divided into the parts of a whole. */
public final class StackedBar {
  /** No part that exists is thinner than this share of the bar. */
  private static final double THINNEST = 0.006;

  private static final double ROOM_FOR_MARK = 0.045;

  private StackedBar() {}

  /**
   * A part of the whole.
   *
   * @param mark a letter or two inside the part, where there is room; may be empty
   * @param size 0 or more
   */
  public record Part(String mark, long size, String style) {}

  /** Draws the parts from left to right, pixels high; a whole of nothing is an empty track. */
  public static String draw(Caption caption, int height, List<Part> parts) {
    Svg svg = Svg.wide(caption, "stacked", height);
    String high = String.valueOf(height);
    svg.rect("track", "0", "100%", "0", high);
    List<Part> present = parts.stream().filter(p -> p.size() > 0).toList();
    double whole = present.stream().mapToLong(Part::size).sum();
    double drawn = present.stream().mapToDouble(p -> Math.max(p.size() / whole, THINNEST)).sum();
    double x = 0;
    for (Part part : present) {
      double width = Math.max(part.size() / whole, THINNEST) / drawn;
      svg.rect("part " + part.style(), Svg.percent(x), Svg.percent(width), "0", high);
      if (!part.mark().isEmpty() && width >= ROOM_FOR_MARK) {
        String middle = Svg.percent(x + width / 2);
        svg.text("mark", middle, String.valueOf(height / 2 + 5), part.mark());
      }
      x += width;
    }
    return svg.end();
  }

  /** A single part of a whole, 0 to 1 and cut beyond, as a thin bar. */
  public static String share(Caption caption, double share, String style) {
    Svg svg = Svg.wide(caption, "stacked", 8);
    svg.rect("track", "0", "100%", "0", "8");
    String width = Svg.percent(Math.max(0, Math.min(1, share)));
    return svg.rect("part " + style, "0", width, "0", "8").end();
  }
}
