package org.dramatis.extract.check;

import org.apache.spark.unsafe.types.UTF8String;
import org.dramatis.extract.row.Reason;

/** Two words, in any case. */
public final class BooleanParser implements ValueParser {
  private static final long serialVersionUID = 1L;
  private static final UTF8String TRUE = UTF8String.fromString("true");
  private static final UTF8String FALSE = UTF8String.fromString("false");

  @Override
  public Object parse(UTF8String text) {
    UTF8String word = text.trim().toLowerCase();
    return word.equals(TRUE) ? Boolean.TRUE : word.equals(FALSE) ? Boolean.FALSE : null;
  }

  @Override
  public Reason fault(UTF8String text) {
    return TextParser.holdsControl(text) ? Reason.CONTROL_CHARACTER : Reason.NOT_A_BOOLEAN;
  }
}
