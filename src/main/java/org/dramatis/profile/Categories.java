package org.dramatis.profile;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.posexplode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.catalog.FeatureRole;
import org.dramatis.profile.disclosure.Cell;
import org.dramatis.profile.disclosure.Release;
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
    Map<String, Long> known = known();
    List<String> listed =
        values.entrySet().stream()
            .filter(e -> terms.disclosure().isEnough(sum(e.getValue())))
            .sorted(
                Comparator.comparingLong(
                        (Map.Entry<String, Map<String, Long>> e) -> -sum(e.getValue()))
                    .thenComparing(Map.Entry::getKey))
            .limit(MOST)
            .map(Map.Entry::getKey)
            .toList();
    List<SortedMap<String, Cell>> cells =
        listed.stream().map(value -> cells(value, segments, known)).toList();
    Set<String> complete =
        segments.stream()
            .filter(
                s ->
                    cells.stream().mapToLong(c -> c.get(s).with()).sum()
                        == known.getOrDefault(s, 0L))
            .collect(Collectors.toSet());
    List<Release> releases = terms.disclosure().releaseValues(cells, complete);
    boolean isHeldOut = terms.heldOut().contains(column.feature().name());
    Map<String, List<Ranked>> figures = new TreeMap<>();
    for (String segment : segments) {
      List<Ranked> own = new ArrayList<>();
      for (int i = 0; i < listed.size(); i++) {
        Ranked figure =
            figure(listed.get(i), releases.get(i).share(segment), cells.get(i).get(segment));
        own.add(
            isHeldOut && releases.get(i).isWhole()
                ? figure.tested(HoldoutSignificance.ofProportions(cells.get(i), segment))
                : figure);
      }
      figures.put(segment, own);
    }
    return figures;
  }

  private SortedMap<String, Cell> cells(
      String value, Set<String> segments, Map<String, Long> known) {
    SortedMap<String, Cell> cells = new TreeMap<>();
    for (String segment : segments) {
      long with = values.get(value).getOrDefault(segment, 0L);
      cells.put(segment, new Cell(known.getOrDefault(segment, 0L), with, Cell.Kind.PROPERTY));
    }
    return cells;
  }

  private Ranked figure(String value, Release.Told told, Cell own) {
    return Ranked.of(
        column,
        new FeatureFigure(
            column.name() + " = " + value,
            column.label() + ": " + value,
            FigureWording.SHARE,
            column.source(),
            FeatureRole.DESCRIBE,
            FigureKind.PROPORTION,
            told.value(),
            told.overall(),
            told.effect(),
            told.disclosure()),
        Interval.ofProportion(own.with(), own.n(), NumericFigures.CONFIDENCE));
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
