package org.dramatis.feature;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.dramatis.sql.ColumnName.column;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

/**
 * A feature that shapes segments and goes along with special personal data, so that segments drawn
 * by it may stand in for that data.
 *
 * @param feature in words
 * @param special the feature, in words, that comes from special data
 * @param correlation Spearman's rank correlation of the two, -1 to 1
 */
public record ProxyFeature(
    String feature, String source, String special, SpecialCategory category, double correlation) {
  /** Half of the ranks' variance is shared from .7 on; a quarter, from here, is worth a word. */
  private static final double NOTABLE = 0.5;

  /** Of fewer customers a correlation says little. */
  private static final int FEWEST = 50;

  private static final int MOST_CATEGORIES = 50;

  /** A special column, or one of its categories against all others. */
  private record Sensitive(String label, SpecialCategory category, Column value) {}

  /**
   * The features of role cluster that correlate with a feature of role describe that comes from
   * special data, judged on the selection sample; the strongest first.
   *
   * @param inScope one row per customer in scope
   * @param sample customers looked at, at most
   * @param minimumCell a category that fewer customers have, or lack, is not named
   */
  public static List<ProxyFeature> of(
      FeatureTable inScope, SpecialFeatures special, int sample, int minimumCell) {
    List<FeatureColumn> shaping =
        inScope.shownColumns().stream()
            .filter(c -> c.role() == FeatureRole.CLUSTER && c.type() != FeatureColumn.Type.TEXT)
            .filter(c -> special.category(c.feature().name()).isEmpty())
            .toList();
    List<Sensitive> sensitive = new ArrayList<>();
    for (FeatureColumn column : inScope.shownColumns()) {
      special
          .category(column.feature().name())
          .ifPresent(of -> sensitive.addAll(sensitive(inScope, column, of, minimumCell)));
    }
    if (shaping.isEmpty() || sensitive.isEmpty()) {
      return List.of();
    }
    List<Column> columns = new ArrayList<>();
    shaping.forEach(c -> columns.add(column(c.name())));
    sensitive.forEach(s -> columns.add(s.value()));
    Sample values = Sample.of(inScope.rows(), columns, sample);
    List<ProxyFeature> found = new ArrayList<>();
    for (int i = 0; i < shaping.size(); i++) {
      FeatureColumn shapes = shaping.get(i);
      for (int j = 0; j < sensitive.size(); j++) {
        Sensitive other = sensitive.get(j);
        double r = ranked(values, i, shaping.size() + j).orElse(0);
        if (Math.abs(r) >= NOTABLE) {
          found.add(
              new ProxyFeature(
                  shapes.label(), shapes.source(), other.label(), other.category(), r));
        }
      }
    }
    found.sort(Comparator.comparingDouble(proxy -> -Math.abs(proxy.correlation())));
    return List.copyOf(found);
  }

  private static List<Sensitive> sensitive(
      FeatureTable table, FeatureColumn column, SpecialCategory category, int minimumCell) {
    Column value = column(column.name());
    if (column.type() != FeatureColumn.Type.TEXT) {
      return List.of(new Sensitive(column.label(), category, value));
    }
    Dataset<Row> categories =
        table.rows().where(value.isNotNull()).groupBy(value.as("_value")).count();
    Dataset<Row> largest =
        categories
            .withColumn("_others", sum("count").over(Window.partitionBy()).minus(col("count")))
            .where(col("count").geq(minimumCell).and(col("_others").geq(minimumCell)))
            .orderBy(col("count").desc(), col("_value"))
            .limit(MOST_CATEGORIES);
    List<String> values = largest.collectAsList().stream().map(row -> row.getString(0)).toList();
    Map<String, String> shown = DistinctTexts.of(values, column.feature().labels().keySet());
    List<Sensitive> sensitive = new ArrayList<>();
    for (String one : values) {
      Column isOne = when(value.equalTo(one), 1.0).when(value.isNotNull(), 0.0);
      sensitive.add(new Sensitive(column.label(shown.get(one)), category, isOne));
    }
    return sensitive;
  }

  private static OptionalDouble ranked(Sample sample, int first, int second) {
    Sample both = sample.both(first, second);
    if (both.rows() < FEWEST) {
      return OptionalDouble.empty();
    }
    List<double[]> ranks = List.of(Ranks.of(both.present(0)), Ranks.of(both.present(1)));
    return Correlation.of(Sample.of(ranks, both.rows())).between(0, 1);
  }
}
