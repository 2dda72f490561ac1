package org.dramatis.profile.silo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.dramatis.profile.Cell;
import org.dramatis.profile.Suppression;

/**
 * One department's personas by segment, with the cells that may be shown.
 *
 * @param rows customers by persona (and nobody) and segment; every row has every segment
 * @param minimumCell fewer customers are too few
 */
record CrossTable(List<Map<String, Long>> rows, int minimumCell) {

  CrossTable {
    rows = List.copyOf(rows);
  }

  /** The customers of each row; empty where too few, or where others would give them away. */
  List<OptionalLong> totals() {
    Map<String, Cell> cells = new TreeMap<>();
    long all = rows.stream().mapToLong(CrossTable::sum).sum();
    for (int row = 0; row < rows.size(); row++) {
      cells.put(key(row), new Cell(all, sum(rows.get(row)), Cell.Kind.PROPERTY));
    }
    Set<String> hidden = Suppression.ofOne(cells, minimumCell);
    List<OptionalLong> totals = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      totals.add(
          hidden.contains(key(row)) ? OptionalLong.empty() : OptionalLong.of(sum(rows.get(row))));
    }
    return totals;
  }

  /** The cells of each row; empty where withheld. */
  List<Map<String, OptionalLong>> cells() {
    Map<String, Long> columns = new TreeMap<>();
    rows.forEach(row -> row.forEach((segment, n) -> columns.merge(segment, n, Long::sum)));
    List<Map<String, Cell>> figures = new ArrayList<>();
    for (Map<String, Long> row : rows) {
      Map<String, Cell> cells = new TreeMap<>();
      row.forEach(
          (segment, n) ->
              cells.put(segment, new Cell(columns.get(segment), n, Cell.Kind.PROPERTY)));
      figures.add(cells);
    }
    List<Set<String>> hidden = Suppression.of(figures, columns.keySet(), minimumCell);
    List<OptionalLong> totals = totals();
    List<Map<String, OptionalLong>> shown = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      boolean isHidden = totals.get(row).isEmpty();
      Set<String> withheld = hidden.get(row);
      Map<String, OptionalLong> cells = new TreeMap<>();
      rows.get(row)
          .forEach(
              (segment, n) ->
                  cells.put(
                      segment,
                      isHidden || withheld.contains(segment)
                          ? OptionalLong.empty()
                          : OptionalLong.of(n)));
      shown.add(cells);
    }
    return shown;
  }

  /** A part of a whole, unless it or the rest is too small to be told. */
  static OptionalLong part(long part, long whole, int minimumCell) {
    return new Cell(whole, part, Cell.Kind.PROPERTY).isSmall(minimumCell)
        ? OptionalLong.empty()
        : OptionalLong.of(part);
  }

  /** A part of all revenue; empty when revenue is not known or does not add up to anything. */
  static OptionalDouble share(double part, double whole) {
    return whole > 0 ? OptionalDouble.of(part / whole) : OptionalDouble.empty();
  }

  private static long sum(Map<String, Long> row) {
    return row.values().stream().mapToLong(Long::longValue).sum();
  }

  private static String key(int row) {
    return "row " + row;
  }
}
