package org.dramatis.profile.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dramatis.profile.Town;
import org.dramatis.profile.disclosure.Cell;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.profile.figure.FigureKind;
import org.dramatis.yaml.Bound;
import org.dramatis.yaml.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeliefsTest {
  private static final Comparison HIGHER = new Comparison.ToOthers(Comparison.Direction.HIGHER);

  private static Belief belief(String who, String feature, Comparison comparison) {
    return new Belief(
        "B1",
        "sales",
        "We believe.",
        Optional.empty(),
        Optional.of(who).filter(w -> !w.isEmpty()).map(Town::sql),
        Town.sql(feature),
        comparison,
        Optional.empty());
  }

  private static JudgedBelief judged(Belief belief) {
    return Beliefs.judge(List.of(belief), Town.inScope(), new DisclosureControl(11, 10)).get(0);
  }

  @Test
  void membersAreComparedWithAllOthersInScope() {
    JudgedBelief judged = judged(belief("member = 1", "spend", HIGHER));
    assertThat(judged.verdict()).isEqualTo(BeliefVerdict.TRUE);
    assertThat(judged.customers()).hasValue(75);
    assertThat(judged.own().value().orElseThrow()).isBetween(39.0, 41.0);
    assertThat(judged.others().value().orElseThrow()).isBetween(19.0, 21.0);
    assertThat(judged.unit()).isEqualTo("GBP a year");
    assertThat(judged.own().effect().orElseThrow()).isBetween(1.9, 2.1);
  }

  @Test
  void everyoneIsHeldAgainstABound() {
    JudgedBelief judged = judged(belief("", "member", new Comparison.ToBound(Bound.of("> 0.5"))));
    assertThat(judged.verdict()).isEqualTo(BeliefVerdict.FALSE);
    assertThat(judged.kind()).isEqualTo(FigureKind.PROPORTION);
    assertThat(judged.customers()).hasValue(300);
    assertThat(judged.own().value()).hasValue(0.25);
    assertThat(judged.others().value()).isEmpty();
  }

  @Test
  void whoIsUnknownIsOnNeitherSide() {
    assertThat(judged(belief("nullif(number, 7) < 100", "spend", HIGHER)).customers()).hasValue(99);
    JudgedBelief told = judged(belief("nullif(member, 0) = 1", "spend", HIGHER));
    assertThat(told.customers()).hasValue(75);
    assertThat(told.own().value()).hasValue((38 * 50 + 37 * 30) / 75.0);
    assertThat(told.others().value()).isEmpty();
  }

  /** A side of seven cannot be told; it must not silence the hundred and the two hundred. */
  @Test
  void tooFewOfWhomItIsNotKnownCountOnTheLargerSide() {
    String who = "case when number between 110 and 116 then null else number < 100 end";
    JudgedBelief judged = judged(belief(who, "spend", HIGHER));
    assertThat(judged.customers()).hasValue(100);
    assertThat(judged.own().value()).hasValue((13 * 50 + 12 * 30 + 39 * 30 + 36 * 10) / 100.0);
    assertThat(judged.others().n()).hasValue(200);
    assertThat(judged.verdict()).isNotEqualTo(BeliefVerdict.OPEN);
  }

  /** Everyone's figure less one side and less the other would be that of seven customers. */
  @Test
  void aBeliefAndItsOppositeDoNotGiveBackTheFewOfWhomItIsNotKnown() {
    String who = "case when number between 110 and 116 then null else number < 100 end";
    JudgedBelief one = judged(belief(who, "spend", HIGHER));
    JudgedBelief opposite = judged(belief("not (" + who + ")", "spend", HIGHER));
    assertThat(opposite.own().value()).isPresent().isEqualTo(one.others().value());
    assertThat(opposite.others().value()).isPresent().isEqualTo(one.own().value());
  }

  @Test
  void fewCustomersAreNeitherCountedNorShown() {
    for (String who : List.of("number < 10", "number >= 10")) {
      JudgedBelief judged = judged(belief(who, "spend", HIGHER));
      assertThat(judged.verdict()).isEqualTo(BeliefVerdict.OPEN);
      assertThat(judged.customers()).isEmpty();
      assertThat(judged.own().value()).isEmpty();
      assertThat(judged.others().value()).isEmpty();
      assertThat(judged.own().effect()).isEmpty();
    }
  }

  /** A row about the same customers hides the two of B who are not so; their sum is told there. */
  @Test
  void theNumberItIsAboutIsNotToldWhereItGivesBackFewElsewhere() {
    DisclosureControl control = new DisclosureControl(11, 10);
    SortedMap<String, Cell> row = new TreeMap<>();
    row.put("A", new Cell(200, 102));
    row.put("B", new Cell(100, 98));
    assertThat(control.release(row).isExact()).isFalse();
    JudgedBelief judged =
        Beliefs.judge(List.of(belief("number < 200", "spend", HIGHER)), Town.inScope(), control)
            .get(0);
    assertThat(judged.customers()).isEmpty();
    assertThat(judged.own().n()).isEmpty();
    assertThat(judged.own().value()).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "membr = 1|spend|town.yaml:1 key: there is no feature membr. There is: member, number, spend, town",
        "avg(spend) > 3|spend|town.yaml:1 key: looks at one customer and cannot aggregate: avg(spend) > 3",
        "spend + 1|spend|town.yaml:1 key: is neither true nor false: spend + 1",
        "rand() > 0.5|spend|town.yaml:1 key: uses the function rand, which is not allowed here: rand() > 0.5",
        "member = 1|spent|town.yaml:1 key: there is no number spent; did you mean spend?",
        "member = 1|town|town.yaml:1 key: there is no number town; expected number, member or spend"
      })
  void whatCannotBeJudgedIsTold(String who, String feature, String problem) {
    List<Problem> problems = new ArrayList<>();
    Beliefs.check(List.of(belief(who, feature, HIGHER)), Town.inScope(), problems::add);
    assertThat(problems).extracting(Problem::sentence).containsExactly(problem);
  }
}
