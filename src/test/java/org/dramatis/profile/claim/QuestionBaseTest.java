package org.dramatis.profile.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.cluster.TestSegments.segment;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.dramatis.charter.Among;
import org.dramatis.charter.Population;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureSql;
import org.dramatis.feature.FeatureTable;
import org.dramatis.profile.Columns;
import org.dramatis.profile.Town;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.profile.figure.PublishedFigure;
import org.dramatis.yaml.Bound;
import org.dramatis.yaml.Problem;
import org.junit.jupiter.api.Test;

/**
 * Figures of those who meet a condition. A has 400 customers, of whom 50 got a late parcel and 40
 * of these called; B has 400, of whom 300 got one and 60 of these called, as did all the others of
 * B; C has 100 and no late parcel; of 200 outside the scope every other one got one and called.
 */
class QuestionBaseTest {
  private static final StructType FEATURES = Town.features("late", "calls", "asked");

  private static final int CUSTOMERS = 1_100;

  private static final int IN_SCOPE = 900;

  private static final FeatureTable EVERYONE = table(CUSTOMERS);

  private static FeatureTable table(int customers) {
    return new FeatureTable(
        Town.rows(
            FEATURES,
            customers,
            i ->
                RowFactory.create(
                    "c" + i, isLate(i) ? 1.0 : 0, calls(i) ? 1.0 : 0, i % 20 == 0 ? null : 1.0)),
        List.of(
            Columns.column("late", FeatureColumn.Type.NUMBER, ""),
            Columns.column("calls", FeatureColumn.Type.FLAG, ""),
            Columns.column("asked", FeatureColumn.Type.NUMBER, "")));
  }

  private static boolean isLate(int i) {
    return i < 50 || (i >= 400 && i < 700) || (i >= IN_SCOPE && i % 2 == 0);
  }

  private static boolean calls(int i) {
    return i < 40 || (i >= 400 && i < 460) || (i >= 700 && i < 800) || (i >= IN_SCOPE && isLate(i));
  }

  private static final AssignmentTable ASSIGNMENTS =
      Town.assignments(IN_SCOPE, i -> i < 400 ? "A" : i < 800 ? "B" : "C");

  private static Among among(String where) {
    return new Among(Town.sql(where), Optional.of("with a late parcel"));
  }

  private static MeasureFigures figures(String sql, Optional<Among> among, Population population) {
    Measure measure =
        new Measure(
            FeatureSql.parse(Town.sql(sql), FeatureSql.Kind.MEASURE, problem -> {}).orElseThrow(),
            Optional.empty(),
            among.map(a -> BaseCondition.parse(a, problem -> {}).orElseThrow()),
            population);
    return Measures.of(EVERYONE, ASSIGNMENTS, List.of(measure), new DisclosureControl(11, 10))
        .get(0);
  }

  private static PublishedFigure of(MeasureFigures figures, String letter) {
    return figures.segments().stream()
        .filter(s -> s.segment().equals(segment(letter)))
        .findFirst()
        .orElseThrow()
        .figure();
  }

  @Test
  void aQuestionOfSomeCustomersNamesAnotherSegmentThanOneOfEveryone() {
    MeasureFigures all =
        figures("avg(int(late > 0 and calls > 0))", Optional.empty(), Population.IN_SCOPE);
    assertThat(of(all, "A").value()).hasValue(0.1);
    assertThat(of(all, "B").value()).hasValue(0.15);
    MeasureFigures late =
        figures("avg(int(calls > 0))", Optional.of(among("late > 0")), Population.IN_SCOPE);
    assertThat(of(late, "B").value()).hasValue(0.2);
    assertThat(late.among())
        .hasValueSatisfying(base -> assertThat(base.says()).isEqualTo("with a late parcel"));
    // In A ten did not call, which is too few: it is told as a bound, in a row of whole per cents.
    assertThat(of(late, "A").disclosure()).isEqualTo(Disclosure.ABOVE);
    assertThat(late.rounding()).isPresent();
  }

  @Test
  void aSegmentOfWhomNobodyIsMeantHasNoFigureAndTellsNoNumber() {
    MeasureFigures late =
        figures("avg(int(calls > 0))", Optional.of(among("late > 0")), Population.IN_SCOPE);
    assertThat(of(late, "C").value()).isEmpty();
    assertThat(of(late, "C").n()).isEmpty();
    MeasureFigures sum =
        figures("sum(late) / count(*)", Optional.of(among("late > 0")), Population.IN_SCOPE);
    assertThat(of(sum, "C").value()).isEmpty();
  }

  @Test
  void howManyAreMeantIsToldWhereThatGivesNobodyAway() {
    MeasureFigures told =
        figures(
            "avg(calls)",
            Optional.of(among("late > 0 or coalesce(asked, 0) = 1")),
            Population.IN_SCOPE);
    assertThat(told.overallN()).isEmpty();
    MeasureFigures open =
        figures("avg(int(late >= 0))", Optional.of(among("late < 5")), Population.IN_SCOPE);
    assertThat(of(open, "A").n()).hasValue(400);
    assertThat(open.overallN()).hasValue(IN_SCOPE);
    // Without C, where nobody is, every part of the other groups is large.
    MeasureFigures some =
        figures("avg(calls)", Optional.of(among("late > 0")), Population.IN_SCOPE);
    assertThat(of(some, "A").n()).isEmpty();
  }

