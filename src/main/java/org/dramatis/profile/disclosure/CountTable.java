package org.dramatis.profile.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.dramatis.profile.disclosure.Grain.Span;

/**
 * A table of counts as its readers know it: the sums of its columns, and of every cell and every
 * row's sum a span. It says which counts a cell may have for all that the others and the sums tell.
 *
 * <p>A table whose columns and rows add up is a flow from rows to columns, and so the counts that a
 * cell can have are found by pushing customers along augmenting paths, starting from the true table
 * (Ford and Fulkerson 1956; for the auditing of tables Gusfield 1988, A graph theoretic approach to
 * statistical data security). As the network is unimodular, each whole number between the two ends
 * is possible as well, and no linear bound is closer.
 */
final class CountTable {
  private static final int NOT_SEEN = -2;
  private static final int START = -1;

  private final long[][] counts;
  private final Span[][] spans;
  private final long[] sums;
  private final Span[] sumSpans;

  /**
   * A table.
   *
   * @param rows counts of each row, in the order of columns
   * @param spans of each count
   * @param sums the span of each row's sum
   */
  CountTable(List<long[]> rows, List<List<Span>> spans, List<Span> sums) {
    this.counts = rows.stream().map(long[]::clone).toArray(long[][]::new);
    this.spans = spans.stream().map(s -> s.toArray(Span[]::new)).toArray(Span[][]::new);
    this.sums = rows.stream().mapToLong(r -> Arrays.stream(r).sum()).toArray();
    this.sumSpans = sums.toArray(Span[]::new);
  }

  /** Whether a cell may have any count of a span, and so is not narrowed by the others. */
  boolean leaves(int row, int column, Span span) {
    return reaches(row, column, span.low()) && reaches(row, column, span.high());
  }

  private boolean reaches(int row, int column, long count) {
    if (!spans[row][column].holds(count)) {
      return false;
    }
    Network network = new Network();
    long missing = count - counts[row][column];
    while (missing != 0) {
      long pushed = network.push(row, column, missing);
      if (pushed == 0) {
        return false;
      }
      missing -= missing > 0 ? pushed : -pushed;
    }
    return true;
  }

  /**
   * The table while one cell is being changed: nodes are rows, columns, and what rows add up to.
   */
  private final class Network {
    private final int rows = counts.length;
    private final int columns = counts[0].length;
    private final int outside = rows + columns;
    private final long[][] flow = Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new);
    private final long[] supply = sums.clone();

    /**
     * Changes the other cells so that one cell can grow, or shrink where {@code wanted} is
     * negative.
     *
     * @return by how much at most {@code wanted}, 0 where nothing can be changed
     */
    long push(int row, int column, long wanted) {
      int from = wanted > 0 ? rows + column : row;
      int to = wanted > 0 ? row : rows + column;
      int[] before = paths(from, to, row, column);
      if (before[to] == NOT_SEEN) {
        return 0;
      }
      List<int[]> edges = new ArrayList<>();
      long most = Math.abs(wanted);
      for (int node = to; node != from; node = before[node]) {
        edges.add(new int[] {before[node], node});
        most = Math.min(most, room(before[node], node));
      }
      for (int[] edge : edges) {
        move(edge[0], edge[1], most);
      }
      return most;
    }

    private int[] paths(int from, int to, int row, int column) {
      int[] before = new int[outside + 1];
      Arrays.fill(before, NOT_SEEN);
      before[from] = START;
      Deque<Integer> open = new ArrayDeque<>(List.of(from));
      while (!open.isEmpty() && before[to] == NOT_SEEN) {
        int node = open.remove();
        for (int next = 0; next <= outside; next++) {
          boolean isOwn = Math.min(node, next) == row && Math.max(node, next) == rows + column;
          if (before[next] == NOT_SEEN && !isOwn && room(node, next) > 0) {
            before[next] = node;
            open.add(next);
          }
        }
      }
      return before;
    }

    /** How many customers can be moved from a node to the next; none where nothing joins them. */
    private long room(int from, int to) {
      if (from < rows && isColumn(to)) {
        return spans[from][to - rows].high() - flow[from][to - rows];
      }
      if (isColumn(from) && to < rows) {
        return flow[to][from - rows] - spans[to][from - rows].low();
      }
      if (from == outside && to < rows) {
        return sumSpans[to].high() - supply[to];
      }
      return from < rows && to == outside ? supply[from] - sumSpans[from].low() : 0;
    }

    private void move(int from, int to, long customers) {
      if (from < rows && isColumn(to)) {
        flow[from][to - rows] += customers;
      } else if (isColumn(from)) {
        flow[to][from - rows] -= customers;
      } else if (from == outside) {
        supply[to] += customers;
      } else {
        supply[from] -= customers;
      }
    }

    private boolean isColumn(int node) {
      return node >= rows && node < outside;
    }
  }
}
