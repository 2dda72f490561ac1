package org.dramatis.extract.check;

import java.io.Serializable;
import java.util.Optional;
import org.apache.spark.sql.types.DataType;
import org.dramatis.contract.Contract;
import org.dramatis.contract.KeyRole;
import org.dramatis.contract.Presence;
import org.dramatis.contract.Property;
import org.dramatis.engine.SparkRow;
import org.dramatis.engine.Utf8;
import org.dramatis.extract.row.ExtractTable;
import org.dramatis.extract.row.Reason;

/**
 * One column: what its delivered value becomes, and why a row may be rejected for it. Text is
 * parsed here; what arrives with a type of its own was cast by {@link SourceColumn}, which says how
 * that went.
 */
final class ColumnValidator implements Serializable {
  private final String name;
  private final SourceColumn.Form form;
  private final int ordinal;
  private final DataType type;
  private final ValueParser parser;
  private final ValueBounds bounds;

  /** Null when a row may lack the value: an Optional cannot travel to a task. */
  private final Reason missing;

  private transient Object value;
  private transient boolean isMissing;
  private transient Reason fault;

  /** Validates one column, which begins at {@code ordinal} in the source row. */
  ColumnValidator(Contract contract, Property property, SourceColumn.Form form, int ordinal) {
    this.name = property.name();
    this.form = form;
    this.ordinal = ordinal;
    this.type = ExtractTable.type(property);
    this.parser = ValueParser.of(contract, property);
    this.bounds = new ValueBounds(property, parser);
    this.missing = missing(contract, property);
  }

  private static Reason missing(Contract contract, Property property) {
    boolean isKey =
        property.key() == KeyRole.PRIMARY || contract.onePer().equals(Optional.of(property.name()));
    if (isKey) {
      return Reason.MISSING_KEY;
    }
    return property.presence() == Presence.REQUIRED ? Reason.MISSING_VALUE : null;
  }

  String name() {
    return name;
  }

  /** Reads the column of a row; the answers below are about the row that was read last. */
  void read(SparkRow source) {
    boolean typed = form == SourceColumn.Form.TYPED;
    Utf8 text = typed ? null : text(source);
    Utf8 failure = form == SourceColumn.Form.TEXT ? null : source.text(ordinal + 1);
    if (typed) {
      value = source.value(ordinal, type);
    } else {
      value = text == null ? null : parser.parse(text);
    }
    isMissing = failure == null && text == null && value == null;
    fault = failure == null ? fault(text) : Reason.valueOf(failure.toString());
    value = fault == null ? value : null;
  }

  /** The delivered text, null when it is missing or blank. */
  private Utf8 text(SparkRow source) {
    Utf8 text = source.text(ordinal);
    for (int i = 0; text != null && i < text.size(); i++) {
      if (!IntegerParser.isSpace(text.at(i))) {
        return text;
      }
    }
    return null;
  }

  private Reason fault(Utf8 text) {
    if (value != null) {
      return bounds.broken(value);
    }
    return text == null ? missing : parser.fault(text);
  }

  /** The value; null when it is missing or there is a fault. */
  Object value() {
    return value;
  }

  /** Whether nothing was delivered; what could not be computed or cast is not missing. */
  boolean isMissing() {
    return isMissing;
  }

  /** Why the row is rejected for this column; null when it is not. */
  Reason fault() {
    return fault;
  }
}
