package org.dramatis.extract.check;

import org.dramatis.engine.Utf8;
import org.dramatis.extract.row.Reason;

/** Whole numbers of 64 bits, without fraction or exponent. */
final class IntegerParser implements ValueParser {
  @Override
  public Object parse(Utf8 text) {
    int at = 0;
    int end = text.size();
    while (at < end && isSpace(text.at(at))) {
      at++;
    }
    while (end > at && isSpace(text.at(end - 1))) {
      end--;
    }
    boolean negative = at < end && text.at(at) == '-';
    if (negative || (at < end && text.at(at) == '+')) {
      at++;
    }
    if (at == end) {
      return null;
    }
    // The negative numbers reach one further than the positive ones.
    long value = 0;
    for (; at < end; at++) {
      int digit = text.at(at) - '0';
      if (digit < 0 || digit > 9 || value < (Long.MIN_VALUE + digit) / 10) {
        return null;
      }
      value = value * 10 - digit;
    }
    return negative ? Long.valueOf(value) : value == Long.MIN_VALUE ? null : Long.valueOf(-value);
  }

  static boolean isSpace(byte b) {
    return b == ' ' || (b >= '\t' && b <= '\r');
  }

  @Override
  public Reason fault(Utf8 text) {
    return NumberFault.ofInteger(text);
  }
}
