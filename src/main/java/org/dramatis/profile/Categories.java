package org.dramatis.profile;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.posexplode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.catalog.FeatureRole;
import org.dramatis.sql.ColumnName;
import org.dramatis.stat.Interval;

/**
 * How the values of one text feature fall on the segments.
 *
 * @param column the feature
 * @param values customers by value and segment; customers without a value are left out
 */
record Categories(FeatureColumn column, Map<String, Map<String, Long>> values) {
  /** A text feature shows its most frequent values. */
  private static final int MOST = 8;

  /** Counts all text features in one pass. */
  static List<Categories> of(Dataset<Row> rows, Column segment, List<FeatureColumn> columns) {
    List<Categories> categories =
        columns.stream().map(c -> new Categories(c, new TreeMap<>())).toList();
    if (columns.isEmpty()) {
      return categories;
    }
    Column[] texts = columns.stream().map(c -> ColumnName.column(c.name())).toArray(Column[]::new);
    rows.select(
            segment.as("_segment"), posexplode(array(texts)).as(new String[] {"_column", "_value"}))
        .where(col("_value").isNotNull())
        .groupBy("_column", "_value", "_segment")
        .count()
        .collectAsList()
        .forEach(
            row ->
                categories
                    .get(row.getInt(0))
                    .values()
                    .computeIfAbsent(row.getString(1), v -> new HashMap<>())
                    .put(row.getString(2), row.getLong(3)));
    return categories;
  }

  /**
   * One figure per value that is shown: the proportion of the segment's customers who have it. A
   * value that too few customers have anywhere is not named.
   *
   * @param segments all letters
   * @param terms which figures are withheld and tested
   * @return by segment
   */
  Map<String, List<Ranked>> figures(Set<String> segments, ProfileTerms terms) {
    int minimumCell = terms.minimumCell();
    boolean isHeldOut = terms.heldOut().contains(column.feature().name());
    Map<String, Long> known = known();
    List<String> shown =
        values.entrySet().stream()
            .filter(e -> sum(e.getValue()) >= minimumCell)
            .sorted(
                Comparator.comparingLong(
                        (Map.Entry<String, Map<String, Long>> e) -> -sum(e.getValue()))
                    .thenComparing(Map.Entry::getKey))
            .limit(MOST)
            .map(Map.Entry::getKey)
            .toList();
    List<Map<String, Cell>> cells = new ArrayList<>();
    Set<String> complete = new HashSet<>(segments);
    for (String value : shown) {
      Map<String, Cell> bySegment = new TreeMap<>();
      segments.forEach(s -> bySegment.put(s, cell(value, s, known)));
      cells.add(bySegment);
    }
    segments.stream()
        .filter(
            s -> cells.stream().mapToLong(c -> c.get(s).with()).sum() < known.getOrDefault(s, 0L))
        .forEach(complete::remove);
    List<Set<String>> hidden = Suppression.of(cells, complete, minimumCell);
    Map<String, List<Ranked>> figures = new TreeMap<>();
    for (String segment : segments) {
      List<Ranked> own = new ArrayList<>();
      for (int i = 0; i < shown.size(); i++) {
        Disclosure disclosure =
            hidden.get(i).contains(segment) ? Disclosure.SUPPRESSED : Disclosure.SHOWN;
        Ranked figure = figure(shown.get(i), cells.get(i), segment, disclosure);
        own.add(
            isHeldOut && hidden.get(i).isEmpty()
                ? figure.tested(test(cells.get(i), segment))
                : figure);
      }
      figures.put(segment, own);
    }
    return figures;
  }

  private Cell cell(String value, String segment, Map<String, Long> known) {
    return new Cell(
        known.getOrDefault(segment, 0L),
        values.get(value).getOrDefault(segment, 0L),
        Cell.Kind.PROPERTY);
  }

  private Ranked figure(
      String value, Map<String, Cell> cells, String segment, Disclosure disclosure) {
    long n = cells.get(segment).n();
    long with = cells.get(segment).with();
    long all = cells.values().stream().mapToLong(Cell::n).sum();
    long allWith = cells.values().stream().mapToLong(Cell::with).sum();
    boolean isShown = disclosure == Disclosure.SHOWN && n > 0;
    FeatureFigure figure =
        new FeatureFigure(
            column.name() + " = " + value,
            column.label() + ": " + value,
            FigureWording.SHARE,
            column.source(),
            FeatureRole.DESCRIBE,
            FigureKind.PROPORTION,
            isShown ? OptionalDouble.of(with / (double) n) : OptionalDouble.empty(),
            OptionalDouble.of(allWith / (double) all),
            isShown && all > n
                ? OptionalDouble.of(with / (double) n - (allWith - with) / (double) (all - n))
                : OptionalDouble.empty(),
            disclosure);
    return Ranked.of(
        column,
        isShown
            ? Interval.ofProportion(with, n, NumericFigures.CONFIDENCE)
                .map(range -> figure.between(range.low(), range.high()))
                .orElse(figure)
            : figure);
  }

  private static OptionalDouble test(Map<String, Cell> cells, String segment) {
    return cells.entrySet().stream()
        .filter(e -> !e.getKey().equals(segment))
        .map(Map.Entry::getValue)
        .reduce(Cell::and)
        .map(others -> HeldOutTests.ofProportions(cells.get(segment), others))
        .orElse(OptionalDouble.empty());
  }

  private Map<String, Long> known() {
    Map<String, Long> known = new HashMap<>();
    values.values().forEach(v -> v.forEach((segment, n) -> known.merge(segment, n, Long::sum)));
    return known;
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
