package org.dramatis.report.notebook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers and texts as Python's own formats and functions give them, to the last character. */
final class PythonWords {
  /** What Python takes for blank, and control characters; the cell {@code read.py} has the same. */
  private static final Pattern BLANKS =
      Pattern.compile(
          "[\\x00-\\x20\\x7f-\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+");

  private PythonWords() {}

  /** {@code f"{value:,.2f}"}, for any number of decimals. */
  static String grouped(double value, int decimals) {
    return minus(value) + String.format(Locale.ROOT, "%,." + decimals + "f", size(value, decimals));
  }

  /** {@code f"{value:,}"}. */
  static String grouped(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** {@code f"{value:.6f}"}, for any number of decimals. */
  static String fixed(double value, int decimals) {
    return minus(value) + size(value, decimals).toPlainString();
  }

  /** {@code f"{value:+.2f}"}. */
  static String signed(double value) {
    return (minus(value).isEmpty() ? "+" : "") + fixed(value, 2);
  }

  /** {@code f"{value:.1%}"}. */
  static String percent(double value) {
    return fixed(value * 100, 1) + "%";
  }

  /** A name on one line. */
  static String plain(String text) {
    return BLANKS.matcher(text).replaceAll(" ").strip();
  }

  /** {@code html.escape(text)}. */
  static String escaped(String text) {
    return markup(text).replace("\"", "&quot;").replace("'", "&#x27;");
  }

  /** What pandas escapes in a cell. */
  static String markup(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Python keeps the sign of what rounds to zero. */
  private static String minus(double value) {
    return Double.compare(value, 0.0) < 0 ? "-" : "";
  }

  private static BigDecimal size(double value, int decimals) {
    return new BigDecimal(Math.abs(value)).setScale(decimals, RoundingMode.HALF_EVEN);
  }
}
