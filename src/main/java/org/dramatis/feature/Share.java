package org.dramatis.feature;

import java.util.List;
import org.dramatis.feature.catalog.CheckedFeature;

/**
 * A breakdown into shares of the customer's total.
 *
 * @param feature the feature
 * @param categories its columns
 */
record Share(CheckedFeature feature, List<FeatureColumn> categories) {

  /** The column that holds a customer's total over all categories. */
  String total() {
    return "_total_" + feature.feature().name();
  }

  /** The column that counts on how many days something happened. */
  String occasions() {
    return "_occasions_" + feature.feature().name();
  }
}
