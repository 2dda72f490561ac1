package org.dramatis.feature.matrix;

import static org.apache.spark.sql.functions.broadcast;
import static org.dramatis.identity.LinkedTable.CUSTOMER_KEY;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.Features;
import org.dramatis.feature.catalog.CheckedCatalog;
import org.dramatis.feature.catalog.FeatureCatalog;
import org.dramatis.identity.LinkedSources;
import org.dramatis.yaml.ConfigurationException;

/**
 * The selection sample as an analyst would see it who looks back half as far. Only the sample is
 * computed again, so that the second look stays cheap however many customers there are.
 */
public final class HalfWindow implements AutoCloseable {
  private final Standardization method;
  private final int sample;
  private final FeatureCatalog catalog;
  private final Optional<Features> features;

  /** Empty until they are first looked at. */
  private Optional<Dataset<Row>> rows = Optional.empty();

  /**
   * Prepares the second look; {@link #matrix} does the work, and closing frees what it held in
   * memory.
   *
   * @param asOf the run's day; empty when the data has none
   * @param sample how many customers are looked at, those with the smallest pseudonyms
   */
  public HalfWindow(
      CheckedCatalog catalog,
      LinkedSources sources,
      Optional<LocalDate> asOf,
      FeatureTable inScope,
      Standardization method,
      int sample) {
    this.method = method;
    this.sample = sample;
    this.catalog = catalog.catalog();
    Dataset<Row> customers =
        inScope.rows().select(CUSTOMER_KEY).orderBy(CUSTOMER_KEY).limit(sample);
    this.features =
        catalog.half().map(half -> new Features(half, sources.only(broadcast(customers)), asOf));
  }

  /**
   * The sample's vectors, scaled anew.
   *
   * @return empty when no clustering feature has a window, and when half of it leaves nothing to
   *     cluster by: values that the transforms cannot take, or the same value for everybody
   */
  public Optional<FeatureMatrix> matrix() {
    try {
      return features.map(half -> scaled(half.fit(sample).table()));
    } catch (ConfigurationException e) {
      return Optional.empty();
    }
  }

  private FeatureMatrix scaled(FeatureTable table) {
    // Held, because scaling reads the customers more than once.
    rows = Optional.of(table.rows().persist());
    return FeatureScaler.of(table.over(rows.get()), catalog, method, sample);
  }

  @Override
  public void close() {
    rows.ifPresent(Dataset::unpersist);
    features.ifPresent(Features::close);
  }
}
