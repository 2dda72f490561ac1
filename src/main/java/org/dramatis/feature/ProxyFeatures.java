package org.dramatis.feature;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.dramatis.contract.SpecialCategory;
import org.dramatis.feature.catalog.FeatureRole;
import org.dramatis.feature.catalog.SpecialFeatures;
import org.dramatis.stat.Correlation;
import org.dramatis.stat.Ranks;

/** Looks for features that predict what must not shape segments. */
public final class ProxyFeatures {
  /** Half of the ranks' variance is shared from .7 on; a quarter, from here, is worth a word. */
  private static final double NOTABLE = 0.5;

  /** Of fewer customers a correlation says little. */
  private static final int FEWEST = 50;

  private static final int MOST_CATEGORIES = 50;

  private final FeatureTable table;
  private final SpecialFeatures special;
  private final int minimumCell;

  private ProxyFeatures(FeatureTable table, SpecialFeatures special, int minimumCell) {
    this.table = table;
    this.special = special;
    this.minimumCell = minimumCell;
  }

  /** A special column, or one of its categories against all others. */
  private record Sensitive(String label, SpecialCategory category, Column value) {}

  /**
   * The features of role cluster that correlate with a feature of role describe that comes from
   * special data, judged on the selection sample; the strongest first.
   *
   * @param inScope one row per customer in scope
   * @param special which features are
   * @param sample customers looked at, at most
   * @param minimumCell a category that fewer customers have, or lack, is not named
   */
  public static List<ProxyFeature> of(
      FeatureTable inScope, SpecialFeatures special, int sample, int minimumCell) {
    return new ProxyFeatures(inScope, special, minimumCell).found(sample);
  }

  private List<ProxyFeature> found(int size) {
    List<FeatureColumn> shaping =
        table.columns().stream()
            .filter(c -> c.role() == FeatureRole.CLUSTER && c.type() != FeatureColumn.Type.TEXT)
            .filter(c -> special.category(c.feature().name()).isEmpty())
            .toList();
    List<Sensitive> sensitive = sensitive();
    if (shaping.isEmpty() || sensitive.isEmpty()) {
      return List.of();
    }
    List<Column> values = new ArrayList<>();
    shaping.forEach(c -> values.add(FeatureTable.column(c.name())));
    sensitive.forEach(s -> values.add(s.value()));
    Sample sample = Sample.of(table.rows(), values, size);
    List<ProxyFeature> found = new ArrayList<>();
    for (int i = 0; i < shaping.size(); i++) {
      for (int j = 0; j < sensitive.size(); j++) {
        FeatureColumn feature = shaping.get(i);
        Sensitive other = sensitive.get(j);
        ranked(sample, i, shaping.size() + j).stream()
            .filter(r -> Math.abs(r) >= NOTABLE)
            .forEach(
                r ->
                    found.add(
                        new ProxyFeature(
                            feature.label(),
                            feature.source(),
                            other.label(),
                            other.category(),
                            r)));
      }
    }
    found.sort(Comparator.comparingDouble((ProxyFeature s) -> -Math.abs(s.correlation())));
    return List.copyOf(found);
  }

  private List<Sensitive> sensitive() {
    List<Sensitive> sensitive = new ArrayList<>();
    for (FeatureColumn column : table.columns()) {
      special
          .category(column.feature().name())
          .ifPresent(category -> sensitive.addAll(sensitive(column, category)));
    }
    return sensitive;
  }

  private List<Sensitive> sensitive(FeatureColumn column, SpecialCategory category) {
    Column value = FeatureTable.column(column.name());
    if (column.type() != FeatureColumn.Type.TEXT) {
      return List.of(new Sensitive(column.label(), category, value));
    }
    Dataset<Row> categories =
        table.rows().where(value.isNotNull()).groupBy(value.as("_value")).count();
    return categories
        .withColumn("_others", sum("count").over(Window.partitionBy()).minus(col("count")))
        .where(col("count").geq(minimumCell).and(col("_others").geq(minimumCell)))
        .orderBy(col("count").desc(), col("_value"))
        .limit(MOST_CATEGORIES)
        .collectAsList()
        .stream()
        .map(
            row ->
                new Sensitive(
                    column.label() + ": " + row.getString(0),
                    category,
                    when(value.equalTo(row.getString(0)), 1.0).when(value.isNotNull(), 0.0)))
        .toList();
  }

  /** Spearman's correlation over the customers who have both values. */
  private static OptionalDouble ranked(Sample sample, int first, int second) {
    Sample both = sample.both(first, second);
    if (both.rows() < FEWEST) {
      return OptionalDouble.empty();
    }
    List<double[]> ranks = List.of(Ranks.of(both.present(0)), Ranks.of(both.present(1)));
    return Correlation.of(Sample.of(ranks, both.rows())).between(0, 1);
  }
}
