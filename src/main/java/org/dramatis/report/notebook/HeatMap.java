package org.dramatis.report.notebook;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** What the cell {@code heat.py} makes: segments side by side, in colour and in signs. */
final class HeatMap {
  private static final int MOST = 20;
  private static final List<String> LOWER = List.of("", "#d8e6f3", "#a9c9e6", "#6fa8d6", "#3f8ac4");
  private static final List<String> HIGHER =
      List.of("", "#fbe3cf", "#f7c49a", "#f0a05c", "#e07f2c");

  private HeatMap() {}

  /** The map of the features in which some segment stands out most. */
  static Cell.Html of(List<TableRow> rows) {
    List<String> letters = rows.stream().map(TableRow::segment).distinct().toList();
    Map<String, Map<String, TableRow>> shown = new LinkedHashMap<>();
    TableRow.strongest(rows, rows.size())
        .forEach(row -> shown.putIfAbsent(row.figure().name(), new HashMap<>()));
    Map<String, TableRow> first = new HashMap<>();
    for (TableRow row : rows) {
      if (shown.containsKey(row.figure().name())) {
        shown.get(row.figure().name()).put(row.segment(), row);
        first.putIfAbsent(row.figure().name(), row);
      }
    }
    String lines =
        shown.entrySet().stream()
            .limit(MOST)
            .map(e -> line(first.get(e.getKey()), letters, e.getValue()))
            .collect(Collectors.joining("\n"));
    String head =
        letters.stream()
            .map(letter -> "<th>" + PythonWords.escaped(letter) + "</th>")
            .collect(Collectors.joining());
    return new Cell.Html("<table>\n<tr><th>Feature</th>" + head + "</tr>\n" + lines + "\n</table>");
  }

  private static String line(TableRow any, List<String> letters, Map<String, TableRow> bySegment) {
    return "<tr><th>"
        + PythonWords.escaped(any.feature())
        + "</th>"
        + letters.stream()
            .map(
                letter -> bySegment.containsKey(letter) ? cell(bySegment.get(letter)) : "<td></td>")
            .collect(Collectors.joining())
        + "</tr>";
  }

  private static String cell(TableRow row) {
    if (row.strength().isEmpty()) {
      return "<td></td>";
    }
    double strength = row.strength().getAsDouble();
    boolean lower = row.figure().effect().getAsDouble() < 0;
    int step = (int) DoubleStream.of(0.2, 0.5, 0.8, 1.2).filter(start -> strength >= start).count();
    String style =
        step == 0
            ? ""
            : " style=\"background-color: "
                + (lower ? LOWER : HIGHER).get(step)
                + "; color: #111111\"";
    return "<td" + style + ">" + row.here() + " " + (lower ? "−" : "+").repeat(step) + "</td>";
  }
}
