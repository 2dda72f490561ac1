package org.dramatis.profile;

import static org.apache.spark.sql.functions.col;
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
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.cluster.Group;
import org.dramatis.cluster.Group.NoSegment;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.moments.ExactMoments;
import org.dramatis.feature.moments.ExactMoments.Summary;
import org.dramatis.profile.figure.BeyondMean;
import org.dramatis.yaml.Spelling;

/** The fifth stage: features and assignments in, what distinguishes each segment out. */
public final class Profiles {
  private final FeatureTable table;
  private final AssignmentTable assignments;
  private final Dataset<Row> rows;
  private final List<FeatureColumn> numbers;
  private final List<FeatureColumn> texts;
  private final List<ShareBreakdown> breakdowns;
  private final ProfileTerms terms;
  private final Counting counting;

  /** Whether customers beyond everyone's mean are counted, which takes a second pass. */
  private enum Counting {
    WHO_IS_SO,
    NOBODY
  }

  private Profiles(
      FeatureTable table, AssignmentTable assignments, ProfileTerms terms, Counting counting) {
    this.table = table;
    this.assignments = assignments;
    this.rows = assignments.join(table.rows());
    this.numbers = table.shownColumns().stream().filter(c -> !isText(c)).toList();
    this.texts = table.shownColumns().stream().filter(Profiles::isText).toList();
    this.breakdowns = ShareBreakdown.of(numbers, table);
    this.terms = terms;
    this.counting = counting;
  }

  private static boolean isText(FeatureColumn column) {
    return column.type() == FeatureColumn.Type.TEXT;
  }

  /** Profiles every segment of the customers in scope, in the order of letters. */
  public static List<SegmentProfile> of(
      FeatureTable table, AssignmentTable assignments, ProfileTerms terms) {
    return new Profiles(table, assignments, terms, Counting.WHO_IS_SO).profiles();
  }

  /**
   * Profiles groups of which only the figures are asked: how many customers lie beyond everyone's
   * mean is not counted.
   */
  public static List<SegmentProfile> ofFigures(
      FeatureTable table, AssignmentTable assignments, ProfileTerms terms) {
    return new Profiles(table, assignments, terms, Counting.NOBODY).profiles();
  }

  /**
   * Profiles the customers who resemble no segment, beside all others in scope.
   *
   * @param segments profiles of the same customers
   * @param isFar whether a row of the assignments is of such a customer
   * @return empty when there are none
   */
  public static Optional<SegmentProfile> ofUnfit(
      FeatureTable table,
      AssignmentTable assignments,
      Column isFar,
      List<SegmentProfile> segments,
      ProfileTerms terms) {
    Column half =
        when(isFar, Spelling.of(NoSegment.UNFIT)).otherwise(Spelling.of(NoSegment.OTHERS));
    AssignmentTable halves =
        assignments.over(assignments.rows().withColumn(AssignmentTable.SEGMENT, half));
    return new Profiles(table, halves, terms.ofNoSegment(segments), Counting.WHO_IS_SO)
        .profiles().stream().filter(p -> p.group() == NoSegment.UNFIT).findFirst();
  }

  private List<SegmentProfile> profiles() {
    List<Column> values =
        new ArrayList<>(numbers.stream().map(c -> table.observed(c.name())).toList());
    values.add(lit(1));
    breakdowns.forEach(breakdown -> values.addAll(breakdown.behind()));
    List<SortedMap<Group, Summary>> summaries = summaries(values);
    SortedMap<Group, Summary> customers = summaries.get(numbers.size());
    SortedMap<Group, List<Ranked>> ranked = new TreeMap<>(Group.ORDER);
    customers.keySet().forEach(group -> ranked.put(group, new ArrayList<>()));
    Map<Group, OptionalDouble> revenueShares = figures(summaries, ranked);
    ranked.values().forEach(own -> own.replaceAll(figure -> figure.beside(terms)));
    HoldoutSignificance.adjust(ranked.values());
    ranked.values().forEach(own -> own.sort(Ranked.ORDER));
    Map<Group, Statement> titles = titles(ranked, customers);
    long everyone = customers.values().stream().mapToLong(Summary::count).sum();
    List<SegmentProfile> profiles = new ArrayList<>();
    customers.forEach(
        (group, counted) -> {
          List<Ranked> own = ranked.get(group);
          Optional<Statement> title = Optional.ofNullable(titles.get(group));
          profiles.add(
              new SegmentProfile(
                  group,
                  counted.count(),
                  counted.count() / (double) everyone,
                  revenueShares.getOrDefault(group, OptionalDouble.empty()),
                  own.stream().map(Ranked::figure).toList(),
                  title,
                  Statements.of(group, own, counted.count(), title),
                  List.of(),
                  List.of(),
                  Optional.empty()));
        });
    return profiles;
  }

