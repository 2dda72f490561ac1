package org.dramatis.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.dramatis.yaml.Bound;
import org.dramatis.yaml.Problem;
import org.dramatis.yaml.Problems;
import org.dramatis.yaml.SqlText;
import org.dramatis.yaml.YamlDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharterReaderTest {
  private final Problems problems = new Problems();

  private Charter read(String text) {
    return YamlDocument.parse("c", text, problems).read(CharterReader::read);
  }

  @Test
  void whatIsLeftOutHasADefault() {
    assertThat(read("minimum_segment: 20"))
        .isEqualTo(
            new Charter(
                Noun.CUSTOMER,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                20,
                new Charter.Priority(0.5, 0.3, 0.2),
                new Charter.Cadence(Period.ofMonths(1), Period.ofDays(14), Period.ofYears(1)),
                0.02,
                new Charter.Privacy(11, 10, Set.of(), Optional.empty()),
                List.of()));
    assertThat(read("scope: a = 1").minimumSegment()).isEqualTo(50);
    assertThat(problems.all()).isEmpty();
  }

  private static SqlText sql(int line, String key, String text) {
    return new SqlText("c", OptionalInt.of(line), key, text);
  }

  @Test
  void aWholeCharterIsRead() {
    Charter charter =
        read(
            """
            objectives: [{id: O1, asks: "Who stops?", owner: marketing, measure: avg(orders)},
              {id: O2, asks: "Who would recommend us?", owner: ux}]
            members: [{function: marketing, name: A. Chair, role: chair}, {function: sales, name: B}]
            quorum: [marketing]
            metrics: [{function: care, says: Seldom a call, measure: "avg(contacts)", unit: contacts, target: "< 0.3"}]
            scope: "lifecycle <> 'prospect'"
            priority: {value: 0.1, growth: 0.2, reach: 0.7}
            cadence: {derive: weekly, review_within: 3 days, redraw: 2 years}
            material_change: 0.05
            privacy: {minimum_cell: 20}
            noun: {one: guest, many: guests}
            """);
    assertThat(problems.all()).isEmpty();
    assertThat(charter.objectives())
        .containsExactly(
            new Charter.Objective(
                "O1",
                "Who stops?",
                Optional.empty(),
                "marketing",
                Optional.of(sql(1, "objectives[0].measure", "avg(orders)")),
                Optional.empty(),
                Optional.empty(),
                Population.IN_SCOPE),
            new Charter.Objective(
                "O2",
                "Who would recommend us?",
                Optional.empty(),
                "ux",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Population.IN_SCOPE));
    assertThat(charter.members())
        .containsExactly(
            new Charter.Member("marketing", "A. Chair", "chair"),
            new Charter.Member("sales", "B", "member"));
    assertThat(charter.metrics())
        .containsExactly(
            new Charter.Metric(
                "care",
                Optional.of("Seldom a call"),
                sql(5, "metrics[0].measure", "avg(contacts)"),
                Optional.of("contacts"),
                Optional.empty(),
                Bound.of("< 0.3")));
    assertThat(charter.scope()).contains(sql(6, "scope", "lifecycle <> 'prospect'"));
    assertThat(charter.priority()).isEqualTo(new Charter.Priority(0.1, 0.2, 0.7));
    assertThat(charter.cadence())
        .isEqualTo(new Charter.Cadence(Period.ofDays(7), Period.ofDays(3), Period.ofYears(2)));
    assertThat(charter.privacy().minimumCell()).isEqualTo(20);
    assertThat(charter.noun()).isEqualTo(new Noun("guest", "guests"));
  }

  @Test
  void aQuestionMayBeOfSomeCustomersAndLookBeyondTheScope() {
    Charter charter =
        read(
            """
            objectives:
              - id: O1
                asks: Who stops?
                owner: marketing
                among: {where: orders > 0, says: who ordered}
                scope: all
                measure: avg(stopped)
            metrics: [{function: care, among: late > 0, measure: avg(contacts), target: "< 1"}]
            journey: [{step: search, among: searches > 0, taken: avg(found), touchpoints: []}]
            """);
    assertThat(charter.objectives().get(0).scope()).isEqualTo(Population.ALL);
    assertThat(charter.objectives().get(0).among())
        .contains(
            new Among(
                sql(5, "objectives[0].among.where", "orders > 0"), Optional.of("who ordered")));
    assertThat(charter.metrics().get(0).among())
        .contains(new Among(sql(8, "metrics[0].among", "late > 0"), Optional.empty()));
    assertThat(charter.journey().get(0).among())
        .contains(new Among(sql(9, "journey[0].among", "searches > 0"), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "members: [{function: it, name: A}]|c:1 members: expected exactly one member with role: chair, found 0",
        "members: [{function: it, name: A, role: char}]|c:1 members[0].role: expected one of chair or member, found char; did you mean chair?",
        "quorum: [it]|c:1 quorum: no member has the function \"it\"; there is none",
        "objectives: [{id: O1, asks: a, owner: b, among: c > 0}]|c:1 objectives[0]: among and scope say whose measure is asked for; add a measure",
        "objectives: [{id: O1, asks: a, owner: b, measure: avg(c), scope: everyone}]|c:1 objectives[0].scope: expected one of in_scope or all, found everyone",
        "objectives: [{id: O1, asks: a, owner: b, measure: avg(c), among: {says: d}}]|c:1 objectives[0].among.where: missing; expected a text",
        "metrics: [{function: a, measure: b, target: '< 1', among: [c]}]|c:1 metrics[0].among: expected a text, found a list",
        "journey: [{step: a, among: b > 0, touchpoints: [{name: c}]}]|c:1 journey[0].among: says whose figures are meant; add taken, or trouble and says",
        "objectives: [{id: O1, asks: a}]|c:1 objectives[0].owner: missing; expected a text",
        "metrics: [{function: a, measure: b, target: low}]|c:1 metrics[0].target: expected a bound such as \"< 0.3\", found low",
        "priority: {value: 0.5, growth: 0.3, reach: 0.1}|c:1 priority: expected weights with a sum of 1, found a sum of 0.9",
        "priority: {value: 0.5, growth: 0.5}|c:1 priority.reach: missing; expected a number from 0 to 1",
        "cadence: {derive: 14}|c:1 cadence.derive: expected a span of time such as 14 days, 2 weeks, monthly or yearly, found 14",
        "material_change: 2%|c:1 material_change: expected a number from 0 to 1, found 2%",
        "noun: {one: guest}|c:1 noun.many: missing; expected a text",
        "noun: guests|c:1 noun: expected a map, found guests",
        "minimum_segment: 0|c:1 minimum_segment: expected a whole number, 1 or more, found 0",
        "privacy: {minimum_cel: 3}|c:1 privacy.minimum_cel: unknown key; did you mean minimum_cell?",
        "scope: ''|c:1 scope: expected a text, found the text \"\"",
      })
  void aFaultyCharterIsExplained(String text, String sentence) {
    read(text);
    assertThat(problems.all()).extracting(Problem::sentence).containsExactly(sentence);
  }

  @Test
  void whatStandsTwiceIsReported() {
    read(
        """
        objectives:
          - {id: O1, asks: a, owner: b, measure: c}
          - {id: O1, asks: a, owner: b, measure: c}
        members:
          - {function: it, name: A, role: chair}
          - {function: it, name: B, role: chair}
        quorum: [it, it]
        """);
    assertThat(problems.all())
        .extracting(Problem::sentence)
        .containsExactly(
            "c:1 objectives: O1 stands here twice",
            "c:4 members: expected exactly one member with role: chair, found 2",
            "c:7 quorum: it stands here twice");
  }

  @Test
  void aStepSaysWhatIsDoneThereWhereThatIsCounted() {
    Charter charter =
        read(
            """
            journey:
              - {step: search, does: look at the shop, taken: "avg(a)", touchpoints: [{name: shop}]}
              - {step: order, taken: "avg(b)", touchpoints: [{name: shop}]}
            """);
    assertThat(problems.all()).isEmpty();
    assertThat(charter.journey())
        .extracting(Charter.Step::does)
        .containsExactly(Optional.of("look at the shop"), Optional.empty());
    read("journey: [{step: search, does: look, touchpoints: [{name: shop}]}]");
    assertThat(problems.all())
        .extracting(Problem::message)
        .containsExactly("says in words what is counted by taken; add taken");
  }
}
