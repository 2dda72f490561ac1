package org.dramatis.profile.claim;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.moments.ExactMoments;
import org.dramatis.feature.moments.ExactMoments.Summary;
import org.dramatis.profile.FigureKind;
import org.dramatis.profile.FigureWording;
import org.dramatis.profile.PublishedFigure;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.profile.disclosure.Release;
import org.dramatis.stat.Moments;

/**
 * Measures by segment. A plain average is summed exactly and knows how many customers stand behind
 * it; any other aggregate is Spark's, and the segment's customers stand behind it.
 */
public final class Measures {
  private final FeatureTable table;
  private final AssignmentTable assignments;
  private final Dataset<Row> rows;
  private final DisclosureControl disclosure;

  private Measures(FeatureTable table, AssignmentTable assignments, DisclosureControl disclosure) {
    this.table = table;
    this.assignments = assignments;
    this.rows = assignments.join(table.rows());
    this.disclosure = disclosure;
  }

  /** Computes measures among the customers in scope; one result per measure, in their order. */
  public static List<MeasureFigures> of(
      FeatureTable table,
      AssignmentTable assignments,
      List<Measure> measures,
      DisclosureControl disclosure) {
    return measures.isEmpty()
        ? List.of()
        : new Measures(table, assignments, disclosure).figures(measures);
  }

  private List<MeasureFigures> figures(List<Measure> measures) {
    Map<Boolean, List<Measure>> byAverage =
        measures.stream().collect(Collectors.partitioningBy(m -> m.sql().averaged().isPresent()));
    Map<Measure, MeasureFigures> figures = new HashMap<>(averages(byAverage.get(true)));
    figures.putAll(aggregates(byAverage.get(false)));
    return measures.stream().map(figures::get).toList();
  }

  private Map<Measure, MeasureFigures> averages(List<Measure> measures) {
    if (measures.isEmpty()) {
      return Map.of();
    }
    List<SortedMap<SegmentRef, Summary>> summaries = new ArrayList<>();
    measures.forEach(measure -> summaries.add(new TreeMap<>()));
    List<Column> columns = measures.stream().map(m -> m.sql().averaged().orElseThrow()).toList();
    ExactMoments.by(rows, col(AssignmentTable.JOINED), columns)
        .forEach(
            (letter, own) -> {
              for (int i = 0; i < own.size(); i++) {
                summaries.get(i).put(assignments.segment(letter), own.get(i));
              }
            });
    return byMeasure(measures, i -> average(unit(measures.get(i)), summaries.get(i), disclosure));
  }

  private String unit(Measure measure) {
    return measure.unit().or(() -> featureUnit(measure)).orElse("");
  }

  /** An average in every segment. */
  static MeasureFigures average(
      String unit, SortedMap<SegmentRef, Summary> bySegment, DisclosureControl disclosure) {
    boolean isFlag = bySegment.values().stream().allMatch(Summary::isFlag);
    boolean isShare = isFlag || FigureWording.SHARE.equals(unit);
    FigureKind kind = isShare ? FigureKind.PROPORTION : FigureKind.MEAN;
    Moments everyone =
        bySegment.values().stream().map(Summary::moments).reduce(Moments.NONE, Moments::and);
    Release<SegmentRef> release =
        isShare ? disclosure.releaseShares(bySegment) : disclosure.releaseMeans(bySegment);
    List<MeasureFigures.OfSegment> segments = new ArrayList<>();
    bySegment.forEach(
        (segment, summary) -> {
          Moments own = summary.moments();
          segments.add(
              new MeasureFigures.OfSegment(
                  segment, PublishedFigure.of(release, segment, kind, own, everyone.without(own))));
        });
    return new MeasureFigures(
        isShare ? FigureWording.SHARE : unit,
        kind,
        release.everyone().value(),
        release.everyone().bound(),
        release.rounding(),
        segments);
  }

  private Optional<String> featureUnit(Measure measure) {
    return measure
        .sql()
        .averagedFeature()
        .flatMap(name -> table.columns().stream().filter(c -> c.name().equals(name)).findFirst())
        .map(Measures::unit);
  }

  private static String unit(FeatureColumn column) {
    return column.type() == FeatureColumn.Type.FLAG ? FigureWording.SHARE : column.feature().unit();
  }

  private Map<Measure, MeasureFigures> aggregates(List<Measure> measures) {
    if (measures.isEmpty()) {
      return Map.of();
    }
    Column[] values =
        measures.stream().map(m -> m.sql().column().cast("double")).toArray(Column[]::new);
    Map<Boolean, List<Row>> aggregated =
        rows.rollup(col(AssignmentTable.JOINED)).agg(count(lit(1)), values).collectAsList().stream()
            .collect(Collectors.partitioningBy(row -> row.isNullAt(0)));
    Row everyone = aggregated.get(true).get(0);
    SortedMap<SegmentRef, Row> bySegment = new TreeMap<>();
    aggregated.get(false).forEach(row -> bySegment.put(assignments.segment(row.getString(0)), row));
    return byMeasure(measures, i -> aggregate(measures.get(i), i + 2, everyone, bySegment));
  }

  private static Map<Measure, MeasureFigures> byMeasure(
      List<Measure> measures, IntFunction<MeasureFigures> figures) {
    Map<Measure, MeasureFigures> byMeasure = new HashMap<>();
    for (int i = 0; i < measures.size(); i++) {
      byMeasure.put(measures.get(i), figures.apply(i));
    }
    return byMeasure;
  }

  private MeasureFigures aggregate(
      Measure measure, int index, Row everyone, SortedMap<SegmentRef, Row> bySegment) {
    List<MeasureFigures.OfSegment> segments = new ArrayList<>();
    bySegment.forEach(
        (segment, row) ->
            segments.add(
                new MeasureFigures.OfSegment(
                    segment,
                    PublishedFigure.of(
                        disclosure.releaseAggregate(row.getLong(1), number(row, index))))));
    String unit = measure.unit().orElse("");
    return new MeasureFigures(
        unit,
        unit.equals(FigureWording.SHARE) ? FigureKind.PROPORTION : FigureKind.MEAN,
        number(everyone, index),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        segments);
  }

  private static OptionalDouble number(Row row, int index) {
    boolean isNumber = !row.isNullAt(index) && Double.isFinite(row.getDouble(index));
    return isNumber ? OptionalDouble.of(row.getDouble(index)) : OptionalDouble.empty();
  }
}