  @Test
  void anAggregateIsOfThoseWhoAreMeant() {
    MeasureFigures late =
        figures("sum(late) / count(*)", Optional.of(among("late > 0")), Population.IN_SCOPE);
    assertThat(late.overall()).isEmpty();
    MeasureFigures counted =
        figures("count(*)", Optional.of(among("calls = 0")), Population.IN_SCOPE);
    assertThat(of(counted, "A").value()).hasValue(360);
    assertThat(of(counted, "B").value()).hasValue(240);
    assertThat(counted.overall()).hasValue(700);
  }

  @Test
  void anAggregateDoesNotCountWhatMayNotBeCounted() {
    // Three of A, and everyone else, are not among those counted.
    MeasureFigures counted =
        figures(
            "count(*)",
            Optional.of(among("coalesce(asked, 0) = 1 or late = 0 or calls = 0")),
            Population.IN_SCOPE);
    assertThat(of(counted, "A").value()).isEmpty();
    assertThat(of(counted, "A").n()).isEmpty();
    assertThat(counted.overall()).isEmpty();
  }

  @Test
  void everyoneOnTheListIsLookedAtWhereTheScopeIsAll() {
    MeasureFigures all = figures("avg(int(late > 0))", Optional.empty(), Population.ALL);
    assertThat(all.outside())
        .hasValueSatisfying(outside -> assertThat(outside.value()).hasValue(0.5));
    assertThat(all.outside()).hasValueSatisfying(outside -> assertThat(outside.n()).hasValue(200));
    assertThat(all.overallN()).hasValue(CUSTOMERS);
    assertThat(all.segments()).hasSize(3);
    assertThat(figures("avg(late)", Optional.empty(), Population.IN_SCOPE).outside()).isEmpty();
    MeasureFigures sum = figures("sum(calls) / count(*)", Optional.empty(), Population.ALL);
    assertThat(sum.segments()).hasSize(3);
  }

  @Test
  void aConditionThatIsUnknownForManyIsADoubt() {
    MeasureFigures asked =
        figures("avg(late)", Optional.of(among("asked = 1")), Population.IN_SCOPE);
    assertThat(asked.among().orElseThrow().unknown()).hasValue(0.05);
    assertThat(asked.among().orElseThrow().doubt()).hasValue(0.05);
    MeasureFigures known =
        figures("avg(late)", Optional.of(among("late >= 0")), Population.IN_SCOPE);
    assertThat(known.among().orElseThrow().doubt()).isEmpty();
  }

  @Test
  void aConditionWithoutWordsIsToldByWhatItLooksAt() {
    Among bare = new Among(Town.sql("late > 0 and asked = 1"), Optional.empty());
    assertThat(
            figures("avg(calls)", Optional.of(bare), Population.IN_SCOPE)
                .among()
                .orElseThrow()
                .says())
        .isEqualTo("chosen by late and asked");
  }

  private static Belief belief(Optional<Among> among, String who, Comparison comparison) {
    return new Belief(
        "B1",
        "care",
        "They call.",
        among,
        Optional.of(who).filter(w -> !w.isEmpty()).map(Town::sql),
        Town.sql("calls"),
        comparison,
        Optional.empty());
  }

  private static JudgedBelief judged(Belief belief) {
    return Beliefs.judge(List.of(belief), table(IN_SCOPE), new DisclosureControl(11, 10)).get(0);
  }

  @Test
  void aBeliefMayBeOfSomeCustomersToo() {
    Comparison fewerThanATenth = new Comparison.ToBound(Bound.of("< 0.25"));
    assertThat(judged(belief(Optional.empty(), "", fewerThanATenth)).verdict())
        .isEqualTo(BeliefVerdict.TRUE);
    JudgedBelief late = judged(belief(Optional.of(among("late > 0")), "", fewerThanATenth));
    assertThat(late.own().value()).hasValue(100 / 350.0);
    assertThat(late.verdict()).isEqualTo(BeliefVerdict.FALSE);
    assertThat(late.customers()).hasValue(350);
    JudgedBelief higher =
        judged(
            belief(
                Optional.of(among("late > 0")),
                "asked = 1",
                new Comparison.ToOthers(Comparison.Direction.SAME)));
    assertThat(higher.unknown()).isPresent();
  }

  @Test
  void aConditionIsPartOfWhatIsSealed() {
    Comparison few = new Comparison.ToBound(Bound.of("< 0.1"));
    assertThat(belief(Optional.of(among("late > 0")), "", few).digest())
        .isNotEqualTo(belief(Optional.empty(), "", few).digest());
  }

  @Test
  void aConditionThatIsNoneIsTold() {
    List<Problem> problems = new java.util.ArrayList<>();
    Beliefs.check(
        List.of(
            belief(Optional.of(among("latte > 0")), "", new Comparison.ToBound(Bound.of("< 0.1")))),
        EVERYONE,
        problems::add);
    assertThat(problems)
        .extracting(Problem::sentence)
        .containsExactly(
            "town.yaml:1 key: there is no feature latte. There is: asked, calls, late");
  }
}
