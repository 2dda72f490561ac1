package org.dramatis.profile;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.feature.ExactMoments;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureRole;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.MatrixScaling;
import org.dramatis.identity.LinkedTable;
import org.dramatis.stat.EffectSize;
import org.dramatis.stat.Moments;

/** The fifth stage: features and assignments in, what distinguishes each segment out. */
public final class Profiles {
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
            col(AssignmentTable.SEGMENT).as("_segment"));
    Dataset<Row> rows =
        table
            .rows()
            .join(segments, col(LinkedTable.CUSTOMER_KEY).equalTo(col("_customer")))
            .persist();
    try {
      return new Profiles(table.columns(), scaling, revenue, minimumCell).profiles(rows);
    } finally {
      rows.unpersist();
    }
  }

  private List<SegmentProfile> profiles(Dataset<Row> rows) {
    List<FeatureColumn> numbers =
        columns.stream().filter(c -> c.type() != FeatureColumn.Type.TEXT).toList();
    List<Column> values = numbers.stream().map(c -> col("`" + c.name() + "`")).toList();
    Map<String, List<ExactMoments.Moments>> moments =
        ExactMoments.by(rows, col("_segment"), values);
    Map<String, Long> sizes = Categories.sizes(rows);
    Categories categories =
        Categories.of(
            rows, columns.stream().filter(c -> c.type() == FeatureColumn.Type.TEXT).toList());
    long everyone = sizes.values().stream().mapToLong(Long::longValue).sum();
    List<SegmentProfile> profiles = new ArrayList<>();
    for (String segment : sizes.keySet()) {
      List<Ranked> ranked = new ArrayList<>();
      for (int i = 0; i < numbers.size(); i++) {
        ranked.add(numeric(numbers.get(i), segment, i, moments));
      }
      ranked.addAll(categories.figures(segment, sizes, minimumCell));
      ranked.sort(Ranked.ORDER);
      profiles.add(
          new SegmentProfile(
              segment,
              sizes.get(segment),
              sizes.get(segment) / (double) everyone,
              revenueShare(segment, numbers, moments),
              ranked.stream().map(Ranked::figure).toList(),
              Statements.of(ranked, sizes.get(segment))));
    }
    return profiles;
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

  private Ranked numeric(
      FeatureColumn column,
      String segment,
      int index,
      Map<String, List<ExactMoments.Moments>> moments) {
    Group inside = Group.of(moments.get(segment).get(index));
    Group outside =
        moments.entrySet().stream()
            .filter(e -> !e.getKey().equals(segment))
            .map(e -> Group.of(e.getValue().get(index)))
            .reduce(Group.EMPTY, Group::and);
    FigureKind kind = kind(column);
    boolean flag = column.type() == FeatureColumn.Type.FLAG;
    boolean hidden =
        inside.n() < minimumCell
            || (flag && isSmallCell(inside.n(), Math.round(inside.mean() * inside.n())));
    FeatureFigure figure =
        new FeatureFigure(
            column.name(),
            column.label(),
            column.feature().unit(),
            column.source(),
            shaping.contains(column.name()) ? FeatureRole.CLUSTER : FeatureRole.DESCRIBE,
            kind,
            hidden ? OptionalDouble.empty() : inside.average(),
            inside.and(outside).average(),
            hidden ? OptionalDouble.empty() : effect(kind, inside, outside),
            hidden ? Disclosure.SUPPRESSED : Disclosure.SHOWN);
    return Ranked.of(column, figure);
  }

  private boolean isSmallCell(long n, long with) {
    return Categories.isSmallCell(n, with, minimumCell);
  }

  private static FigureKind kind(FeatureColumn column) {
    return column.type() == FeatureColumn.Type.FLAG
            || column.feature().unit().equals(FigureWording.SHARE)
        ? FigureKind.PROPORTION
        : FigureKind.MEAN;
  }

  private static OptionalDouble effect(FigureKind kind, Group inside, Group outside) {
    if (inside.n() == 0 || outside.n() == 0) {
      return OptionalDouble.empty();
    }
    return kind == FigureKind.PROPORTION
        ? OptionalDouble.of(inside.mean() - outside.mean())
        : EffectSize.cohensD(moments(inside), moments(outside));
  }

  private static Moments moments(Group group) {
    return Moments.of(group.n(), group.mean(), group.variance().orElse(0));
  }

  private OptionalDouble revenueShare(
      String segment,
      List<FeatureColumn> numbers,
      Map<String, List<ExactMoments.Moments>> moments) {
    for (int i = 0; i < numbers.size(); i++) {
      if (revenue.filter(numbers.get(i).name()::equals).isPresent()) {
        int index = i;
        double all = moments.values().stream().mapToDouble(m -> sum(m.get(index))).sum();
        return all <= 0
            ? OptionalDouble.empty()
            : OptionalDouble.of(sum(moments.get(segment).get(index)) / all);
      }
    }
    return OptionalDouble.empty();
  }

  private static double sum(ExactMoments.Moments moments) {
    return moments.mean().orElse(0) * moments.count();
  }
}
