package org.dramatis.profile.claim;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.spark.sql.Column;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureSql;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.moments.ExactMoments;
import org.dramatis.feature.moments.ExactMoments.Summary;
import org.dramatis.profile.FigureKind;
import org.dramatis.profile.FigureWording;
import org.dramatis.profile.PublishedFigure;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.profile.disclosure.DisclosureControl.Whole;
import org.dramatis.profile.disclosure.Release;
import org.dramatis.sql.ColumnName;
import org.dramatis.stat.Moments;
import org.dramatis.yaml.Nearest;
import org.dramatis.yaml.Problem;

/** Judges what was believed by all customers in scope. */
public final class Beliefs {
  private Beliefs() {}

  /** Parses what beliefs are about, before there are features, and tells what is wrong. */
  public static void check(List<Belief> beliefs, Consumer<Problem> problems) {
    beliefs.forEach(belief -> who(belief, problems));
  }

  /** Holds beliefs against the features; tells of those that do not exist or are no numbers. */
  public static void check(List<Belief> beliefs, FeatureTable table, Consumer<Problem> problems) {
    for (Belief belief : beliefs) {
      who(belief, problems).ifPresent(who -> who.check(table, problems));
      Optional<FeatureColumn> column = column(belief, table);
      if (column.isEmpty()) {
        List<String> names =
            table.columns().stream()
                .filter(c -> c.type() != FeatureColumn.Type.TEXT)
                .map(FeatureColumn::name)
                .toList();
        String name = belief.feature().text();
        problems.accept(
            belief
                .feature()
                .problem("there is no number " + name + "; " + Nearest.hint(name, names)));
      }
    }
  }

  private static Optional<FeatureSql> who(Belief belief, Consumer<Problem> problems) {
    return belief.who().flatMap(sql -> FeatureSql.parse(sql, FeatureSql.Kind.PREDICATE, problems));
  }

  private static Optional<FeatureColumn> column(Belief belief, FeatureTable table) {
    return table.columns().stream()
        .filter(c -> c.type() != FeatureColumn.Type.TEXT)
        .filter(c -> c.name().equals(belief.feature().text()))
        .findFirst();
  }

  /**
   * Judges, by the customers in scope, beliefs that {@link #check} had nothing to say about; one
   * result per belief, in their order.
   */
  public static List<JudgedBelief> judge(
      List<Belief> beliefs, FeatureTable table, DisclosureControl disclosure) {
    List<Column> columns = new ArrayList<>();
    for (Belief belief : beliefs) {
      Column value = ColumnName.column(belief.feature().text());
      // Where it is not known whom a belief is about, the customer is on neither side.
      Column isMeant = who(belief, problem -> {}).map(FeatureSql::column).orElse(lit(true));
      columns.add(when(isMeant, value));
      columns.add(when(not(isMeant), value));
      columns.add(when(isMeant.isNull(), value));
    }
    List<Summary> summaries = ExactMoments.of(table.rows(), columns);
    List<JudgedBelief> judged = new ArrayList<>();
    for (int i = 0; i < beliefs.size(); i++) {
      judged.add(
          judged(
              beliefs.get(i),
              column(beliefs.get(i), table).orElseThrow(),
              new Sides(summaries.get(3 * i), summaries.get(3 * i + 1), summaries.get(3 * i + 2)),
              disclosure));
    }
    return List.copyOf(judged);
  }

  /** Customers in scope whom a belief is about, whom it is not, and of whom that is not known. */
  record Sides(Summary own, Summary others, Summary unknown) {}

  /** On which side of a belief customers are. */
  private enum Side {
    OWN,
    OTHERS,
    UNKNOWN
  }

  /** Everyone's figure is published too, so that each side gives all the others together away. */
  static JudgedBelief judged(
      Belief belief, FeatureColumn column, Sides sides, DisclosureControl disclosure) {
    FigureKind kind = FigureKind.of(column);
    SortedMap<Side, Summary> summaries = new TreeMap<>();
    summaries.put(Side.OWN, sides.own());
    summaries.put(Side.OTHERS, sides.others());
    summaries.put(Side.UNKNOWN, sides.unknown());
    Release<Side> release =
        kind == FigureKind.PROPORTION
            ? disclosure.releaseShares(summaries)
            : disclosure.releaseMeans(summaries);
    Moments inside = sides.own().moments();
    Moments outside = sides.others().moments();
    long all = sides.own().count() + sides.others().count() + sides.unknown().count();
    PublishedFigure own = PublishedFigure.of(release, Side.OWN, kind, inside, outside);
    return new JudgedBelief(
        belief,
        own.value().isPresent()
            ? new Judgement(kind, inside, outside).of(belief.comparison())
            : BeliefVerdict.OPEN,
        column.label(),
        kind == FigureKind.PROPORTION ? FigureWording.SHARE : column.feature().unit(),
        kind,
        customers(sides.own().count(), all, disclosure),
        own,
        PublishedFigure.of(release.of(Side.OTHERS)),
        release.rounding());
  }

  private static OptionalLong customers(long own, long all, DisclosureControl disclosure) {
    return own == all
        ? OptionalLong.of(own)
        : Release.count(disclosure.releasePart(own, Whole.exactly(all)));
  }
}
