package org.dramatis.profile;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.posexplode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.cluster.Group;
import org.dramatis.feature.DistinctTexts;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.catalog.FeatureRole;
import org.dramatis.profile.disclosure.Cell;
import org.dramatis.profile.disclosure.Release;
import org.dramatis.profile.figure.FigureKind;
import org.dramatis.profile.figure.FigureWording;
import org.dramatis.profile.figure.Overall;
import org.dramatis.profile.figure.Prevalence;
import org.dramatis.profile.figure.PublishedFigure;
import org.dramatis.sql.ColumnName;
import org.dramatis.stat.Interval;

/** Customers by value of a text feature and by group, without those who have no value. */
record Categories(FeatureColumn column, Map<String, Map<Group, Long>> values) {
  /** A text feature shows its most frequent values. */
  private static final int MOST = 8;

  /** Counts all text features of customers joined with their assignments, in one pass. */
  static List<Categories> of(
      AssignmentTable assignments, Dataset<Row> rows, List<FeatureColumn> columns) {
    List<Categories> categories =
        columns.stream().map(c -> new Categories(c, new TreeMap<>())).toList();
    if (columns.isEmpty()) {
      return categories;
    }
    Column[] texts = columns.stream().map(c -> ColumnName.column(c.name())).toArray(Column[]::new);
    rows.select(
            col(AssignmentTable.JOINED),
            posexplode(array(texts)).as(new String[] {"_column", "_value"}))
        .where(col("_value").isNotNull())
        .groupBy("_column", "_value", AssignmentTable.JOINED)
        .count()
        .collectAsList()
        .forEach(
            row ->
                categories
                    .get(row.getInt(0))
                    .values()
                    .computeIfAbsent(row.getString(1), v -> new HashMap<>())
                    .put(assignments.group(row.getString(2)), row.getLong(3)));
    return categories;
  }

  /**
   * By group, one figure per value that is shown: the proportion of the group's customers who have
   * it. A value that too few customers have anywhere is not named.
   */
  Map<Group, List<Ranked>> figures(Set<Group> groups, ProfileTerms terms) {
    Map<Group, Long> known = known();
    List<String> listed =
        values.entrySet().stream()
            .filter(e -> terms.disclosure().isEnough(sum(e.getValue())))
            .sorted(
                Comparator.comparingLong(
                        (Map.Entry<String, Map<Group, Long>> e) -> -sum(e.getValue()))
                    .thenComparing(Map.Entry::getKey))
            .limit(MOST)
            .map(Map.Entry::getKey)
            .toList();
    Map<String, String> shown = DistinctTexts.of(listed, column.feature().labels().keySet());
    List<SortedMap<Group, Cell>> cells =
        listed.stream().map(value -> cells(value, groups, known)).toList();
    List<Release<Group>> releases = terms.disclosure().releaseValues(cells);
    boolean isHeldOut = terms.heldOut().contains(column.feature().name());
    Map<Group, List<Ranked>> figures = new HashMap<>();
    for (Group group : groups) {
      List<Ranked> own = new ArrayList<>();
      for (int i = 0; i < listed.size(); i++) {
        Ranked figure =
            figure(listed.get(i), shown.get(listed.get(i)), releases.get(i), group, cells.get(i));
        own.add(
            isHeldOut && releases.get(i).isExact()
                ? figure.tested(HoldoutSignificance.ofProportions(cells.get(i), group))
                : figure);
      }
      figures.put(group, own);
    }
    return figures;
  }

  private SortedMap<Group, Cell> cells(String value, Set<Group> groups, Map<Group, Long> known) {
    SortedMap<Group, Cell> cells = new TreeMap<>(Group.ORDER);
    for (Group group : groups) {
      long with = values.get(value).getOrDefault(group, 0L);
      cells.put(group, new Cell(known.getOrDefault(group, 0L), with));
    }
    return cells;
  }

  private Ranked figure(
      String value,
      String shown,
      Release<Group> release,
      Group group,
      SortedMap<Group, Cell> cells) {
    Cell own = cells.get(group);
    Cell others = Cell.everyone(cells.values()).without(own);
    FeatureFigure figure =
        new FeatureFigure(
            column.name() + " = " + value,
            column.label(shown),
            FigureWording.SHARE,
            column.source(),
            FeatureRole.DESCRIBE,
            FigureKind.PROPORTION,
            PublishedFigure.of(
                release, group, FigureKind.PROPORTION, own.moments(), others.moments()),
            Overall.of(release.everyone()),
            release.rounding(),
            release.digits(),
            OptionalDouble.empty());
    return Ranked.of(
        column,
        figure.borne(Prevalence.of(Prevalence.Of.PROPERTY, release, group, others)),
        Interval.ofProportion(own.with(), own.n(), NumericFigures.CONFIDENCE));
  }

  private Map<Group, Long> known() {
    Map<Group, Long> known = new HashMap<>();
    values.values().forEach(v -> v.forEach((group, n) -> known.merge(group, n, Long::sum)));
    return known;
  }

  private static long sum(Map<Group, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
