package org.dramatis.feature;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.feature.FittedFeature.Prior;
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
  private final Dataset<Row> customers;

  /** Of each share its total's and its categories' moments, in this order. */
  private final List<List<ExactMoments.Summary>> moments = new ArrayList<>();

  /**
   * Looks at the values.
   *
   * @param shares all of one source
   * @param customers one row per customer with the value per category, the total and the occasions;
   *     read more than once
   * @param catalog for messages
   * @throws ConfigurationException when totals or parts of them are negative, with every feature
   */
  Shares(List<Share> shares, Dataset<Row> customers, FeatureCatalog catalog) {
    this.shares = shares;
    this.customers = customers;
    List<Column> values = new ArrayList<>();
    for (Share share : shares) {
      values.add(FeatureTable.column(share.total()));
      share.categories().forEach(c -> values.add(FeatureTable.column(c.name())));
    }
    List<ExactMoments.Summary> all = ExactMoments.of(customers, values);
    int at = 0;
    for (Share share : shares) {
      int width = 1 + share.categories().size();
      moments.add(all.subList(at, at + width));
      at += width;
    }
    requirePositive(catalog);
  }

  /**
   * What the shares of these customers are shrunk towards, by the feature's name.
   *
   * @param sample how many customers the median basket is taken from
   */
  Map<String, Prior> priors(int sample) {
    Sample baskets = baskets(sample);
    Map<String, Prior> priors = new HashMap<>();
    for (int i = 0; i < shares.size(); i++) {
      List<ExactMoments.Summary> own = moments.get(i);
      double everything = own.get(0).sum();
      List<Double> overall =
          own.subList(1, own.size()).stream()
              .map(part -> everything == 0 ? 0 : part.sum() / everything)
              .toList();
      double basket = Quantiles.median(baskets.present(i)).orElse(0);
      priors.put(shares.get(i).feature().feature().name(), new Prior(basket, overall));
    }
    return priors;
  }

  /**
   * The customers with shares instead of values.
   *
   * @param priors one per share, by the feature's name
   */
  Dataset<Row> shrunk(Map<String, Prior> priors) {
    Map<String, Column> replaced = new HashMap<>();
    for (Share share : shares) {
      Prior prior = priors.get(share.feature().feature().name());
      for (int i = 0; i < share.categories().size(); i++) {
        FeatureColumn category = share.categories().get(i);
        replaced.put(
            category.name(), shrunk(share, category, prior.basket(), prior.overall().get(i)));
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
  private void requirePositive(FeatureCatalog catalog) {
    List<Share> negative = new ArrayList<>();
    List<Column> counts = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      if (moments.get(i).stream().anyMatch(m -> m.lowest() < 0)) {
        negative.add(shares.get(i));
        counts.add(count_if(isNegative(shares.get(i))));
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

  /** Per share the customers' totals per day with events. */
  private Sample baskets(int sample) {
    List<Column> values = new ArrayList<>();
    Column anything = lit(false);
    for (Share share : shares) {
      Column total = FeatureTable.column(share.total()).cast("double");
      Column baskets = total.divide(FeatureTable.column(share.occasions()).cast("double"));
      values.add(when(total.gt(0), baskets));
      anything = anything.or(coalesce(total.gt(0), lit(false)));
    }
    return Sample.of(customers.where(anything), values, sample);
  }
}
