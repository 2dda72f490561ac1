package org.dramatis.extract.check;

import org.dramatis.engine.Utf8;
import org.dramatis.extract.row.Reason;

/** Text stays as it is, if it is text. */
final class TextParser implements ValueParser {
  @Override
  public Object parse(Utf8 text) {
    boolean ascii = true;
    for (int i = 0; i < text.size(); i++) {
      byte b = text.at(i);
      if (isControl(b)) {
        return null;
      }
      ascii &= b >= 0;
    }
    return ascii || text.isDecoded() ? text : null;
  }

  @Override
  public Object literal(String text) {
    return Utf8.of(text);
  }

  @Override
  public Reason fault(Utf8 text) {
    return text.isDecoded() ? Reason.CONTROL_CHARACTER : Reason.WRONG_ENCODING;
  }

  /** Whether the text holds a control character, or what is no text at all. */
  static boolean holdsControl(Utf8 text) {
    for (int i = 0; i < text.size(); i++) {
      if (isControl(text.at(i))) {
        return true;
      }
    }
    return false;
  }

  /** Tabs and line ends are written by people; the bytes of other characters are negative. */
  private static boolean isControl(byte b) {
    return (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r') || b == 0x7F;
  }
}
