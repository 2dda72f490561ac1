package org.dramatis.profile.claim;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.spark.sql.Column;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureSql;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.moments.ExactMoments;
import org.dramatis.feature.moments.ExactMoments.Summary;
import org.dramatis.profile.Cell;
import org.dramatis.profile.FigureKind;
import org.dramatis.profile.FigureWording;
import org.dramatis.profile.Strength;
import org.dramatis.profile.Suppression;
import org.dramatis.sql.ColumnName;
import org.dramatis.yaml.Nearest;
import org.dramatis.yaml.Problem;

/** Judges what was believed by all customers in scope. */
public final class Beliefs {
  private static final String OWN = "own";
  private static final String OTHERS = "others";

  private Beliefs() {}

  /**
   * Parses what the beliefs are about, before there are any features to hold them against.
   *
   * @param problems is told what is wrong
   */
  public static void check(List<Belief> beliefs, Consumer<Problem> problems) {
    beliefs.forEach(belief -> who(belief, problems));
  }

  /**
   * Holds the beliefs against the features.
   *
   * @param problems is told of features that do not exist or are no numbers
   */
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
   * Judges beliefs that {@link #check} had nothing to say about.
   *
   * @param table the customers in scope
   * @param minimumCell no figure is shown that fewer customers stand behind
   * @return one per belief, in their order
   */
  public static List<JudgedBelief> judge(
      List<Belief> beliefs, FeatureTable table, int minimumCell) {
    List<Column> columns = new ArrayList<>();
    for (Belief belief : beliefs) {
      Column value = ColumnName.column(belief.feature().text());
      // Where it is not known whom a belief is about, the customer is on neither side.
      Column isMeant = who(belief, problem -> {}).map(FeatureSql::column).orElse(lit(true));
      columns.add(when(isMeant, value));
      columns.add(when(not(isMeant), value));
    }
    List<Summary> summaries = ExactMoments.of(table.rows(), columns);
    List<JudgedBelief> judged = new ArrayList<>();
    for (int i = 0; i < beliefs.size(); i++) {
      judged.add(
          judged(
              beliefs.get(i),
              column(beliefs.get(i), table).orElseThrow(),
              summaries.get(2 * i),
              summaries.get(2 * i + 1),
              minimumCell));
    }
    return List.copyOf(judged);
  }

  private static JudgedBelief judged(
      Belief belief, FeatureColumn column, Summary own, Summary others, int minimumCell) {
    FigureKind kind = FigureKind.of(column);
    SortedMap<String, Summary> summaries = new TreeMap<>();
    summaries.put(OWN, own);
    summaries.put(OTHERS, others);
    Set<String> hidden = Suppression.ofOne(Cell.of(summaries), minimumCell);
    boolean isSmall =
        own.count() < minimumCell || (others.count() > 0 && others.count() < minimumCell);
    boolean isShown = hidden.isEmpty() && !isSmall;
    return new JudgedBelief(
        belief,
        isShown
            ? new Judgement(kind, own.moments(), others.moments()).of(belief.comparison())
            : BeliefVerdict.OPEN,
        column.label(),
        kind == FigureKind.PROPORTION ? FigureWording.SHARE : column.feature().unit(),
        kind,
        isSmall ? OptionalLong.empty() : OptionalLong.of(own.count()),
        isShown ? own.mean() : OptionalDouble.empty(),
        isShown ? others.mean() : OptionalDouble.empty(),
        isShown ? Strength.effect(kind, own.moments(), others.moments()) : OptionalDouble.empty());
  }
}
