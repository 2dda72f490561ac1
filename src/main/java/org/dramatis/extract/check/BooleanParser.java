package org.dramatis.extract.check;

import java.util.Locale;
import org.dramatis.engine.Utf8;
import org.dramatis.extract.row.Reason;

/** Two words, in any case. */
final class BooleanParser implements ValueParser {
  private static final long serialVersionUID = 1L;

  @Override
  public Object parse(Utf8 text) {
    return switch (text.trimmed().toString().toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> null;
    };
  }

  @Override
  public Reason fault(Utf8 text) {
    return TextParser.holdsControl(text) ? Reason.CONTROL_CHARACTER : Reason.NOT_A_BOOLEAN;
  }
}
