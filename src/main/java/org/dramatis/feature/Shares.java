package org.dramatis.feature;

import static org.apache.spark.sql.functions.*;
import static org.dramatis.sql.ColumnName.column;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.feature.FittedFeature.Prior;
import org.dramatis.feature.catalog.CheckedFeature;
import org.dramatis.feature.moments.ExactMoments;
import org.dramatis.feature.moments.ExactMoments.Summary;
import org.dramatis.stat.Quantiles;
import org.dramatis.yaml.ConfigurationException;
import org.dramatis.yaml.Problem;

/**
 * Turns values per category into shares of the customer's total, and finds out what they are shrunk
 * towards on their way to vectors. A customer without a total has no share.
 */
final class Shares {
  private final Dataset<Row> customers;
  private final List<OfFeature> shares = new ArrayList<>();

  /** A feature, its columns, and the moments of the total and of the value in each category. */
  private record OfFeature(
      CheckedFeature feature, List<FeatureColumn> categories, Summary total, List<Summary> parts) {}

  /**
   * Looks at the values of one source's shares, whose columns are by the feature's name.
   *
   * @param customers one row per customer with the value per category, the total and the occasions;
   *     read more than once
   * @throws ConfigurationException when totals or parts of them are negative, with every feature
   */
  Shares(
      List<CheckedFeature> features,
      Map<String, List<FeatureColumn>> columns,
      Dataset<Row> customers,
      String file) {
    this.customers = customers;
    List<Column> values = new ArrayList<>();
    for (CheckedFeature f : features) {
      values.add(column(total(f)));
      columns.get(f.name()).forEach(c -> values.add(column(c.name())));
    }
    Iterator<Summary> moments = ExactMoments.of(customers, values).iterator();
    for (CheckedFeature f : features) {
      List<FeatureColumn> own = columns.get(f.name());
      Summary total = moments.next();
      shares.add(new OfFeature(f, own, total, own.stream().map(c -> moments.next()).toList()));
    }
    requirePositive(file);
  }

  /**
   * The column that holds a customer's total over all categories. No feature has such a name, with
   * a colon.
   */
  static String total(CheckedFeature f) {
    return f.name() + ":total";
  }

  /** The column that counts on how many days something happened. */
  static String occasions(CheckedFeature f) {
    return f.name() + ":occasions";
  }

  private static String part(FeatureColumn category) {
    return category.name() + ":part";
  }

  /**
   * The same, with those that are known already as they are; nothing is read when all are.
   *
   * @param known by the feature's name
   */
  Map<String, Prior> priors(int sample, Map<String, Prior> known) {
    Map<String, Prior> priors = new HashMap<>();
    if (shares.stream().allMatch(share -> known.containsKey(share.feature().name()))) {
      shares.forEach(s -> priors.put(s.feature().name(), known.get(s.feature().name())));
    } else {
      priors.putAll(priors(sample));
      priors.replaceAll((feature, own) -> known.getOrDefault(feature, own));
    }
    return priors;
  }

  /** What they are shrunk towards, by the feature's name, from a sample of that size. */
  Map<String, Prior> priors(int sample) {
    Sample baskets = baskets(sample);
    Map<String, Prior> priors = new HashMap<>();
    for (int i = 0; i < shares.size(); i++) {
      OfFeature share = shares.get(i);
      double everything = share.total().sum();
      List<Double> overall =
          share.parts().stream()
              .map(part -> everything == 0 ? 0 : part.sum() / everything)
              .toList();
      double basket = Quantiles.median(baskets.present(i)).orElse(0);
      priors.put(share.feature().name(), new Prior(basket, overall));
    }
    return priors;
  }

  /** The customers with real shares instead of values, and with the columns behind them. */
  Dataset<Row> divided() {
    Map<String, Column> divided = new HashMap<>();
    List<String> usedUp = new ArrayList<>();
    for (OfFeature share : shares) {
      String name = total(share.feature());
      Column total = column(name).cast("double");
      Column hasTotal = total.gt(0).and(not(isnan(total)));
      divided.put(name, when(hasTotal, total));
      for (FeatureColumn category : share.categories()) {
        Column part = coalesce(column(category.name()).cast("double"), lit(0.0));
        divided.put(part(category), when(hasTotal, part));
        divided.put(category.name(), when(hasTotal, part.divide(total)));
      }
      usedUp.add(occasions(share.feature()));
    }
    return customers.withColumns(divided).drop(usedUp.toArray(String[]::new));
  }

  /** What stands behind each column; priors are by the feature's name. */
  Map<String, Share> behind(Map<String, Prior> priors) {
    Map<String, Share> behind = new HashMap<>();
    for (OfFeature share : shares) {
      Prior prior = priors.get(share.feature().name());
      for (int i = 0; i < share.categories().size(); i++) {
        FeatureColumn category = share.categories().get(i);
        behind.put(
            category.name(),
            new Share(
                part(category), total(share.feature()), prior.basket(), prior.overall().get(i)));
      }
    }
    return behind;
  }

  /** A negative part has no share, even where the other parts outweigh it. */
  private void requirePositive(String file) {
    List<OfFeature> negative =
        shares.stream()
            .filter(s -> s.total().lowest() < 0 || s.parts().stream().anyMatch(m -> m.lowest() < 0))
            .toList();
    if (negative.isEmpty()) {
      return;
    }
    Column[] counts = negative.stream().map(s -> count_if(isNegative(s))).toArray(Column[]::new);
    Row counted = customers.agg(lit(0), counts).head();
    List<Problem> problems = new ArrayList<>();
    for (OfFeature share : negative) {
      String what =
          "is negative, in all or in a category, for %d customers, so that it has no shares. Leave"
              + " out what is taken back, such as %s filter (where …).";
      long customers = counted.getLong(problems.size() + 1);
      problems.add(
          share
              .feature()
              .feature()
              .problem(file, "value", what.formatted(customers, share.feature().value())));
    }
    throw new ConfigurationException(problems);
  }

  private static Column isNegative(OfFeature share) {
    Column negative = column(total(share.feature())).lt(0);
    for (FeatureColumn category : share.categories()) {
      negative = coalesce(negative, lit(false)).or(column(category.name()).lt(0));
    }
    return negative;
  }

  /** Per share the customers' totals per day with events. */
  private Sample baskets(int sample) {
    List<Column> values = new ArrayList<>();
    Column anything = lit(false);
    for (OfFeature share : shares) {
      Column total = column(total(share.feature())).cast("double");
      Column occasions = column(occasions(share.feature())).cast("double");
      values.add(when(total.gt(0), total.divide(occasions)));
      anything = anything.or(coalesce(total.gt(0), lit(false)));
    }
    return Sample.of(customers.where(anything), values, sample);
  }
}
