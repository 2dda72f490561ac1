package org.dramatis.feature;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nanvl;
import static org.dramatis.sql.ColumnName.column;

import java.util.OptionalDouble;
import org.apache.spark.sql.Column;
import org.dramatis.feature.moments.ExactMoments.Summary;

/**
 * What stands behind a column of shares. The column itself holds the customer's real share, part /
 * total; two more columns of the feature table hold these numbers, null for a customer without a
 * total. What shapes segments is an estimate, {@code (part + α · overall) / (total + α)}, so that
 * one purchase is not a taste; it is never printed.
 *
 * @param part the column with the customer's value in the category, such as {@code
 *     department_garden:part}
 * @param total the column with the customer's value over all categories, such as {@code
 *     department:total}; more than 0
 * @param basket α, the median basket, in the feature's unit
 * @param overall everyone's share of the category, 0 to 1
 */
public record Share(String part, String total, double basket, double overall) {

  /** The share that shapes segments; a customer without a total has what stands in the column. */
  Column shrunk(String share) {
    Column moved = column(part).plus(basket * overall).divide(column(total).plus(basket));
    return coalesce(nanvl(moved, lit(null).cast("double")), column(share));
  }

  /**
   * The share that a group of customers has together: the sum of their parts over the sum of their
   * totals, 0 to 1, in which large customers weigh more than in the mean of their shares.
   *
   * @param parts a summary of the column {@link #part} over the group
   * @param totals a summary of the column {@link #total} over the group
   * @return empty when nobody has a total
   */
  public static OptionalDouble pooled(Summary parts, Summary totals) {
    return totals.sum() > 0
        ? OptionalDouble.of(parts.sum() / totals.sum())
        : OptionalDouble.empty();
  }
}
