package org.dramatis.profile;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.cluster.SegmentTrust;
import org.dramatis.feature.ExactMoments;
import org.dramatis.feature.ExactMoments.Summary;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureRole;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.MatrixScaling;
import org.dramatis.identity.LinkedTable;
import org.dramatis.stat.Moments;

/** The fifth stage: features and assignments in, what distinguishes each segment out. */
public final class Profiles {
  /** Stands for a letter where a profile is of customers who resemble no segment. */
  public static final String UNFIT = "none";

  private static final String SEGMENT = "_segment";

  private final List<FeatureColumn> columns;
  private final Set<String> shaping = new HashSet<>();
  private final Optional<String> revenue;
  private final int minimumCell;

  private Profiles(
      List<FeatureColumn> columns,
      MatrixScaling scaling,
      Optional<String> revenue,
      int minimumCell) {
    this.columns = columns;
    this.revenue = revenue;
    this.minimumCell = minimumCell;
    scaling.columns().forEach(c -> shaping.add(c.feature()));
  }

  /**
   * Profiles every segment.
   *
   * @param table the customers in scope
   * @param assignments one row per customer in scope, columns as in {@link AssignmentTable}
   * @param scaling which features shaped the segments
   * @param revenue the feature whose sum is revenue
   * @param minimumCell no figure is shown that fewer customers stand behind
   * @return in the order of letters
   */
  public static List<SegmentProfile> of(
      FeatureTable table,
      Dataset<Row> assignments,
      MatrixScaling scaling,
      Optional<String> revenue,
      int minimumCell) {
    Dataset<Row> segments =
        assignments.select(
            col(LinkedTable.CUSTOMER_KEY).as("_customer"),
            col(AssignmentTable.SEGMENT).as(SEGMENT));
    Dataset<Row> rows =
        table.rows().join(segments, col(LinkedTable.CUSTOMER_KEY).equalTo(col("_customer")));
    return new Profiles(table.columns(), scaling, revenue, minimumCell).profiles(rows);
  }

  /**
   * Profiles the customers who resemble no segment, beside all others in scope.
   *
   * @param segments the segments' reach
   * @return empty when there are none; its letter is {@link #UNFIT}
   */
  public static Optional<SegmentProfile> ofUnfit(
      FeatureTable table,
      Dataset<Row> assignments,
      List<SegmentTrust> segments,
      MatrixScaling scaling,
      Optional<String> revenue,
      int minimumCell) {
    Dataset<Row> halves =
        assignments.withColumn(
            AssignmentTable.SEGMENT,
            when(AssignmentTable.isFar(segments), UNFIT).otherwise("others"));
    return of(table, halves, scaling, revenue, minimumCell).stream()
        .filter(p -> p.segment().equals(UNFIT))
        .findFirst();
  }

  private List<SegmentProfile> profiles(Dataset<Row> rows) {
    List<FeatureColumn> numbers =
        columns.stream().filter(c -> c.type() != FeatureColumn.Type.TEXT).toList();
    List<FeatureColumn> texts =
        columns.stream().filter(c -> c.type() == FeatureColumn.Type.TEXT).toList();
    List<Column> values = new ArrayList<>();
    numbers.forEach(c -> values.add(col("`" + c.name() + "`")));
    values.add(lit(1));
    SortedMap<String, List<Summary>> summaries = ExactMoments.by(rows, col(SEGMENT), values);
    SortedMap<String, Long> sizes = new TreeMap<>();
    summaries.forEach((segment, own) -> sizes.put(segment, own.get(numbers.size()).count()));
    Map<String, List<Ranked>> ranked = new TreeMap<>();
    sizes.keySet().forEach(segment -> ranked.put(segment, new ArrayList<>()));
    for (int i = 0; i < numbers.size(); i++) {
      numeric(numbers.get(i), of(summaries, i))
          .forEach((segment, figure) -> ranked.get(segment).add(figure));
    }
    for (Categories categories : Categories.of(rows, col(SEGMENT), texts)) {
      categories
          .figures(sizes.keySet(), minimumCell)
          .forEach((segment, figures) -> ranked.get(segment).addAll(figures));
    }
    Map<String, OptionalDouble> revenueShares = revenueShares(numbers, summaries);
    long everyone = sizes.values().stream().mapToLong(Long::longValue).sum();
    List<SegmentProfile> profiles = new ArrayList<>();
    sizes.forEach(
        (segment, size) -> {
          List<Ranked> own = ranked.get(segment).stream().sorted(Ranked.ORDER).toList();
          profiles.add(
              new SegmentProfile(
                  segment,
                  size,
                  size / (double) everyone,
                  revenueShares.getOrDefault(segment, OptionalDouble.empty()),
                  own.stream().map(Ranked::figure).toList(),
                  Statements.of(own, size)));
        });
    return profiles;
  }

