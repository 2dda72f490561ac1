package org.dramatis.profile;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureRole;

/**
 * How the values of text features fall on the segments.
 *
 * @param counts customers by feature, value and segment; customers without a value are left out
 */
record Categories(Map<FeatureColumn, Map<String, Map<String, Long>>> counts) {
  /** A text feature shows its most frequent values. */
  private static final int MOST = 8;

  static Categories of(Dataset<Row> rows, List<FeatureColumn> columns) {
    Map<FeatureColumn, Map<String, Map<String, Long>>> counts = new HashMap<>();
    for (FeatureColumn column : columns) {
      Map<String, Map<String, Long>> values = new TreeMap<>();
      rows.where(col("`" + column.name() + "`").isNotNull())
          .groupBy(col("`" + column.name() + "`").as("_value"), col("_segment"))
          .count()
          .collectAsList()
          .forEach(
              row ->
                  values
                      .computeIfAbsent(row.getString(0), v -> new HashMap<>())
                      .put(row.getString(1), row.getLong(2)));
      counts.put(column, values);
    }
    return new Categories(counts);
  }

  /** Customers by segment, in the order of letters. */
  static Map<String, Long> sizes(Dataset<Row> rows) {
    Map<String, Long> sizes = new TreeMap<>();
    rows.groupBy("_segment")
        .count()
        .collectAsList()
        .forEach(row -> sizes.put(row.getString(0), row.getLong(1)));
    return sizes;
  }

  /** Whether some, but too few, customers have or lack a property. */
  static boolean isSmallCell(long n, long with, int minimumCell) {
    return (with > 0 && with < minimumCell) || (n - with > 0 && n - with < minimumCell);
  }

  /** One figure per value that is shown: the proportion of the segment's customers who have it. */
  List<Profiles.Ranked> figures(String segment, Map<String, Long> sizes, int minimumCell) {
    List<Profiles.Ranked> figures = new ArrayList<>();
    counts.forEach(
        (column, values) -> {
          Map<String, Long> known = known(values);
          values.entrySet().stream()
              .sorted(
                  Comparator.comparingLong(
                          (Map.Entry<String, Map<String, Long>> e) -> -sum(e.getValue()))
                      .thenComparing(Map.Entry::getKey))
              .limit(MOST)
              .forEach(
                  e ->
                      figures.add(
                          figure(column, e.getKey(), e.getValue(), segment, known, minimumCell)));
        });
    return figures;
  }

  private static Profiles.Ranked figure(
      FeatureColumn column,
      String value,
      Map<String, Long> bySegment,
      String segment,
      Map<String, Long> known,
      int minimumCell) {
    long n = known.getOrDefault(segment, 0L);
    long with = bySegment.getOrDefault(segment, 0L);
    long all = sum(known);
    long allWith = sum(bySegment);
    boolean hidden = n < minimumCell || isSmallCell(n, with, minimumCell);
    OptionalDouble share = n == 0 ? OptionalDouble.empty() : OptionalDouble.of(with / (double) n);
    OptionalDouble effect =
        n == 0 || all == n
            ? OptionalDouble.empty()
            : OptionalDouble.of(share.getAsDouble() - (allWith - with) / (double) (all - n));
    return Profiles.Ranked.of(
        column,
        new FeatureFigure(
            column.name() + " = " + value,
            column.label() + ": " + value,
            FigureWording.SHARE,
            column.source(),
            FeatureRole.DESCRIBE,
            FigureKind.PROPORTION,
            hidden ? OptionalDouble.empty() : share,
            all == 0 ? OptionalDouble.empty() : OptionalDouble.of(allWith / (double) all),
            hidden ? OptionalDouble.empty() : effect,
            hidden ? Disclosure.SUPPRESSED : Disclosure.SHOWN));
  }

  private static Map<String, Long> known(Map<String, Map<String, Long>> values) {
    Map<String, Long> known = new HashMap<>();
    values.values().forEach(v -> v.forEach((segment, n) -> known.merge(segment, n, Long::sum)));
    return known;
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
