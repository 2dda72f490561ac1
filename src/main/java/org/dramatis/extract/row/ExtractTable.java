package org.dramatis.extract.row;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Property;
import org.dramatis.sql.ColumnName;

/**
 * The columns of extract tables. Accepted rows have one column per kept property, named as in the
 * contract, {@link #FILE} and, where a lookup dates them, {@link #LOOKED_UP_TIME}; rejected rows
 * have the columns of {@link #rejects()}.
 */
public final class ExtractTable {
  /** The fingerprint of the file that a row came from. */
  public static final String FILE = "_file";

  /** Whether a row belongs to somebody who was erased. */
  public static final String ERASED = "_erased";

  /** The partition column that tells accepted rows from rejected ones. */
  public static final String VERDICT = "_verdict";

  /** The {@link #VERDICT} of rows that keep their contract. */
  public static final String ACCEPTED = "accepted";

  /** The {@link #VERDICT} of rows that do not. */
  public static final String REJECTED = "rejected";

  /** The partition column that names the file, its contract, key and reader. */
  public static final String FINGERPRINT = "_fingerprint";

  /** A rejected row's reason, as {@link Reason#code}. */
  public static final String REASON = "_reason";

  /** The column that a rejected row broke; null when it was the row as a whole. */
  public static final String COLUMN = "_column";

  /** A rejected row's fields as JSON, restricted ones masked. */
  public static final String ROW = "_row";

  /** When a row happened, in sources whose rows a lookup dates; null where it does not. */
  public static final String LOOKED_UP_TIME = "_event_time";

  private ExtractTable() {}

  /**
   * When an accepted row happened, wherever its contract says that this stands: a date or time
   * stamp, null for a row that has none. Empty when the contract names no event time.
   */
  public static Optional<Column> eventTime(Contract contract) {
    return contract
        .ownEventTime()
        .or(() -> contract.lookupEventTime().map(time -> LOOKED_UP_TIME))
        .map(ColumnName::column);
  }

  /** The columns of a source's accepted rows; {@code kept} are its properties, in order. */
  public static StructType accepted(List<KeptColumn> kept) {
    StructType schema = new StructType().add(FILE, DataTypes.StringType);
    for (KeptColumn column : kept) {
      schema = schema.add(column.name(), column.type());
    }
    return schema;
  }

  /** The same with what is kept of rejected rows. */
  public static StructType judged(StructType accepted) {
    return accepted
        .add(REASON, DataTypes.StringType)
        .add(COLUMN, DataTypes.StringType)
        .add(ROW, DataTypes.StringType);
  }

  /** Rejected rows: source, reason, column, file and row (JSON, identifying values masked). */
  public static StructType rejects() {
    return new StructType(
        List.of("source", "reason", "column", "file", "row").stream()
            .map(name -> DataTypes.createStructField(name, DataTypes.StringType, true))
            .toArray(StructField[]::new));
  }

  /** The type that a property's values have after parsing. */
  public static DataType type(Property property) {
    return switch (property.type()) {
      case STRING -> DataTypes.StringType;
      case INTEGER -> DataTypes.LongType;
      case NUMBER ->
          DataTypes.createDecimalType(property.decimal().precision(), property.decimal().scale());
      case DATE -> DataTypes.DateType;
      case TIMESTAMP -> DataTypes.TimestampType;
      case BOOLEAN -> DataTypes.BooleanType;
    };
  }
}
