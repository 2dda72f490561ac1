package org.dramatis.profile.claim;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.feature.moments.ExactMoments;
import org.dramatis.feature.moments.ExactMoments.Summary;
import org.dramatis.profile.disclosure.Cell;
import org.dramatis.profile.disclosure.DisclosureControl;

/**
 * Whom measures are of. Where of too few of a group it is not known, these are counted on the
 * larger side: else a measure of those who meet the condition, one of those who do not and
 * everyone's would leave these few.
 *
 * @param columns by condition, null for a customer of whom it is not known
 * @param known of how many of all customers each is known
 */
record MeasureBases(Map<BaseCondition, Column> columns, Map<BaseCondition, Cell> known) {

  /**
   * The conditions of measures, counted in one pass over the customers.
   *
   * @param group the name of the customer's group, never missing
   */
  static MeasureBases of(
      Dataset<Row> rows, Column group, List<Measure> measures, DisclosureControl disclosure) {
    List<BaseCondition> conditions =
        measures.stream().flatMap(m -> m.among().stream()).distinct().toList();
    MeasureBases bases = new MeasureBases(new HashMap<>(), new HashMap<>());
    if (conditions.isEmpty()) {
      return bases;
    }
    List<Column> columns = new ArrayList<>(List.of(lit(1.0)));
    conditions.forEach(condition -> columns.add(condition.column().cast("double")));
    SortedMap<String, List<Summary>> summaries = ExactMoments.by(rows, group, columns);
    for (int i = 0; i < conditions.size(); i++) {
      BaseCondition condition = conditions.get(i);
      Column settled = condition.column();
      Cell all = new Cell(0, 0);
      for (Map.Entry<String, List<Summary>> own : summaries.entrySet()) {
        Summary known = own.getValue().get(i + 1);
        Cell counted = new Cell(own.getValue().get(0).count(), known.count());
        all = all.and(counted);
        if (areFewUnknown(counted, disclosure)) {
          Column side = coalesce(condition.column(), lit(2 * known.ones() > known.count()));
          settled = when(group.equalTo(own.getKey()), side).otherwise(settled);
        }
      }
      bases.columns().put(condition, settled);
      bases.known().put(condition, all);
    }
    return bases;
  }

  private static boolean areFewUnknown(Cell known, DisclosureControl disclosure) {
    long unknown = known.n() - known.with();
    return unknown > 0 && !disclosure.isEnough(unknown);
  }

  /** Whether a measure is of a customer; empty where it is of everyone. */
  Optional<Column> of(Measure measure) {
    return measure.among().map(columns::get);
  }

  /** Of how many of all customers that is known; empty where it is of everyone. */
  Optional<Cell> known(Measure measure) {
    return measure.among().map(known::get);
  }
}