  /** One column's summaries by segment. */
  private static SortedMap<String, Summary> of(
      SortedMap<String, List<Summary>> summaries, int column) {
    SortedMap<String, Summary> own = new TreeMap<>();
    summaries.forEach((segment, all) -> own.put(segment, all.get(column)));
    return own;
  }

  /**
   * A figure and what it takes to rank it and speak of it.
   *
   * @param column the feature
   * @param figure what is shown
   * @param strength how far the segment stands apart, on the scale of {@link Strength}
   */
  record Ranked(FeatureColumn column, FeatureFigure figure, double strength) {
    static final Comparator<Ranked> ORDER =
        Comparator.comparingDouble((Ranked r) -> -Math.abs(r.strength()))
            .thenComparing(r -> r.figure().name());

    static Ranked of(FeatureColumn column, FeatureFigure figure) {
      double strength =
          figure.effect().isPresent()
              ? Strength.onScale(figure.kind(), figure.effect().getAsDouble())
              : 0;
      return new Ranked(column, figure, strength);
    }
  }

  private SortedMap<String, Ranked> numeric(
      FeatureColumn column, SortedMap<String, Summary> summaries) {
    SortedMap<String, Cell> cells = Cell.of(summaries);
    Set<String> hidden = Suppression.ofOne(cells, minimumCell);
    OptionalDouble overall =
        Suppression.isTotalSmall(cells, minimumCell)
            ? OptionalDouble.empty()
            : summaries.values().stream()
                .map(Summary::moments)
                .reduce(Moments.NONE, Moments::and)
                .average();
    SortedMap<String, Ranked> figures = new TreeMap<>();
    for (String segment : summaries.keySet()) {
      FeatureFigure figure =
          hidden.contains(segment)
              ? figure(
                  column,
                  OptionalDouble.empty(),
                  overall,
                  OptionalDouble.empty(),
                  Disclosure.SUPPRESSED)
              : shown(column, segment, summaries, overall);
      figures.put(segment, Ranked.of(column, figure));
    }
    return figures;
  }

  private FeatureFigure shown(
      FeatureColumn column,
      String segment,
      SortedMap<String, Summary> summaries,
      OptionalDouble overall) {
    Moments inside = summaries.get(segment).moments();
    Moments outside =
        summaries.entrySet().stream()
            .filter(e -> !e.getKey().equals(segment))
            .map(e -> e.getValue().moments())
            .reduce(Moments.NONE, Moments::and);
    return figure(
        column,
        inside.average(),
        overall,
        Strength.effect(FigureKind.of(column), inside, outside),
        Disclosure.SHOWN);
  }

  private FeatureFigure figure(
      FeatureColumn column,
      OptionalDouble value,
      OptionalDouble overall,
      OptionalDouble effect,
      Disclosure disclosure) {
    return new FeatureFigure(
        column.name(),
        column.label(),
        column.feature().unit(),
        column.source(),
        shaping.contains(column.name()) ? FeatureRole.CLUSTER : FeatureRole.DESCRIBE,
        FigureKind.of(column),
        value,
        overall,
        effect,
        disclosure);
  }

  private Map<String, OptionalDouble> revenueShares(
      List<FeatureColumn> numbers, SortedMap<String, List<Summary>> summaries) {
    Map<String, OptionalDouble> shares = new TreeMap<>();
    for (int i = 0; i < numbers.size(); i++) {
      if (revenue.filter(numbers.get(i).name()::equals).isPresent()) {
        SortedMap<String, Summary> own = of(summaries, i);
        double all = own.values().stream().mapToDouble(Summary::sum).sum();
        own.forEach(
            (segment, m) ->
                shares.put(
                    segment, all > 0 ? OptionalDouble.of(m.sum() / all) : OptionalDouble.empty()));
      }
    }
    return shares;
  }
}
