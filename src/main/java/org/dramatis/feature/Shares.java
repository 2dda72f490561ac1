package org.dramatis.feature;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.percentile;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.contract.ConfigurationException;
import org.dramatis.identity.LinkedTable;

/**
 * A breakdown into shares of the customer's total. A share is shrunk towards everyone's, {@code (x
 * + α · overall) / (total + α)}, with α the median basket, so that one purchase is not a taste. A
 * customer without a total has no share.
 *
 * @param feature the feature
 * @param categories its columns
 */
record Shares(CheckedFeature feature, List<FeatureColumn> categories) {
  /** Sums of doubles depend on row order, sums of decimals do not. */
  private static final String EXACT = "decimal(38,10)";

  String total() {
    return "_total_" + feature.feature().name();
  }

  String occasions() {
    return "_occasions_" + feature.feature().name();
  }

  /**
   * Replaces values by shares.
   *
   * @param customers one row per customer with the value per category, the total and the occasions
   * @param sample how many customers the median basket is taken from
   * @throws ConfigurationException when a total is negative
   */
  Dataset<Row> apply(Dataset<Row> customers, FeatureCatalog catalog, int sample) {
    Row sums = customers.agg(count_if(col(total()).lt(0)), sums()).head();
    if (sums.getLong(0) > 0) {
      throw new ConfigurationException(
          List.of(
              CheckedCatalog.problem(
                  catalog,
                  feature.feature(),
                  "value",
                  "is negative for %d customers, so it has no shares. Leave out what is taken back, such as %s filter (where …)."
                      .formatted(sums.getLong(0), feature.value()))));
    }
    double overallTotal = sums.isNullAt(1) ? 0 : sums.getDecimal(1).doubleValue();
    double alpha = medianBasket(customers, sample);
    Dataset<Row> result = customers;
    for (int i = 0; i < categories.size(); i++) {
      String name = categories.get(i).name();
      double part = sums.isNullAt(i + 2) ? 0 : sums.getDecimal(i + 2).doubleValue();
      double overall = overallTotal == 0 ? 0 : part / overallTotal;
      Column value = coalesce(col(name).cast("double"), lit(0.0));
      Column share = value.plus(alpha * overall).divide(col(total()).cast("double").plus(alpha));
      result = result.withColumn(name, when(col(total()).gt(0), share));
    }
    return result.drop(total(), occasions());
  }

  private Column[] sums() {
    List<Column> sums = new ArrayList<>();
    sums.add(sum(col(total()).cast(EXACT)));
    categories.forEach(c -> sums.add(sum(col(c.name()).cast(EXACT))));
    return sums.toArray(Column[]::new);
  }

  private double medianBasket(Dataset<Row> customers, int sample) {
    Row median =
        customers
            .where(col(total()).gt(0))
            .orderBy(LinkedTable.CUSTOMER_KEY)
            .limit(sample)
            .agg(
                percentile(
                    col(total()).cast("double").divide(col(occasions()).cast("double")), lit(0.5)))
            .head();
    return median.isNullAt(0) ? 0 : median.getDouble(0);
  }
}
