package org.dramatis.profile.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.dramatis.profile.disclosure.Grain.Span;
import org.junit.jupiter.api.Test;

/** What a table leaves open is what counting all tables finds. */
class CountTableTest {
  private record Known(List<long[]> rows, List<List<Span>> spans, List<Span> sums) {

    static Known of(Random random) {
      int columns = 1 + random.nextInt(3);
      List<long[]> rows = new ArrayList<>();
      List<List<Span>> spans = new ArrayList<>();
      List<Span> sums = new ArrayList<>();
      int count = 1 + random.nextInt(3);
      for (int i = 0; i < count; i++) {
        long[] row = random.longs(columns, 0, 4).toArray();
        rows.add(row);
        spans.add(Arrays.stream(row).mapToObj(n -> around(n, random)).toList());
        sums.add(around(Arrays.stream(row).sum(), random));
      }
      return new Known(rows, spans, sums);
    }

    private static Span around(long count, Random random) {
      return new Span(Math.max(0, count - random.nextInt(3)), count + random.nextInt(3));
    }

    /** Every count that a cell has in a table with the same sums of columns. */
    TreeSet<Long> possible(int row, int column) {
      TreeSet<Long> found = new TreeSet<>();
      long[][] table = new long[rows.size()][rows.get(0).length];
      fill(table, 0, () -> found.add(table[row][column]));
      return found;
    }

    private void fill(long[][] table, int cell, Runnable seen) {
      int columns = rows.get(0).length;
      if (cell == rows.size() * columns) {
        if (areSumsRight(table)) {
          seen.run();
        }
        return;
      }
      Span span = spans.get(cell / columns).get(cell % columns);
      for (long n = span.low(); n <= span.high(); n++) {
        table[cell / columns][cell % columns] = n;
        fill(table, cell + 1, seen);
      }
    }

    private boolean areSumsRight(long[][] table) {
      boolean rowsFit =
          IntStream.range(0, table.length)
              .allMatch(i -> sums.get(i).holds(Arrays.stream(table[i]).sum()));
      return rowsFit
          && IntStream.range(0, table[0].length).allMatch(j -> column(table, j) == column(j));
    }

    private long column(int column) {
      return rows.stream().mapToLong(row -> row[column]).sum();
    }

    private static long column(long[][] table, int column) {
      return Arrays.stream(table).mapToLong(row -> row[column]).sum();
    }
  }

  @Test
  void whatItLeavesOpenIsWhatCountingAllTablesFinds() {
    Random random = new Random(31);
    int narrowed = 0;
    for (int trial = 0; trial < 400; trial++) {
      Known known = Known.of(random);
      CountTable table = new CountTable(known.rows(), known.spans(), known.sums());
      for (int row = 0; row < known.rows().size(); row++) {
        for (int column = 0; column < known.rows().get(0).length; column++) {
          TreeSet<Long> possible = known.possible(row, column);
          for (long n = 0; n <= 6; n++) {
            boolean leaves = table.leaves(row, column, Span.exactly(n));
            assertThat(leaves)
                .as("%s: %s in %s %s", trial, n, row, column)
                .isEqualTo(possible.contains(n));
            narrowed += leaves ? 0 : 1;
          }
        }
      }
    }
    assertThat(narrowed).isGreaterThan(1_000);
  }
}
