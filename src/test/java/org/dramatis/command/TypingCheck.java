package org.dramatis.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.dramatis.attack.SqlTree;

/** A run's {@code typing.json} beside a tree that DuckDB grew, and beside its own questions. */
record TypingCheck(SqlTree tree, JsonNode typing) {
  /** Figures have six significant digits. */
  private static final double PRECISION = 1e-5;

  void holds() throws SQLException {
    assertThat(tree.number("select count(*) from told")).isEqualTo(typing.get("customers").asInt());
    assertTrial(typing.get("cross_validated"), "found");
    assertTrial(typing.get("fitted"), "fitted");
    String largest = "select max(n) / sum(n) from (select count(*) n from told group by segment)";
    assertThat(typing.get("guess").asDouble()).isCloseTo(tree.number(largest), within(PRECISION));
    // The published tree takes every customer for whom DuckDB's takes them.
    String others =
        "select count(*) from told join everyone e using (customer_key) where fitted <> ";
    assertThat(tree.number(others + answer(typing.get("tree")))).isZero();
  }

  private void assertTrial(JsonNode trial, String column) throws SQLException {
    List<String> compared = new ArrayList<>();
    double rounding = trial.get("rounding").asDouble(0);
    for (JsonNode own : trial.get("segments")) {
      String letter = "'" + own.get("segment").asText() + "'";
      String of = " from told where segment = " + letter;
      assertThat(tree.number("select count(*)" + of)).isEqualTo(own.get("customers").asInt());
      for (JsonNode taken : own.get("taken_for")) {
        String as = "avg((%s = '%s')::int)".formatted(column, taken.get("segment").asText());
        double share = tree.number("select " + as + of);
        JsonNode told = taken.get("share");
        if (told.get("value").isNumber()) {
          assertThat(told.get("value").asDouble())
              .as(letter + as)
              .isCloseTo(share, within(rounding / 2 + PRECISION));
          compared.add(as);
        } else if (told.get("bound").isNumber()) {
          boolean isBelow = told.get("disclosure").asText().equals("below");
          assertThat(share < told.get("bound").asDouble()).as(letter + as).isEqualTo(isBelow);
        }
      }
      String right = "avg((%s = segment)::int)".formatted(column);
      assertHolds(own.get("right"), tree.number("select " + right + of));
      String called = " from told where %s = %s".formatted(column, letter);
      if (own.get("precision").isObject()) {
        assertHolds(
            own.get("precision"),
            tree.number("select avg((segment = %s)::int)".formatted(letter) + called));
      }
    }
    assertHolds(
        trial.get("right"),
        tree.number("select avg((%s = segment)::int) from told".formatted(column)));
    assertThat(compared).hasSizeGreaterThan(8);
  }

  private static void assertHolds(JsonNode range, double truth) {
    assertThat(truth)
        .isBetween(
            range.get("low").asDouble() - PRECISION, range.get("high").asDouble() + PRECISION);
    assertThat(range.get("high").asDouble() - range.get("low").asDouble()).isLessThan(0.4);
  }

  /** What a printed tree answers, as SQL. */
  private static String answer(JsonNode node) {
    if (!node.get("question").isObject()) {
      return "'" + node.get("segment").asText() + "'";
    }
    JsonNode question = node.get("question");
    String feature = '"' + question.get("feature").asText() + '"';
    String is =
        question.get("value").isTextual()
            ? feature + " = '" + question.get("value").asText().replace("'", "''") + "'"
            : feature + "::double > " + question.get("above").asDouble(0.5);
    return "case when coalesce(%s, %s) then %s else %s end"
        .formatted(
            is,
            question.get("unknown").asText().equals("yes"),
            answer(node.get("yes")),
            answer(node.get("no")));
  }
}
