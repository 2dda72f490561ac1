package org.dramatis.profile;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.dramatis.sql.ColumnName.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.cluster.stability.SegmentTrust;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.moments.ExactMoments;
import org.dramatis.feature.moments.ExactMoments.Summary;
import org.dramatis.identity.LinkedTable;

/** The fifth stage: features and assignments in, what distinguishes each segment out. */
public final class Profiles {
  /** Stands for a letter where a profile is of customers who resemble no segment. */
  public static final String UNFIT = "none";

  private static final String SEGMENT = "_segment";

  private final List<FeatureColumn> columns;
  private final ProfileTerms terms;

  private Profiles(List<FeatureColumn> columns, ProfileTerms terms) {
    this.columns = columns;
    this.terms = terms;
  }

  /**
   * Profiles every segment.
   *
   * @param table the customers in scope
   * @param assignments one row per customer in scope, columns as in {@link AssignmentTable}
   * @param terms which figures are shown, have ranges and are tested
   * @return in the order of letters
   */
  public static List<SegmentProfile> of(
      FeatureTable table, Dataset<Row> assignments, ProfileTerms terms) {
    Dataset<Row> segments =
        assignments.select(
            col(LinkedTable.CUSTOMER_KEY).as("_customer"),
            col(AssignmentTable.SEGMENT).as(SEGMENT));
    Dataset<Row> rows =
        table.rows().join(segments, col(LinkedTable.CUSTOMER_KEY).equalTo(col("_customer")));
    return new Profiles(table.columns(), terms).profiles(rows);
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
      ProfileTerms terms) {
    Dataset<Row> halves =
        assignments.withColumn(
            AssignmentTable.SEGMENT,
            when(AssignmentTable.isFar(segments), UNFIT).otherwise("others"));
    return of(table, halves, terms.ofNoSegment()).stream()
        .filter(p -> p.segment().equals(UNFIT))
        .findFirst();
  }

  private List<SegmentProfile> profiles(Dataset<Row> rows) {
    List<FeatureColumn> numbers =
        columns.stream().filter(c -> c.type() != FeatureColumn.Type.TEXT).toList();
    List<FeatureColumn> texts =
        columns.stream().filter(c -> c.type() == FeatureColumn.Type.TEXT).toList();
    List<Column> values = new ArrayList<>();
    numbers.forEach(c -> values.add(column(c.name())));
    values.add(lit(1));
    SortedMap<String, List<Summary>> summaries = ExactMoments.by(rows, col(SEGMENT), values);
    SortedMap<String, Long> sizes = new TreeMap<>();
    summaries.forEach((segment, own) -> sizes.put(segment, own.get(numbers.size()).count()));
    Map<String, List<Ranked>> ranked = new TreeMap<>();
    sizes.keySet().forEach(segment -> ranked.put(segment, new ArrayList<>()));
    Map<String, OptionalDouble> revenueShares = new TreeMap<>();
    for (int i = 0; i < numbers.size(); i++) {
      NumericFigures number = new NumericFigures(numbers.get(i), of(summaries, i), terms);
      number.figures().forEach((segment, figure) -> ranked.get(segment).add(figure));
      if (terms.revenue().filter(numbers.get(i).name()::equals).isPresent()) {
        revenueShares.putAll(number.sharesOfSum());
      }
    }
    for (Categories categories : Categories.of(rows, col(SEGMENT), texts)) {
      categories
          .figures(sizes.keySet(), terms)
          .forEach((segment, figures) -> ranked.get(segment).addAll(figures));
    }
    Map<String, List<Ranked>> tested = HoldoutSignificance.adjusted(ranked);
    long everyone = sizes.values().stream().mapToLong(Long::longValue).sum();
    List<SegmentProfile> profiles = new ArrayList<>();
    sizes.forEach(
        (segment, size) -> {
          List<Ranked> own = tested.get(segment).stream().sorted(Ranked.ORDER).toList();
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
}
