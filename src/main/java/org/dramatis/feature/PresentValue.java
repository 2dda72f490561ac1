package org.dramatis.feature;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nanvl;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;

/**
 * The value of a column for every customer.
 *
 * @param value as it is computed; null or NaN for a customer without one
 * @param absent what stands for that; empty leaves it missing
 */
record PresentValue(FeatureColumn column, Column value, Optional<Column> absent) {
  /** None is as good as 0, and what stays missing is replaced by nothing. */
  private static final Pattern NOTHING = Pattern.compile("(?i)\\s*(null|[-+]?0+(\\.0*)?)\\s*");

  /** The value, or what stands for it, under the column's name. */
  Column present() {
    return absent
        .map(stands -> coalesce(known(), stands.cast(type())))
        .orElse(known())
        .as(column.name());
  }

  /**
   * Whether a number other than 0 stands for having none, under the name that {@link
   * FeatureTable#absence} gives; empty where none can.
   */
  Optional<Column> absence() {
    boolean isReplaced =
        column.feature().absent().filter(sql -> !NOTHING.matcher(sql).matches()).isPresent();
    return absent
        .filter(stands -> isReplaced && column.type() == FeatureColumn.Type.NUMBER)
        .map(stands -> coalesce(stands.cast("double").notEqual(0), lit(false)))
        .map(counts -> known().isNull().and(counts).as(FeatureTable.absence(column.name())));
  }

  private Column known() {
    Column typed = value.cast(type());
    boolean isNumber = column.type() == FeatureColumn.Type.NUMBER;
    return isNumber ? nanvl(typed, lit(null).cast("double")) : typed;
  }

  private String type() {
    return column.type() == FeatureColumn.Type.TEXT ? "string" : "double";
  }
}
