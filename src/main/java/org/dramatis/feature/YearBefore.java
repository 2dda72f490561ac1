package org.dramatis.feature;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.to_date;
import static org.dramatis.identity.LinkedTable.CUSTOMER_KEY;
import static org.dramatis.sql.ColumnName.column;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.feature.catalog.CheckedCatalog;
import org.dramatis.feature.catalog.CheckedFeature;
import org.dramatis.identity.LinkedSource;
import org.dramatis.identity.LinkedSources;

/**
 * What customers are worth now and were worth in the same days a year before, so that no season
 * passes for growth: the revenue feature, computed once more as of a day one year earlier.
 */
public final class YearBefore implements AutoCloseable {
  /** What was computed. */
  public static final String NOW = "_now";

  /** The same a year before. */
  public static final String BEFORE = "_before";

  /** The first days of a window may pass without an event: one in so many. */
  private static final int QUIET_DAYS = 26;

  private final CheckedCatalog catalog;
  private final LinkedSources sources;
  private final Optional<LocalDate> asOf;
  private final FeatureTable inScope;
  private final List<Features> open = new ArrayList<>();

  /**
   * Prepares the second look; closing frees what it held in memory.
   *
   * @param asOf the run's day; empty when the data has none
   * @param inScope the customers in scope
   */
  public YearBefore(
      CheckedCatalog catalog,
      LinkedSources sources,
      Optional<LocalDate> asOf,
      FeatureTable inScope) {
    this.catalog = catalog;
    this.sources = sources;
    this.asOf = asOf;
    this.inScope = inScope;
  }

  /**
   * How far the data reaches, and what it says.
   *
   * @param begins the first day of the source that revenue comes from; empty when revenue is not
   *     counted over a window of dated events
   * @param needed the first day of the window a year before; empty in the same case
   * @param rows one per customer in scope who had been seen by that day a year before: {@link #NOW}
   *     and {@link #BEFORE}; empty where the data begins too late
   */
  public record Comparison(
      Optional<LocalDate> begins, Optional<LocalDate> needed, Optional<Dataset<Row>> rows) {
    private static final Comparison NONE =
        new Comparison(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Compares both windows. */
  public Comparison compare() {
    Optional<CheckedFeature> revenue =
        catalog
            .catalog()
            .revenue()
            .flatMap(
                name -> catalog.features().stream().filter(f -> f.name().equals(name)).findFirst())
            .filter(f -> catalog.isDated(f.feature()) && f.feature().windowDays().isPresent());
    return revenue.isPresent() && asOf.isPresent()
        ? compare(revenue.get(), asOf.get().minusYears(1))
        : Comparison.NONE;
  }

  private Comparison compare(CheckedFeature revenue, LocalDate then) {
    int days = revenue.feature().windowDays().orElseThrow();
    LocalDate needed = then.minusDays(days - 1L);
    CheckedCatalog only = catalog.only(List.of(revenue));
    LinkedSource source = source(revenue.feature().from());
    Dataset<Row> seen =
        source
            .rows()
            .select(col(CUSTOMER_KEY), to_date(source.eventTime().orElseThrow()).as("_day"));
    Optional<LocalDate> begins = Optional.ofNullable(seen.agg(min("_day")).head().getLocalDate(0));
    boolean reachesBack =
        begins.filter(day -> !day.isAfter(needed.plusDays(days / QUIET_DAYS))).isPresent();
    return new Comparison(
        begins,
        Optional.of(needed),
        reachesBack
            ? Optional.of(rows(revenue, only, then, seen.where(col("_day").leq(lit(then)))))
            : Optional.empty());
  }

  private LinkedSource source(String name) {
    return sources.sources().stream()
        .filter(source -> source.contract().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Dataset<Row> rows(
      CheckedFeature revenue, CheckedCatalog only, LocalDate then, Dataset<Row> seen) {
    Dataset<Row> known = seen.select(CUSTOMER_KEY).distinct();
    Dataset<Row> now =
        inScope
            .rows()
            .select(col(CUSTOMER_KEY), coalesce(column(revenue.name()), lit(0.0)).as(NOW));
    Features features =
        new Features(only, sources.only(now.select(CUSTOMER_KEY)), Optional.of(then));
    open.add(features);
    Dataset<Row> before =
        features
            .fit(1)
            .table()
            .rows()
            .select(col(CUSTOMER_KEY), coalesce(column(revenue.name()), lit(0.0)).as(BEFORE));
    return now.join(known, CUSTOMER_KEY).join(before, CUSTOMER_KEY);
  }

  @Override
  public void close() {
    open.forEach(Features::close);
    open.clear();
  }
}
