package org.dramatis.feature;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.feature.catalog.CheckedCatalog;
import org.dramatis.feature.catalog.Feature;
import org.dramatis.feature.catalog.FeatureCatalog;
import org.dramatis.feature.moments.ExactMoments;
import org.dramatis.stat.Quantiles;
import org.dramatis.yaml.ConfigurationException;
import org.dramatis.yaml.Problem;

/**
 * Turns values per category into shares of the customer's total. A share is shrunk towards
 * everyone's, {@code (x + α · overall) / (total + α)}, with α the median basket, so that one
 * purchase is not a taste. A customer without a total has no share.
 */
final class Shares {
  private final List<Share> shares;
  private final FeatureCatalog catalog;
  private final int sample;

  /**
   * Prepares the step.
   *
   * @param shares all of one source
   * @param catalog for messages
   * @param sample how many customers the median basket is taken from
   */
  Shares(List<Share> shares, FeatureCatalog catalog, int sample) {
    this.shares = shares;
    this.catalog = catalog;
    this.sample = sample;
  }

  /**
   * Replaces values by shares.
   *
   * @param customers one row per customer with the value per category, the total and the occasions;
   *     read twice
   * @throws ConfigurationException when totals or parts of them are negative, with every feature
   */
  Dataset<Row> of(Dataset<Row> customers) {
    List<Column> values = new ArrayList<>();
    for (Share share : shares) {
      values.add(FeatureTable.column(share.total()));
      share.categories().forEach(c -> values.add(FeatureTable.column(c.name())));
    }
    List<ExactMoments.Summary> moments = ExactMoments.of(customers, values);
    requirePositive(customers, moments);
    double[] baskets = medianBaskets(customers);
    Map<String, Column> replaced = new HashMap<>();
    int at = 0;
    for (int i = 0; i < shares.size(); i++) {
      Share share = shares.get(i);
      double everything = moments.get(at++).sum();
      for (FeatureColumn category : share.categories()) {
        double part = moments.get(at++).sum();
        double overall = everything == 0 ? 0 : part / everything;
        replaced.put(category.name(), shrunk(share, category, baskets[i], overall));
      }
    }
    List<Column> selected = new ArrayList<>();
    for (String name : customers.columns()) {
      boolean isUsedUp =
          shares.stream().anyMatch(s -> s.total().equals(name) || s.occasions().equals(name));
      if (!isUsedUp) {
        selected.add(replaced.getOrDefault(name, FeatureTable.column(name)).as(name));
      }
    }
    return customers.select(selected.toArray(Column[]::new));
  }

  private static Column shrunk(Share share, FeatureColumn category, double alpha, double overall) {
    Column value = coalesce(FeatureTable.column(category.name()).cast("double"), lit(0.0));
    Column total = FeatureTable.column(share.total()).cast("double");
    return when(total.gt(0), value.plus(alpha * overall).divide(total.plus(alpha)));
  }

  /** A negative part has no share, even where the other parts outweigh it. */
  private void requirePositive(Dataset<Row> customers, List<ExactMoments.Summary> moments) {
    List<Share> negative = new ArrayList<>();
    List<Column> counts = new ArrayList<>();
    int at = 0;
    for (Share share : shares) {
      List<ExactMoments.Summary> own = moments.subList(at, at + 1 + share.categories().size());
      at += own.size();
      if (own.stream().anyMatch(m -> m.lowest() < 0)) {
        negative.add(share);
        counts.add(count_if(isNegative(share)));
      }
    }
    if (negative.isEmpty()) {
      return;
    }
    Row counted = customers.agg(lit(0), counts.toArray(Column[]::new)).head();
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < negative.size(); i++) {
      Feature feature = negative.get(i).feature().feature();
      problems.add(
          CheckedCatalog.problem(
              catalog,
              feature,
              "value",
              "is negative, in all or in a category, for %d customers, so that it has no shares. Leave out what is taken back, such as %s filter (where …)."
                  .formatted(counted.getLong(i + 1), feature.value())));
    }
    throw new ConfigurationException(problems);
  }

  private static Column isNegative(Share share) {
    Column negative = FeatureTable.column(share.total()).lt(0);
    for (FeatureColumn category : share.categories()) {
      negative = coalesce(negative, lit(false)).or(FeatureTable.column(category.name()).lt(0));
    }
    return negative;
  }

  /** Per share the median, over customers, of the total per day with events. */
  private double[] medianBaskets(Dataset<Row> customers) {
    List<Column> values = new ArrayList<>();
    Column anything = lit(false);
    for (Share share : shares) {
      Column total = FeatureTable.column(share.total()).cast("double");
      Column baskets = total.divide(FeatureTable.column(share.occasions()).cast("double"));
      values.add(when(total.gt(0), baskets));
      anything = anything.or(coalesce(total.gt(0), lit(false)));
    }
    Sample baskets = Sample.of(customers.where(anything), values, sample);
    return IntStream.range(0, shares.size())
        .mapToDouble(i -> Quantiles.median(baskets.present(i)).orElse(0))
        .toArray();
  }
}
