package org.dramatis.feature;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.feature.FeatureComputation.Estimates;
import org.dramatis.feature.catalog.CheckedCatalog;
import org.dramatis.identity.LinkedSources;
import org.dramatis.identity.LinkedTable;
import org.dramatis.yaml.ConfigurationException;

/**
 * The third stage: linked rows in, one row per customer with every feature out. What depends on the
 * customers is fitted once, and applied to those of the same day and of any later one by the same
 * code. A value that is no number (NaN) is missing.
 */
public final class Features implements AutoCloseable {
  private final CheckedCatalog catalog;
  private final LinkedSources sources;
  private final Optional<LocalDate> asOf;
  private final List<Dataset<Row>> held = new ArrayList<>();

  /**
   * Prepares the stage; closing frees what it held in memory.
   *
   * @param asOf the run's day; empty when the data has none
   */
  public Features(CheckedCatalog catalog, LinkedSources sources, Optional<LocalDate> asOf) {
    this.catalog = catalog;
    this.sources = sources;
    this.asOf = asOf;
  }

  /**
   * Features as they were fitted.
   *
   * @param table the same customers' features; the rows are computed when they are read, once per
   *     source
   */
  public record Fitted(FeatureFit fit, FeatureTable table) {}

  /**
   * Takes categories and what shares are shrunk towards from these customers.
   *
   * @param sample how many customers medians are taken from, those with the smallest pseudonyms
   * @throws ConfigurationException with every feature that cannot be computed
   */
  public Fitted fit(int sample) {
    Set<String> taken = new HashSet<>(Set.of(LinkedTable.CUSTOMER_KEY));
    catalog.features().forEach(f -> taken.add(f.name().toLowerCase(Locale.ROOT)));
    return computed(
        catalog,
        new Estimates((f, of) -> of.categories(f, taken), shares -> shares.priors(sample)));
  }

  /**
   * The features of these customers in the columns of an earlier fit. A category that was not
   * fitted has no column; in one that nobody has now, everybody has what a customer without it has.
   *
   * @throws ConfigurationException with every feature that cannot be computed, or no longer as it
   *     was fitted
   */
  public FeatureTable apply(FeatureFit fit) {
    CheckedCatalog fitted = fit.of(catalog);
    Fitted applied =
        computed(
            fitted,
            new Estimates(
                (f, of) -> fit.feature(f.name()).columnsOf(f.feature()), shares -> fit.priors()));
    fit.requireTypes(applied.fit(), fitted);
    return applied.table();
  }

  /**
   * The features of these customers, as a later run of the same project describes them: a feature
   * that the catalogue still computes as an earlier run fitted it keeps its categories and what its
   * shares are shrunk towards, bit for bit; every other one is fitted to these customers.
   *
   * @param sample as in {@link #fit}
   * @throws ConfigurationException with every feature that cannot be computed, or whose name is
   *     that of a fitted category's column
   */
  public Fitted refit(FeatureFit earlier, int sample) {
    FeatureFit kept = earlier.unchanged(catalog);
    kept.requireNames(catalog);
    Set<String> taken = new HashSet<>(Set.of(LinkedTable.CUSTOMER_KEY));
    catalog.features().forEach(f -> taken.add(f.name().toLowerCase(Locale.ROOT)));
    kept.columnNames().forEach(name -> taken.add(name.toLowerCase(Locale.ROOT)));
    return computed(
        catalog,
        new Estimates(
            (f, of) ->
                kept.find(f.name())
                    .map(fitted -> fitted.columnsOf(f.feature()))
                    .orElseGet(() -> of.categories(f, taken)),
            shares -> shares.priors(sample, kept.priors())));
  }

  private Fitted computed(CheckedCatalog computable, Estimates estimates) {
    return new FeatureComputation(computable, sources, asOf, estimates, held).fitted();
  }

  @Override
  public void close() {
    held.forEach(Dataset::unpersist);
    held.clear();
  }
}
