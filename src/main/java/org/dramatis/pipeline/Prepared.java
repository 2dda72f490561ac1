package org.dramatis.pipeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dramatis.contract.Contract;
import org.dramatis.contract.SourceRole;
import org.dramatis.extract.SourceRows;
import org.dramatis.feature.FeatureFit;
import org.dramatis.feature.FeatureTable;
import org.dramatis.identity.LinkedSources;
import org.dramatis.identity.Orphans;
import org.dramatis.report.SourceCard;
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

  /** What extract and identity found out about each source, in the order of the contracts. */
  List<SourceCard> cards() {
    return sources.stream().map(this::card).toList();
  }

  private SourceCard card(SourceRows source) {
    Contract contract = source.contract();
    return new SourceCard(
        contract.name(),
        contract.role(),
        contract.ownership(),
        source.files().size(),
        source.audit(),
        coverage(contract),
        orphans.stream().filter(o -> o.contract().equals(contract.name())).toList(),
        source.rules(),
        contract.quality().texts(),
        source.timeliness());
  }

  /** The share of customers of whom a source knows something; empty when it knows none by key. */
  private OptionalDouble coverage(Contract contract) {
    if (contract.role() == SourceRole.SPINE) {
      return OptionalDouble.of(1);
    }
    return linked.audit().sources().stream()
        .filter(links -> links.contract().equals(contract.name()))
        .mapToDouble(links -> links.customers() / (double) linked.audit().customers())
        .findFirst();
  }
}
