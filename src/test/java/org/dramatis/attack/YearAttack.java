package org.dramatis.attack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The attack on the months of the year, of which the owner's tables have nothing: few are those of
 * whom a bound is told, and those of whom a figure tells that they are few.
 */
final class YearAttack {
  /** The control rounds shares to one part in so many. */
  private static final List<Integer> PARTS = List.of(2, 3, 4, 5, 10, 20, 100);

  private final List<JsonNode> cells;
  private final double step;
  private final int few;
  private final Bounds bounds = new Bounds();

  private YearAttack(List<JsonNode> cells, JsonNode everyone, int few) {
    this.cells = cells;
    this.few = few;
    List<JsonNode> row = new ArrayList<>(cells);
    row.add(everyone);
    this.step = step(row);
    Map<Integer, Double> all = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      all.put(i, 1.0);
      learn(Map.of(i, 1.0), cells.get(i));
    }
    learn(all, everyone);
  }

  /** What is found of few customers who are seen in a month, in words. */
  static List<String> narrowed(JsonNode json, int few) {
    List<String> narrowed = new ArrayList<>();
    JsonNode year = json.path("year");
    for (int month = 0; month < year.path("months").size(); month++) {
      List<JsonNode> cells = new ArrayList<>();
      for (JsonNode segment : year.get("segments")) {
        cells.add(segment.get("shares").get(month));
      }
      String name = year.get("months").get(month).asText();
      new YearAttack(cells, year.get("everyone").get(month), few)
          .narrowed()
          .forEach(found -> narrowed.add(name + ": " + found));
    }
    return narrowed;
  }

  /** The coarsest step that all shares of a row are multiples of; 0 where there is none. */
  private static double step(List<JsonNode> row) {
    return PARTS.stream()
        .filter(parts -> row.stream().allMatch(cell -> isMultiple(cell, parts)))
        .mapToDouble(parts -> 1.0 / parts)
        .findFirst()
        .orElse(0);
  }

  private static boolean isMultiple(JsonNode cell, int parts) {
    double scaled = cell.get("value").asDouble(0) * parts;
    return Math.abs(scaled - Math.rint(scaled)) < 1e-4;
  }

  private void learn(Map<Integer, Double> sum, JsonNode cell) {
    double n = cell.get("n").asDouble(0);
    Span share = new Span(0, 1);
    if (cell.get("value").isNumber()) {
      share = Span.printed(cell.get("value").asDouble(), step);
    } else if (cell.get("bound").isNumber()) {
      double bound = cell.get("bound").asDouble();
      share = isBelow(cell) ? Span.below(bound) : Span.above(bound);
    }
    double slack = 1e-6 * Math.max(1, n);
    double low = Math.max(0, Math.ceil(share.low() * n - slack));
    bounds.add(sum, low, Math.min(n, Math.floor(share.high() * n + slack)));
  }

  private static boolean isBelow(JsonNode cell) {
    return cell.get("disclosure").asText().equals("below");
  }

  private List<String> narrowed() {
    List<String> narrowed = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      double n = cells.get(i).get("n").asDouble(0);
      Span with = bounds.of(Map.of(i, 1.0));
      Span lacking = new Span(n - with.high(), n - with.low());
      boolean isBound = cells.get(i).get("bound").isNumber();
      if (isFound(with, isBound && isBelow(cells.get(i)))) {
        narrowed.add("segment " + i + " has " + with + " who are seen");
      }
      if (isFound(lacking, isBound && !isBelow(cells.get(i)))) {
        narrowed.add("segment " + i + " has " + lacking + " who are not");
      }
    }
    return narrowed;
  }

  /** Whether a range says of few customers how many they are, more closely than that. */
  private boolean isFound(Span range, boolean areFew) {
    boolean isAllFew = range.high() < few - 1;
    return isAllFew || (areFew && range.low() > 0);
  }
}
