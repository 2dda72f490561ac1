package org.dramatis.profile.claim;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.charter.Population;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.cluster.Group;
import org.dramatis.cluster.Group.NoSegment;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.moments.ExactMoments;
import org.dramatis.feature.moments.ExactMoments.Summary;
import org.dramatis.profile.disclosure.Cell;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.profile.figure.BeyondMean;
import org.dramatis.sql.SqlExpression;
import org.dramatis.yaml.Spelling;

/**
 * Customers who are looked at, and where they are.
 *
 * @param group the name of the customer's {@link Group}, never missing
 */
record MeasureRows(Dataset<Row> rows, Column group, AssignmentTable assignments) {

  /** The customers of a population. */
  static MeasureRows of(FeatureTable everyone, AssignmentTable assignments, Population population) {
    return population == Population.IN_SCOPE
        ? new MeasureRows(
            assignments.join(everyone.rows()), col(AssignmentTable.JOINED), assignments)
        : new MeasureRows(
            assignments.leftJoin(everyone.rows()),
            coalesce(col(AssignmentTable.JOINED), lit(Spelling.of(NoSegment.OUTSIDE_SCOPE))),
            assignments);
  }

  /**
   * What was measured, by group.
   *
   * @param met how many of each group's customers the measure is of
   * @param known of how many of all customers it is known whether the measure is of them; empty
   *     where it is of everyone
   * @param parts what is averaged, or what customers contribute to each part of an aggregate
   * @param beyond whose value of what is averaged lies above everyone's mean, and whose below it;
   *     empty of what customers have or lack, and of an aggregate
   * @param values the aggregate in each group; none of an average
   * @param everyone the aggregate over all groups; empty for an average
   */
  record Measured(
      SortedMap<Group, Cell> met,
      Optional<Cell> known,
      List<SortedMap<Group, Summary>> parts,
      List<SortedMap<Group, Summary>> beyond,
      Map<Group, OptionalDouble> values,
      OptionalDouble everyone) {

    Measured with(List<SortedMap<Group, Summary>> sides) {
      return new Measured(met, known, parts, sides, values, everyone);
    }
  }

  /** The columns that a measure needs of each customer. */
  private static List<Column> columns(Measure measure, MeasureBases bases) {
    Optional<Column> among = bases.of(measure);
    List<Column> columns = new ArrayList<>();
    columns.add(among.orElse(lit(true)).cast("double"));
    parts(measure)
        .map(part -> among.map(where -> when(where, part)).orElse(part))
        .forEach(columns::add);
    return columns;
  }

  private static Stream<Column> parts(Measure measure) {
    return measure
        .sql()
        .averaged()
        .map(Stream::of)
        .orElseGet(
            () -> Contribution.of(measure.sql().expression()).stream().map(Contribution::column));
  }

  /**
   * Measures all of them, in one pass over the customers, one for conditions, one for aggregates
   * and one for who lies beyond a mean.
   */
  Map<Measure, Measured> measured(List<Measure> measures, DisclosureControl disclosure) {
    MeasureBases bases = MeasureBases.of(rows, group, measures, disclosure);
    List<Column> columns = new ArrayList<>(List.of(lit(1.0)));
    measures.forEach(measure -> columns.addAll(columns(measure, bases)));
    List<SortedMap<Group, Summary>> summaries =
        ExactMoments.ofColumns(rows, group, columns, assignments::group, Group.ORDER);
    Map<Measure, Map<Group, OptionalDouble>> aggregates = aggregates(measures, bases);
    Map<Measure, Measured> measured = new HashMap<>();
    int from = 1;
    for (Measure measure : measures) {
      int until = from + columns(measure, bases).size();
      Map<Group, OptionalDouble> values = aggregates.getOrDefault(measure, Map.of());
      measured.put(
          measure,
          measured(
              summaries.get(0),
              summaries.get(from),
              bases.known(measure),
              summaries.subList(from + 1, until),
              values));
      from = until;
    }
    addBeyond(measured, bases);
    return measured;
  }

  private void addBeyond(Map<Measure, Measured> measured, MeasureBases bases) {
    List<Measure> means =
        measured.keySet().stream()
            .filter(measure -> measure.sql().averaged().isPresent())
            .filter(measure -> !Summary.areFlags(measured.get(measure).parts().get(0)))
            .toList();
    if (means.isEmpty()) {
      return;
    }
    List<Column> flags = new ArrayList<>();
    for (Measure measure : means) {
      double mean = BeyondMean.mean(measured.get(measure).parts().get(0));
      flags.addAll(BeyondMean.flags(columns(measure, bases).get(1), mean));
    }
    List<SortedMap<Group, Summary>> sides =
        ExactMoments.ofColumns(rows, group, flags, assignments::group, Group.ORDER);
    for (int i = 0; i < means.size(); i++) {
      List<SortedMap<Group, Summary>> own = sides.subList(2 * i, 2 * i + 2);
      measured.computeIfPresent(means.get(i), (measure, found) -> found.with(List.copyOf(own)));
    }
  }

  private static Measured measured(
      SortedMap<Group, Summary> customers,
      SortedMap<Group, Summary> among,
      Optional<Cell> known,
      List<SortedMap<Group, Summary>> parts,
      Map<Group, OptionalDouble> values) {
    SortedMap<Group, Cell> met = new TreeMap<>(Group.ORDER);
    customers.forEach(
        (group, all) -> met.put(group, new Cell(all.count(), among.get(group).ones())));
    return new Measured(
        met,
        known,
        List.copyOf(parts),
        List.of(),
        values,
        values.getOrDefault(NoSegment.OTHERS, OptionalDouble.empty()));
  }

  /** Aggregates that are no plain averages, by group; those of everyone are the others' group. */
  private Map<Measure, Map<Group, OptionalDouble>> aggregates(
      List<Measure> measures, MeasureBases bases) {
    List<Measure> asked = measures.stream().filter(m -> m.sql().averaged().isEmpty()).toList();
    Map<Measure, Map<Group, OptionalDouble>> values = new HashMap<>();
    if (asked.isEmpty()) {
      return values;
    }
    Column[] columns =
        asked.stream().map(m -> among(m, bases).column().cast("double")).toArray(Column[]::new);
    for (Row row :
        rows.rollup(group.as(AssignmentTable.JOINED)).agg(count(lit(1)), columns).collectAsList()) {
      Group own = row.isNullAt(0) ? NoSegment.OTHERS : assignments.group(row.getString(0));
      for (int i = 0; i < asked.size(); i++) {
        values
            .computeIfAbsent(asked.get(i), measure -> new HashMap<>())
            .put(own, number(row, i + 2));
      }
    }
    return values;
  }

  private static SqlExpression among(Measure measure, MeasureBases bases) {
    SqlExpression sql = measure.sql().expression();
    return bases.of(measure).map(base -> sql.onlyWhere(SqlExpression.of(base))).orElse(sql);
  }

  private static OptionalDouble number(Row row, int index) {
    boolean isNumber = !row.isNullAt(index) && Double.isFinite(row.getDouble(index));
    return isNumber ? OptionalDouble.of(row.getDouble(index)) : OptionalDouble.empty();
  }
}
