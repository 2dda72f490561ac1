package org.dramatis.report.chart;

import org.dramatis.stat.FigureFormat;

/** The text of one {@code <svg>} element, with everything that comes from outside escaped. */
final class Svg {
  /** There is room for so many characters on the smallest screens. */
  private static final int SURELY_SHOWN = 40;

  private final StringBuilder text = new StringBuilder();

  private Svg() {}

  /** A picture as wide as its place, its height in pixels; its class is the kind. */
  static Svg wide(Caption caption, String kind, int height) {
    return new Svg().begin(caption, kind, " width=\"100%\" height=\"" + height + "\"");
  }

  /** A picture that keeps its proportions; its class is the kind. */
  static Svg framed(Caption caption, String kind, int width, int height) {
    return new Svg().begin(caption, kind, " viewBox=\"0 0 " + width + " " + height + "\"");
  }

  /** Begins what belongs together. */
  Svg group() {
    text.append("<g>");
    return this;
  }

  /** Ends what belongs together. */
  Svg endGroup() {
    text.append("</g>");
    return this;
  }

  private Svg begin(Caption caption, String kind, String size) {
    String id = escape(caption.id());
    text.append("<svg class=\"chart ").append(escape(kind)).append('"').append(size);
    text.append(" role=\"img\" aria-labelledby=\"").append(id).append("-t ").append(id);
    text.append("-d\"><title id=\"").append(id).append("-t\">").append(escape(caption.title()));
    text.append("</title><desc id=\"").append(id).append("-d\">");
    text.append(escape(caption.description())).append("</desc>");
    return this;
  }

  Svg rect(String style, String x, String width, String y, String height) {
    return element("rect", style, "x", x, "y", y, "width", width, "height", height);
  }

  Svg line(String style, String x1, String y1, String x2, String y2) {
    return element("line", style, "x1", x1, "y1", y1, "x2", x2, "y2", y2);
  }

  Svg polyline(String style, String points) {
    return element("polyline", style, "points", points);
  }

  Svg path(String style, String steps) {
    return element("path", style, "d", steps);
  }

  Svg circle(String style, String x, String y, String radius) {
    return element("circle", style, "cx", x, "cy", y, "r", radius);
  }

  /** An empty element; attributes are names and values by turns. */
  private Svg element(String name, String style, String... attributes) {
    text.append('<').append(name).append(" class=\"").append(escape(style)).append('"');
    for (int i = 0; i < attributes.length; i += 2) {
      text.append(' ').append(attributes[i]).append("=\"").append(attributes[i + 1]).append('"');
    }
    text.append("/>");
    return this;
  }

  Svg text(String style, String x, String y, String words) {
    text.append("<text class=\"").append(escape(style)).append("\" x=\"").append(x);
    text.append("\" y=\"").append(y).append("\">").append(escape(words)).append("</text>");
    return this;
  }

  /**
   * One line of text over the whole width, because SVG does not wrap. The browser, which alone
   * knows how wide it is, ends it by an ellipsis where there is no more room; a tooltip has it in
   * full.
   */
  Svg oneLine(String style, String y, String height, String words) {
    text.append("<foreignObject x=\"0\" y=\"").append(y).append("\" width=\"100%\" height=\"");
    text.append(height).append("\"><div class=\"").append(escape(style)).append('"');
    if (words.length() > SURELY_SHOWN) {
      text.append(" title=\"").append(escape(words)).append('"');
    }
    text.append('>').append(escape(words)).append("</div></foreignObject>");
    return this;
  }

  String end() {
    return text.append("</svg>").toString();
  }

  /** A part of the picture's width, such as {@code 12.5%}. */
  static String percent(double part) {
    return at(part * 100) + "%";
  }

  /** A coordinate with at most two decimals. */
  static String at(double value) {
    String bare = FigureFormat.fixed(value, 2).replaceAll("\\.?0+$", "");
    return "-0".equals(bare) ? "0" : bare;
  }

  private static String escape(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
