package org.dramatis.extract.check;

import java.io.Serializable;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.unsafe.types.UTF8String;
import org.dramatis.contract.Contract;
import org.dramatis.contract.KeyRole;
import org.dramatis.contract.LogicalType;
import org.dramatis.contract.Presence;
import org.dramatis.contract.Property;
import org.dramatis.extract.row.ExtractTable;
import org.dramatis.extract.row.Reason;

/**
 * One column: what its delivered value becomes, and why a row may be rejected for it. Text is
 * parsed here; what arrives with a type of its own was cast by {@link SourceColumn}, which says how
 * that went.
 */
public final class ColumnJudge implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String name;
  private final SourceColumn.Form form;
  private final int ordinal;
  private final DataType type;
  private final ValueParser parser;
  private final Reason unreadable;
  private final ValueBounds bounds;

  /** Null when a row may lack the value: an Optional cannot travel to a task. */
  private final Reason missing;

  /**
   * Judges one column.
   *
   * @param form how the source row holds the column
   * @param ordinal where in the source row the column begins
   */
  public ColumnJudge(Contract contract, Property property, SourceColumn.Form form, int ordinal) {
    this.name = property.name();
    this.form = form;
    this.ordinal = ordinal;
    this.type = ExtractTable.type(property);
    this.parser = parser(contract, property);
    this.unreadable = unreadable(property.type());
    this.bounds = new ValueBounds(contract, property);
    this.missing = missing(contract, property).orElse(null);
  }

  private static ValueParser parser(Contract contract, Property property) {
    return switch (property.type()) {
      case STRING -> new TextParser();
      case INTEGER -> new IntegerParser();
      case NUMBER -> new NumberParser(property.decimal());
      case BOOLEAN -> new BooleanParser();
      case DATE, TIMESTAMP -> new TimeParser(property, contract.server().dialect().timeZone());
    };
  }

  private static Reason unreadable(LogicalType type) {
    return switch (type) {
      case STRING -> Reason.WRONG_ENCODING;
      case INTEGER -> Reason.NOT_AN_INTEGER;
      case NUMBER -> Reason.NOT_A_NUMBER;
      case DATE -> Reason.NOT_A_DATE;
      case TIMESTAMP -> Reason.NOT_A_TIMESTAMP;
      case BOOLEAN -> Reason.NOT_A_BOOLEAN;
    };
  }

  private static Optional<Reason> missing(Contract contract, Property property) {
    if (property.key() == KeyRole.PRIMARY
        || contract.onePer().filter(property.name()::equals).isPresent()) {
      return Optional.of(Reason.MISSING_KEY);
    }
    return property.presence() == Presence.REQUIRED
        ? Optional.of(Reason.MISSING_VALUE)
        : Optional.empty();
  }

  String name() {
    return name;
  }

  /** The value; null, as in Spark's rows, when it is missing or {@link #fault} has something. */
  Object value(InternalRow source) {
    if (form == SourceColumn.Form.TYPED) {
      return source.isNullAt(ordinal) ? null : source.get(ordinal, type);
    }
    UTF8String text = text(source);
    return text == null ? null : parser.parse(text);
  }

  /** Whether nothing was delivered; what could not be computed or cast is not missing. */
  boolean isMissing(InternalRow source) {
    return switch (form) {
      case TEXT -> text(source) == null;
      case COMPUTED_TEXT -> state(source).isEmpty() && text(source) == null;
      case TYPED -> state(source).isEmpty() && source.isNullAt(ordinal);
    };
  }

  /** The delivered text, null when it is missing or blank. */
  private UTF8String text(InternalRow source) {
    if (source.isNullAt(ordinal)) {
      return null;
    }
    UTF8String text = source.getUTF8String(ordinal);
    for (int i = 0; i < text.numBytes(); i++) {
      if (!IntegerParser.isSpace(text.getByte(i))) {
        return text;
      }
    }
    return null;
  }

  /**
   * Why the row is rejected for this column.
   *
   * @param value what {@link #value} gave
   */
  Optional<Reason> fault(InternalRow source, Object value) {
    Optional<Reason> broken = form == SourceColumn.Form.TEXT ? Optional.empty() : state(source);
    if (broken.isPresent()) {
      return broken;
    }
    if (value != null) {
      return bounds.broken(value);
    }
    UTF8String text = form == SourceColumn.Form.TYPED ? null : text(source);
    return text == null ? Optional.ofNullable(missing) : Optional.of(parser.fault(text));
  }

  private Optional<Reason> state(InternalRow source) {
    return switch (source.getInt(ordinal + 1)) {
      case SourceColumn.FAILED -> Optional.of(Reason.NOT_COMPUTED);
      case SourceColumn.UNREADABLE -> Optional.of(unreadable);
      case SourceColumn.LOSSY -> Optional.of(Reason.TOO_PRECISE);
      case SourceColumn.NOT_FINITE -> Optional.of(Reason.NOT_FINITE);
      default -> Optional.empty();
    };
  }
}
