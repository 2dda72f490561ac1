package org.dramatis.extract.check;

import org.apache.spark.unsafe.types.UTF8String;
import org.dramatis.extract.row.Reason;

/** Text stays as it is, if it is text. */
final class TextParser implements ValueParser {
  private static final long serialVersionUID = 1L;

  /** What Java puts where bytes are none of the encoding's. */
  private static final UTF8String NOT_DECODED = UTF8String.fromString("\uFFFD");

  @Override
  public Object parse(UTF8String text) {
    boolean ascii = true;
    for (int i = 0; i < text.numBytes(); i++) {
      byte b = text.getByte(i);
      if (isControl(b)) {
        return null;
      }
      ascii &= b >= 0;
    }
    return ascii || isDecoded(text) ? text : null;
  }

  private static boolean isDecoded(UTF8String text) {
    return text.isValid() && !text.contains(NOT_DECODED);
  }

  @Override
  public Reason fault(UTF8String text) {
    return isDecoded(text) ? Reason.CONTROL_CHARACTER : Reason.WRONG_ENCODING;
  }

  /** Whether the text holds a control character, or what is no text at all. */
  static boolean holdsControl(UTF8String text) {
    for (int i = 0; i < text.numBytes(); i++) {
      if (isControl(text.getByte(i))) {
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
