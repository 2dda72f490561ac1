package org.dramatis.pipeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dramatis.extract.SourceRows;
import org.dramatis.feature.FeatureFit;
import org.dramatis.feature.FeatureTable;
import org.dramatis.identity.LinkedSources;
import org.dramatis.identity.Orphans;
import org.dramatis.run.manifest.ManifestInput;

/**
 * Customers, ready to be looked at.
 *
 * @param asOf the day that their features describe; empty when the data has no dates
 * @param sources what was read of them, in the order of the contracts
 * @param linked the same with a customer's key in each row
 * @param orphans what referred to nothing
 * @param fit what of the features depends on these customers
 * @param everyone the features of all customers
 * @param inScope those of the customers whom the charter's scope admits
 */
record Prepared(
    Optional<LocalDate> asOf,
    List<SourceRows> sources,
    LinkedSources linked,
    List<Orphans> orphans,
    FeatureFit fit,
    FeatureTable everyone,
    FeatureTable inScope) {

  /** Every file that was read. */
  List<ManifestInput> files() {
    return sources.stream().flatMap(s -> s.files().stream()).toList();
  }
}
