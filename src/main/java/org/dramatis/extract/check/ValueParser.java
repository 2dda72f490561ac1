package org.dramatis.extract.check;

import java.io.Serializable;
import java.util.Locale;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Property;
import org.dramatis.engine.Utf8;
import org.dramatis.extract.row.Reason;

/**
 * Reads the text of one column. Values are in the form in which Spark's own rows hold them, so that
 * nothing is converted on the way.
 */
interface ValueParser extends Serializable {

  static ValueParser of(Contract contract, Property property) {
    return switch (property.type()) {
      case STRING -> new TextParser();
      case INTEGER -> new IntegerParser();
      case NUMBER -> new NumberParser(property.decimal().precision(), property.decimal().scale());
      case BOOLEAN -> new BooleanParser();
      case DATE, TIMESTAMP -> new TimeParser(property, contract.server().dialect().timeZone());
    };
  }

  /** The value of a text that is not blank; null, as in Spark's rows, when it is none. */
  Object parse(Utf8 text);

  /** The value of a text in the contract itself; null when the column cannot hold it. */
  default Object literal(String text) {
    return parse(Utf8.of(text));
  }

  /** Why {@link #parse} gave nothing for this text. */
  Reason fault(Utf8 text);

  /** Two words, in any case. */
  final class BooleanParser implements ValueParser {
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
}