  /** Adds every figure to those of its group; each group's part of the revenue. */
  private Map<Group, OptionalDouble> figures(
      List<SortedMap<Group, Summary>> summaries, SortedMap<Group, List<Ranked>> ranked) {
    // Values that add up to one are released first: what holds for them holds for flags of the
    // same.
    for (Categories categories : Categories.of(assignments, rows, texts)) {
      categories
          .figures(ranked.keySet(), terms)
          .forEach((group, figures) -> ranked.get(group).addAll(figures));
    }
    Map<Integer, BeyondMean> beyond = beyondMeans(summaries);
    Map<String, ShareBreakdown.Category> shares = shares(summaries);
    Map<Group, OptionalDouble> revenueShares = new HashMap<>();
    for (int i = 0; i < numbers.size(); i++) {
      NumericFigures number =
          new NumericFigures(
              numbers.get(i),
              summaries.get(i),
              Optional.ofNullable(shares.get(numbers.get(i).name())),
              Optional.ofNullable(beyond.get(i)),
              terms);
      number.figures().forEach((group, figure) -> ranked.get(group).add(figure));
      if (terms.revenue().filter(numbers.get(i).name()::equals).isPresent()) {
        revenueShares.putAll(number.sharesOfSum());
      }
    }
    return revenueShares;
  }

  /** What is told of shares of a whole, by the name of the column. */
  private Map<String, ShareBreakdown.Category> shares(List<SortedMap<Group, Summary>> summaries) {
    Map<String, SortedMap<Group, Summary>> own = new HashMap<>();
    for (int i = 0; i < numbers.size(); i++) {
      own.put(numbers.get(i).name(), summaries.get(i));
    }
    Map<String, ShareBreakdown.Category> shares = new HashMap<>();
    int first = numbers.size() + 1;
    for (ShareBreakdown breakdown : breakdowns) {
      int next = first + breakdown.width();
      shares.putAll(breakdown.release(own, summaries.subList(first, next), terms.disclosure()));
      first = next;
    }
    return shares;
  }

  /** Only segments have titles: others are no group of people. */
  private static Map<Group, Statement> titles(
      SortedMap<Group, List<Ranked>> ranked, SortedMap<Group, Summary> customers) {
    if (!ranked.keySet().stream().allMatch(SegmentRef.class::isInstance)) {
      return Map.of();
    }
    Map<Group, Long> sizes = new HashMap<>();
    customers.forEach((group, counted) -> sizes.put(group, counted.count()));
    return Titles.of(ranked, sizes);
  }

  /**
   * Who lies beyond everyone's mean, in a second pass over the rows, by position of the number.
   * Without those that customers have or lack.
   */
  private Map<Integer, BeyondMean> beyondMeans(List<SortedMap<Group, Summary>> summaries) {
    if (counting == Counting.NOBODY) {
      return Map.of();
    }
    List<Integer> measured =
        IntStream.range(0, numbers.size())
            .filter(i -> !Summary.areFlags(summaries.get(i)))
            .boxed()
            .toList();
    List<Column> flags = new ArrayList<>();
    for (int i : measured) {
      flags.addAll(
          BeyondMean.flags(
              table.observed(numbers.get(i).name()), BeyondMean.mean(summaries.get(i))));
    }
    List<SortedMap<Group, Summary>> sides = flags.isEmpty() ? List.of() : summaries(flags);
    Map<Integer, BeyondMean> beyond = new HashMap<>();
    for (int i = 0; i < measured.size(); i++) {
      beyond.put(
          measured.get(i),
          BeyondMean.of(sides.get(2 * i), sides.get(2 * i + 1), terms.disclosure()));
    }
    return beyond;
  }

  /** Of each column its summaries by group. */
  private List<SortedMap<Group, Summary>> summaries(List<Column> values) {
    return ExactMoments.ofColumns(
        rows, col(AssignmentTable.JOINED), values, assignments::group, Group.ORDER);
  }
}
