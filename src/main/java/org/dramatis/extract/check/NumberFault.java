package org.dramatis.extract.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dramatis.engine.Utf8;
import org.dramatis.extract.row.Reason;

/** Says what is wrong with a text that should be a number; only rejected rows come here. */
final class NumberFault {
  private static final Pattern NOT_FINITE =
      Pattern.compile("[+-]?(nan|inf|infinity)", Pattern.CASE_INSENSITIVE);
  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]+");
  private static final Pattern HUGE =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)[eE](?<sign>[+-]?)[0-9]+");

  /** An apostrophe, a space that does not break, a thin space: all set thousands apart. */
  private static final Pattern THOUSANDS =
      Pattern.compile(
          "[+-]?[0-9]{1,3}([,. '\u2019\u00A0\u202F\u2009])[0-9]{3}(\\1[0-9]{3})*([.,][0-9]*)?");

  private static final Pattern COMMA = Pattern.compile("[+-]?[0-9]*,[0-9]+");
  private static final Pattern CURRENCY =
      Pattern.compile(
          "[+-]?(\\p{Sc}|[A-Z]{3})\\s?[+-]?[0-9.,]+|[+-]?[0-9.,]+\\s?(\\p{Sc}|[A-Z]{3})");

  private NumberFault() {}

  static Reason ofInteger(Utf8 text) {
    String number = text.toString().strip();
    return WHOLE.matcher(number).matches()
        ? Reason.OVERFLOW
        : of(text, number, Reason.NOT_AN_INTEGER);
  }

  static Reason ofNumber(Utf8 text) {
    String number = text.toString().strip();
    Matcher huge = HUGE.matcher(number);
    if (huge.matches()) {
      return huge.group("sign").equals("-") ? Reason.TOO_PRECISE : Reason.OVERFLOW;
    }
    return of(text, number, Reason.NOT_A_NUMBER);
  }

  private static Reason of(Utf8 text, String number, Reason otherwise) {
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
}
