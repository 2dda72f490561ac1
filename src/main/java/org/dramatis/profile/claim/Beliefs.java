package org.dramatis.profile.claim;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.spark.sql.Column;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureSql;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.moments.ExactMoments;
import org.dramatis.feature.moments.ExactMoments.Summary;
import org.dramatis.profile.claim.BeliefTrial.Sides;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.yaml.Nearest;
import org.dramatis.yaml.Problem;

/** Judges what was believed by all customers in scope. */
public final class Beliefs {
  private Beliefs() {}

  /** Parses what beliefs are about, before there are features, and tells what is wrong. */
  public static void check(List<Belief> beliefs, Consumer<Problem> problems) {
    for (Belief belief : beliefs) {
      among(belief, problems);
      who(belief, problems);
    }
  }

  /** Holds beliefs against the features; tells of those that do not exist or are no numbers. */
  public static void check(List<Belief> beliefs, FeatureTable table, Consumer<Problem> problems) {
    for (Belief belief : beliefs) {
      among(belief, problems).ifPresent(among -> among.where().check(table, problems));
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

  private static Optional<BaseCondition> among(Belief belief, Consumer<Problem> problems) {
    return belief.among().flatMap(among -> BaseCondition.parse(among, problems));
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
    beliefs.forEach(belief -> columns.addAll(columns(belief, table)));
    List<Summary> summaries = ExactMoments.of(table.rows(), columns);
    int width = columns.size() / Math.max(1, beliefs.size());
    List<JudgedBelief> judged = new ArrayList<>();
    for (int i = 0; i < beliefs.size(); i++) {
      List<Summary> own = summaries.subList(width * i, width * (i + 1));
      judged.add(
          new BeliefTrial(
                  beliefs.get(i),
                  column(beliefs.get(i), table).orElseThrow(),
                  among(beliefs.get(i), problem -> {}),
                  Sides.of(own).withFewUnknownOnLargerSide(disclosure))
              .judged(table, disclosure));
    }
    return List.copyOf(judged);
  }

  /** What {@link Sides#of} takes. */
  private static List<Column> columns(Belief belief, FeatureTable table) {
    Column value = table.observed(belief.feature().text());
    Column isAmong = among(belief, problem -> {}).map(BaseCondition::column).orElse(lit(true));
    // Where it is not known whom a belief is about, the customer is on neither of these sides.
    Column isMeant = who(belief, problem -> {}).map(FeatureSql::column).orElse(lit(true));
    return List.of(
        when(isAmong.and(isMeant), value),
        when(isAmong.and(not(isMeant)), value),
        when(isAmong.and(isMeant.isNull()), value),
        lit(1.0),
        isAmong.cast("double"),
        when(isAmong, isMeant.cast("double")));
  }
}
