package org.dramatis.profile.silo;

import static org.apache.spark.sql.functions.*;
import static org.dramatis.sql.ColumnName.column;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.moments.ExactMoments;
import org.dramatis.feature.moments.ExactMoments.Summary;
import org.dramatis.identity.LinkedSources;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.yaml.Problem;

/** Lays the departments' personas beside the segments and beside each other, in one pass. */
public final class Crosswalks {
  private Crosswalks() {}

  /** Parses the rules, before there are features, and tells what is wrong with them. */
  public static void check(List<Silo> silos, Consumer<Problem> problems) {
    silos.forEach(silo -> Labelling.of(silo, problems));
  }

  /** Holds the rules against the features, and tells of features that do not exist. */
  public static void check(List<Silo> silos, FeatureTable table, Consumer<Problem> problems) {
    silos.forEach(
        silo -> Labelling.of(silo, problems).rules().forEach(rule -> rule.check(table, problems)));
  }

  /**
   * Compares what departments call their customers.
   *
   * @param silos that {@link #check} had nothing to say about
   * @param table all customers, in scope or not
   * @param segments in their order
   * @param linked holds the sources of labels
   * @param revenue the feature whose sum is revenue
   * @return empty without silos
   */
  public static Optional<Crosswalk> of(
      List<Silo> silos,
      FeatureTable table,
      AssignmentTable assignments,
      List<SegmentRef> segments,
      LinkedSources linked,
      Optional<String> revenue,
      DisclosureControl disclosure) {
    if (silos.isEmpty()) {
      return Optional.empty();
    }
    Dataset<Row> rows = assignments.leftJoin(table.rows());
    for (int i = 0; i < silos.size(); i++) {
      rows = Labelling.of(silos.get(i), problem -> {}).label(rows, linked, persona(i), several(i));
    }
    return Optional.of(
        new CrosswalkTables(
                silos, segments, counted(silos, rows), revenues(silos, rows, revenue), disclosure)
            .crosswalk());
  }

  private static String persona(int silo) {
    return "_persona" + silo;
  }

  private static String several(int silo) {
    return "_several" + silo;
  }

  private static Column pair(String table, Column first, Column second) {
    return struct(lit(table).as("of"), first.as("first"), second.as("second"));
  }

  /** Every customer falls into one cell of each table. */
  private static Map<String, Map<List<String>, Long>> counted(List<Silo> silos, Dataset<Row> rows) {
    Column segment = coalesce(col(AssignmentTable.JOINED), lit(CrosswalkTables.OUTSIDE));
    List<Column> cells = new ArrayList<>();
    for (int i = 0; i < silos.size(); i++) {
      Column own = col(persona(i));
      cells.add(pair(String.valueOf(i), own, segment));
      cells.add(pair(CrosswalkTables.SEVERAL + i, col(several(i)).cast("string"), lit("")));
      for (int j = i + 1; j < silos.size(); j++) {
        cells.add(pair(i + " " + j, own, col(persona(j))));
      }
    }
    cells.add(pair(CrosswalkTables.EVERYBODY, claimed(silos), lit("")));
    Map<String, Map<List<String>, Long>> tables = new HashMap<>();
    rows.select(explode(array(cells.toArray(Column[]::new))).as("_cell"))
        .groupBy("_cell.of", "_cell.first", "_cell.second")
        .count()
        .collectAsList()
        .forEach(
            row ->
                tables
                    .computeIfAbsent(row.getString(0), table -> new HashMap<>())
                    .put(List.of(row.getString(1), row.getString(2)), row.getLong(3)));
    return tables;
  }

  /** Whether anybody's persona covers a customer. */
  private static Column claimed(List<Silo> silos) {
    Column isClaimed = lit(false);
    for (int i = 0; i < silos.size(); i++) {
      isClaimed = isClaimed.or(named(i).notEqual(Labelling.NOBODY));
    }
    return when(isClaimed, CrosswalkTables.CLAIMED).otherwise("");
  }

  /** A customer's persona; a label that is none is as good as no label. */
  private static Column named(int silo) {
    Column own = col(persona(silo));
    return when(own.equalTo(Labelling.UNKNOWN), Labelling.NOBODY).otherwise(own);
  }

  private static List<SortedMap<String, Summary>> revenues(
      List<Silo> silos, Dataset<Row> rows, Optional<String> revenue) {
    if (revenue.isEmpty()) {
      return List.of();
    }
    List<Column> groups = new ArrayList<>();
    for (int i = 0; i < silos.size(); i++) {
      groups.add(named(i));
    }
    groups.add(claimed(silos));
    List<Column> spent = List.of(column(revenue.get()));
    List<SortedMap<String, Summary>> revenues = new ArrayList<>();
    for (Column group : groups) {
      revenues.addAll(
          ExactMoments.ofColumns(
              rows, group, spent, Function.identity(), Comparator.<String>naturalOrder()));
    }
    return revenues;
  }
}
