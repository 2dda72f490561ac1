package org.dramatis.extract.row;

import java.util.Optional;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.dramatis.contract.Classification;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Property;

/**
 * A column that outlives reading.
 *
 * @param property the contract's column
 * @param form how its values are kept
 */
public record KeptColumn(Property property, Form form) {

  /** How values are kept. */
  public enum Form {
    /** As they were parsed. */
    CLEAR,
    /** As pseudonyms, because they identify people and join sources. */
    PSEUDONYM
  }

  /** The column as it is kept; empty when it identifies people and joins nothing. */
  static Optional<KeptColumn> of(Contract contract, Property property, JoinKeys keys) {
    if (property.classification() == Classification.OPEN) {
      return Optional.of(new KeptColumn(property, Form.CLEAR));
    }
    return keys.contain(contract, property)
        ? Optional.of(new KeptColumn(property, Form.PSEUDONYM))
        : Optional.empty();
  }

  /** The type of the kept values. */
  public DataType type() {
    return form == Form.PSEUDONYM ? DataTypes.StringType : ExtractTable.type(property);
  }
}
