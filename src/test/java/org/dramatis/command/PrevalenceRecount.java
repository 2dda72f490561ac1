package org.dramatis.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How many customers are as figures say, and how far a segment lies from all others, computed a
 * second time by DuckDB.
 *
 * @param duckDb has the view {@code everyone} of all customers' features, with their segment
 */
record PrevalenceRecount(Connection duckDb) {
  /** What shares may be rounded to where a row hides somebody: the coarsest fitting one. */
  private static final List<Integer> PARTS = List.of(2, 3, 4, 5, 10, 20, 100);

  /** Figures have six significant digits. */
  private static final double DIGITS = 1e-5;

  /**
   * Whom a figure is of, and what it is of.
   *
   * @param value a number per customer, or 1 and 0 of what they have or lack, as SQL; null for who
   *     has none
   * @param customers a condition, as SQL
   */
  record Figure(String value, String customers) {}

  /** The first number of the first row; empty where it is null. */
  OptionalDouble number(String sql) throws SQLException {
    try (Statement statement = duckDb.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      double number = rows.getDouble(1);
      return rows.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(number);
    }
  }

  private double certain(String sql) throws SQLException {
    return number(sql).orElseThrow(() -> new AssertionError(sql));
  }

  private static String own(String segment) {
    return " and segment = '" + segment + "'";
  }

  private static String others(String segment) {
    return " and segment is distinct from '" + segment + "'";
  }

  private static String of(String what, Figure figure, String whose) {
    return "select %s from everyone where %s and (%s) is not null%s"
        .formatted(what, figure.customers(), figure.value(), whose);
  }

  /** How many customers of a segment have a value. */
  double count(Figure figure, String segment) throws SQLException {
    return certain(of("count(*)", figure, own(segment)));
  }

  /**
   * Compares what is told of how many are so, in a segment and elsewhere.
   *
   * @param rounding of the figure's shares, a number or null
   * @return how many shares were compared
   */
  int compare(Figure figure, String segment, JsonNode prevalence, JsonNode rounding)
      throws SQLException {
    String value = "(" + figure.value() + ")";
    String of = prevalence.get("of").asText();
    String isSo =
        switch (of) {
          case "above_average" -> value + " > " + mean(figure);
          case "below_average" -> value + " < " + mean(figure);
          default -> value + " = 1";
        };
    String share = "avg(case when " + isSo + " then 1.0 else 0.0 end)";
    // Of a row of those beyond a mean nothing tells the rounding.
    OptionalDouble step =
        of.equals("property") ? OptionalDouble.of(rounding.asDouble(0)) : OptionalDouble.empty();
    return compare(prevalence.get("inside"), of(share, figure, own(segment)), step, 0.5)
        + compare(prevalence.get("elsewhere"), of(share, figure, others(segment)), step, 2);
  }

  private String mean(Figure figure) throws SQLException {
    return Double.toString(certain(of("avg(" + figure.value() + ")", figure, "")));
  }

  /** A share lies as many steps away at most as is said. */
  private int compare(JsonNode part, String sql, OptionalDouble step, double steps)
      throws SQLException {
    double computed = certain(sql);
    if (part.get("value").isNumber()) {
      double told = part.get("value").asDouble();
      boolean isExact = Math.abs(told - computed) < DIGITS;
      double off = isExact ? 0 : steps * step.orElseGet(() -> coarsest(told));
      assertThat(told).as(sql).isCloseTo(computed, within(off + DIGITS));
      return 1;
    }
    if (part.get("bound").isNumber()) {
      double bound = part.get("bound").asDouble();
      boolean isBelow = part.get("disclosure").asText().equals("below");
      assertThat(isBelow ? bound - computed : computed - bound)
          .as("bound %s of %s", bound, sql)
          .isGreaterThan(-DIGITS);
      return 1;
    }
    return 0;
  }

  private static double coarsest(double told) {
    return PARTS.stream()
        .filter(parts -> Math.abs(told * parts - Math.rint(told * parts)) < DIGITS)
        .mapToDouble(parts -> 1.0 / parts)
        .findFirst()
        .orElse(0);
  }

  /** By how many pooled standard deviations a segment's mean is above that of all others. */
  OptionalDouble apart(Figure figure, String segment) throws SQLException {
    String value = "(" + figure.value() + ")";
    String is = "segment is not distinct from '" + segment + "'";
    return number(
        ("with v as (select %1$s::double x, %2$s own from everyone where %3$s and %1$s is not"
                + " null), s as (select own, avg(x) m, count(x) n, var_pop(x) * count(x) q from v"
                + " group by own) select (i.m - o.m) / nullif(sqrt((i.q + o.q) / (i.n + o.n - 2)),"
                + " 0) from s i, s o where i.own and not o.own")
            .formatted(value, is, figure.customers()));
  }
}
