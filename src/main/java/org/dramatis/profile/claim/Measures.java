package org.dramatis.profile.claim;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.moments.ExactMoments;
import org.dramatis.feature.moments.ExactMoments.Summary;
import org.dramatis.identity.LinkedTable;
import org.dramatis.profile.FigureKind;
import org.dramatis.profile.FigureWording;
import org.dramatis.profile.Strength;
import org.dramatis.profile.disclosure.Cell;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.profile.disclosure.Release;
import org.dramatis.stat.Moments;

/**
 * Measures by segment. A plain average is summed exactly and knows how many customers stand behind
 * it; any other aggregate is Spark's, and the segment's customers stand behind it.
 */
public final class Measures {
  private static final String SEGMENT = "_segment";

  private final FeatureTable table;
  private final Dataset<Row> rows;
  private final DisclosureControl disclosure;

  private Measures(FeatureTable table, Dataset<Row> rows, DisclosureControl disclosure) {
    this.table = table;
    this.rows = rows;
    this.disclosure = disclosure;
  }

  /**
   * Computes all measures.
   *
   * @param table the customers in scope
   * @param assignments one row per customer in scope, columns as in {@link AssignmentTable}
   * @param measures what to compute
   * @param disclosure what of a figure is shown
   * @return one per measure, in their order
   */
  public static List<MeasureFigures> of(
      FeatureTable table,
      Dataset<Row> assignments,
      List<Measure> measures,
      DisclosureControl disclosure) {
    if (measures.isEmpty()) {
      return List.of();
    }
    Dataset<Row> segments =
        assignments.select(
            col(LinkedTable.CUSTOMER_KEY).as("_customer"),
            col(AssignmentTable.SEGMENT).as(SEGMENT));
    Dataset<Row> rows =
        table.rows().join(segments, col(LinkedTable.CUSTOMER_KEY).equalTo(col("_customer")));
    return new Measures(table, rows, disclosure).figures(measures);
  }

  private List<MeasureFigures> figures(List<Measure> measures) {
    List<Measure> averages = measures.stream().filter(Measures::isAverage).toList();
    List<Measure> others = measures.stream().filter(m -> !isAverage(m)).toList();
    SortedMap<String, List<Summary>> averaged =
        ExactMoments.by(
            rows,
            col(SEGMENT),
            averages.stream().map(m -> m.sql().averaged().orElseThrow()).toList());
    Aggregates aggregated = Aggregates.of(rows, others);
    List<MeasureFigures> figures = new ArrayList<>();
    for (Measure measure : measures) {
      if (isAverage(measure)) {
        figures.add(average(measure, averaged, averages.indexOf(measure)));
      } else {
        figures.add(aggregate(measure, aggregated, others.indexOf(measure)));
      }
    }
    return List.copyOf(figures);
  }

  private static boolean isAverage(Measure measure) {
    return measure.sql().averaged().isPresent();
  }

  private MeasureFigures average(
      Measure measure, SortedMap<String, List<Summary>> summaries, int index) {
    SortedMap<String, Summary> bySegment = new TreeMap<>();
    summaries.forEach((segment, all) -> bySegment.put(segment, all.get(index)));
    return average(measure.unit().or(() -> featureUnit(measure)).orElse(""), bySegment, disclosure);
  }

  /** An average in every segment. */
  static MeasureFigures average(
      String unit, SortedMap<String, Summary> bySegment, DisclosureControl disclosure) {
    boolean isFlag = bySegment.values().stream().allMatch(Summary::isFlag);
    boolean isShare = isFlag || FigureWording.SHARE.equals(unit);
    FigureKind kind = isShare ? FigureKind.PROPORTION : FigureKind.MEAN;
    Moments everyone =
        bySegment.values().stream().map(Summary::moments).reduce(Moments.NONE, Moments::and);
    Release release = disclosure.release(Cell.of(bySegment));
    List<MeasureFigures.OfSegment> segments = new ArrayList<>();
    bySegment.forEach(
        (segment, summary) -> {
          Moments own = summary.moments();
          OptionalDouble effect = Strength.effect(kind, own, everyone.without(own));
          segments.add(
              figure(segment, release.told(segment, own.average(), everyone.average(), effect)));
        });
    return new MeasureFigures(
        isShare ? FigureWording.SHARE : unit, kind, release.overall(everyone.average()), segments);
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

  private MeasureFigures aggregate(Measure measure, Aggregates aggregated, int index) {
    String unit = measure.unit().orElse("");
    SortedMap<String, Cell> cells = new TreeMap<>();
    aggregated
        .bySegment()
        .forEach((segment, row) -> cells.put(segment, Cell.ofMean(row.customers())));
    Release release = disclosure.release(cells);
    OptionalDouble everyone = aggregated.everyone().values().get(index);
    List<MeasureFigures.OfSegment> segments = new ArrayList<>();
    aggregated
        .bySegment()
        .forEach(
            (segment, row) ->
                segments.add(
                    figure(
                        segment,
                        release.told(
                            segment, row.values().get(index), everyone, OptionalDouble.empty()))));
    return new MeasureFigures(
        unit,
        unit.equals(FigureWording.SHARE) ? FigureKind.PROPORTION : FigureKind.MEAN,
        release.overall(everyone),
        segments);
  }

  private static MeasureFigures.OfSegment figure(String segment, Release.Told told) {
    return new MeasureFigures.OfSegment(segment, told.value(), told.effect(), told.disclosure());
  }

  /** What Spark aggregated, for each segment and for all customers in scope. */
  private record Aggregates(SortedMap<String, Values> bySegment, Values everyone) {

    /** The measures' values of some customers. */
    private record Values(long customers, List<OptionalDouble> values) {}

    static Aggregates of(Dataset<Row> rows, List<Measure> measures) {
      SortedMap<String, Values> bySegment = new TreeMap<>();
      Values everyone = new Values(0, List.of());
      if (measures.isEmpty()) {
        return new Aggregates(bySegment, everyone);
      }
      Column[] values =
          measures.stream().map(m -> m.sql().column().cast("double")).toArray(Column[]::new);
      for (Row row : rows.rollup(col(SEGMENT)).agg(count(lit(1)), values).collectAsList()) {
        if (row.isNullAt(0)) {
          everyone = values(row);
        } else {
          bySegment.put(row.getString(0), values(row));
        }
      }
      return new Aggregates(bySegment, everyone);
    }

    private static Values values(Row row) {
      List<OptionalDouble> values = new ArrayList<>();
      for (int i = 2; i < row.size(); i++) {
        boolean isNumber = !row.isNullAt(i) && Double.isFinite(row.getDouble(i));
        values.add(isNumber ? OptionalDouble.of(row.getDouble(i)) : OptionalDouble.empty());
      }
      return new Values(row.getLong(1), values);
    }
  }
}
