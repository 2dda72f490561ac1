package org.dramatis.extract.check;

import java.util.regex.Pattern;
import org.dramatis.engine.Utf8;
import org.dramatis.extract.row.Reason;

/** Says what is wrong with a text that should be a number; only rejected rows come here. */
final class NumberFault {
  private static final String SIGN = "[+-]?";
  private static final Pattern NOT_FINITE =
      Pattern.compile(SIGN + "(nan|inf|infinity)", Pattern.CASE_INSENSITIVE);
  private static final Pattern WHOLE = Pattern.compile(SIGN + "[0-9]+");
  private static final Pattern HUGE =
      Pattern.compile(SIGN + "([0-9]+\\.?[0-9]*|\\.[0-9]+)[eE](?<sign>[+-]?)[0-9]+");

  /** An apostrophe, a space that does not break, a thin space: all set thousands apart. */
  private static final Pattern THOUSANDS =
      Pattern.compile(
          SIGN
              + "[0-9]{1,3}(?:([,. '\u2019\u00A0\u202F\u2009])[0-9]{3}(?:\\1[0-9]{3})*)([.,][0-9]*)?");

  private static final Pattern COMMA = Pattern.compile(SIGN + "[0-9]*,[0-9]+");
  private static final Pattern CURRENCY =
      Pattern.compile(
          SIGN
              + "(\\p{Sc}|[A-Z]{3})\\s?"
              + SIGN
              + "[0-9.,]+|"
              + SIGN
              + "[0-9.,]+\\s?(\\p{Sc}|[A-Z]{3})");

  private NumberFault() {}

  /** Of a text that is no 64-bit integer. */
  static Reason ofInteger(Utf8 text) {
    return WHOLE.matcher(stripped(text)).matches()
        ? Reason.OVERFLOW
        : of(text, Reason.NOT_AN_INTEGER);
  }

  /** Of a text that is no decimal number of a usual size. */
  static Reason ofNumber(Utf8 text) {
    var huge = HUGE.matcher(stripped(text));
    if (huge.matches()) {
      return huge.group("sign").equals("-") ? Reason.TOO_PRECISE : Reason.OVERFLOW;
    }
    return of(text, Reason.NOT_A_NUMBER);
  }

  private static Reason of(Utf8 text, Reason otherwise) {
    String number = stripped(text);
    if (TextParser.holdsControl(text)) {
      return Reason.CONTROL_CHARACTER;
    }
    if (NOT_FINITE.matcher(number).matches()) {
      return Reason.NOT_FINITE;
    }
    if (THOUSANDS.matcher(number).matches()) {
      return Reason.THOUSANDS_SEPARATOR;
    }
    if (COMMA.matcher(number).matches()) {
      return Reason.DECIMAL_COMMA;
    }
    return CURRENCY.matcher(number).matches() ? Reason.CURRENCY_SIGN : otherwise;
  }

  private static String stripped(Utf8 text) {
    return text.toString().strip();
  }
}
