package org.dramatis.extract.row;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.dramatis.contract.Property;

/** A contract's column that outlives reading, and the form in which its values are kept. */
public record KeptColumn(Property property, Form form) {

  /** How values are kept. */
  public enum Form {
    /** As they were parsed. */
    CLEAR,
    /** As pseudonyms, because they identify people and join sources. */
    PSEUDONYM
  }

  /** The column's name. */
  public String name() {
    return property.name();
  }

  /** The type of the kept values. */
  public DataType type() {
    return form == Form.PSEUDONYM ? DataTypes.StringType : ExtractTable.type(property);
  }
}
