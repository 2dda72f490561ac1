package org.dramatis.report.chart;

import java.util.Locale;

/** The text of one {@code <svg>} element, with everything that comes from outside escaped. */
final class Svg {
  private final StringBuilder text = new StringBuilder();

  private Svg() {}

  /**
   * A picture as wide as its place.
   *
   * @param caption what it shows, for those who do not see it
   * @param kind the class of the element
   * @param height in pixels
   */
  static Svg wide(Caption caption, String kind, int height) {
    return new Svg().begin(caption, kind, " width=\"100%\" height=\"" + height + "\"");
  }

  /**
   * A picture that keeps its proportions.
   *
   * @param caption what it shows, for those who do not see it
   * @param kind the class of the element
   * @param width in units of the picture
   * @param height in units of the picture
   */
  static Svg framed(Caption caption, String kind, int width, int height) {
    return new Svg().begin(caption, kind, " viewBox=\"0 0 " + width + " " + height + "\"");
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
    text.append("<rect class=\"").append(escape(style)).append("\" x=\"").append(x);
    text.append("\" y=\"").append(y).append("\" width=\"").append(width);
    text.append("\" height=\"").append(height).append("\"/>");
    return this;
  }

  Svg line(String style, String x1, String y1, String x2, String y2) {
    text.append("<line class=\"").append(escape(style)).append("\" x1=\"").append(x1);
    text.append("\" y1=\"").append(y1).append("\" x2=\"").append(x2).append("\" y2=\"").append(y2);
    text.append("\"/>");
    return this;
  }

  Svg polyline(String style, String points) {
    text.append("<polyline class=\"").append(escape(style)).append("\" points=\"").append(points);
    text.append("\"/>");
    return this;
  }

  Svg path(String style, String steps) {
    text.append("<path class=\"").append(escape(style)).append("\" d=\"").append(steps);
    text.append("\"/>");
    return this;
  }

  Svg circle(String style, String x, String y, String radius) {
    text.append("<circle class=\"").append(escape(style)).append("\" cx=\"").append(x);
    text.append("\" cy=\"").append(y).append("\" r=\"").append(radius).append("\"/>");
    return this;
  }

  Svg text(String style, String x, String y, String words) {
    text.append("<text class=\"").append(escape(style)).append("\" x=\"").append(x);
    text.append("\" y=\"").append(y).append("\">").append(escape(words)).append("</text>");
    return this;
  }

  /** One line of text; where it is cut, a tooltip has it in full. */
  Svg textCut(String style, String x, String y, String words, int columns) {
    String cut = CutText.to(words, columns);
    if (cut.equals(words)) {
      return text(style, x, y, words);
    }
    text.append("<g><title>").append(escape(words)).append("</title>");
    text(style, x, y, cut);
    text.append("</g>");
    return this;
  }

  /** The finished element. */
  String end() {
    return text.append("</svg>").toString();
  }

  /** A part of the picture's width, such as {@code 12.5%}. */
  static String percent(double part) {
    return number(part * 100) + "%";
  }

  /** A coordinate with at most two decimals. */
  static String number(double value) {
    String fixed = String.format(Locale.ROOT, "%.2f", value + 0.0);
    String bare = fixed.replaceAll("0+$", "").replaceAll("\\.$", "");
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
