package org.dramatis.profile.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.dramatis.profile.disclosure.DisclosureControl.Whole;
import org.dramatis.profile.disclosure.Release.Told;
import org.junit.jupiter.api.Test;

/** Counts of a table, and of parts of several wholes, give no few customers back. */
class CountsOfRowsTest {
  private static final int FEW = 3;

  private static SortedMap<String, Long> row(long... counts) {
    SortedMap<String, Long> row = new TreeMap<>();
    for (int i = 0; i < counts.length; i++) {
      row.put(String.valueOf((char) ('A' + i)), counts[i]);
    }
    return row;
  }

  @Test
  void aTotalDoesNotGiveBackTheFewWhoAreElsewhere() {
    List<Release<String>> releases =
        new DisclosureControl(11, 10).releaseCounts(List.of(row(3, 165, 5), row(500, 700, 900)));
    Release<String> persona = releases.get(0);
    assertThat(persona.of("A").disclosure()).isEqualTo(Disclosure.BELOW);
    assertThat(persona.of("A").bound()).hasValue(11);
    long rounding = (long) persona.rounding().getAsDouble();
    assertThat(rounding).isGreaterThanOrEqualTo(10);
    assertThat(Release.count(persona.everyone()).getAsLong() % rounding).isZero();
    assertThat(Release.count(persona.of("B")).getAsLong() % rounding).isZero();
  }

  /** 67 in A and B, and 50 to the nearest 50: seven in C at most. */
  @Test
  void aTotalThatWasToldWithoutAColumnDoesNotGiveBackTheFewInIt() {
    List<SortedMap<String, Long>> rows = List.of(row(4, 63, 0), row(60, 40, 3), row(139, 82, 208));
    DisclosureControl control = new DisclosureControl(11, 10);
    SortedMap<String, Cell> inAAndB = new TreeMap<>();
    inAAndB.put("own", new Cell(388, 67));
    assertThat(control.release(inAAndB).isExact()).isTrue();
    Release<String> persona = control.releaseCounts(rows).get(0);
    double most =
        persona.everyone().value().stream()
            .map(told -> told + persona.rounding().getAsDouble() / 2 - 1)
            .findFirst()
            .orElse(Double.POSITIVE_INFINITY);
    assertThat(most - 67).isGreaterThanOrEqualTo(10);
  }

  @Test
  void largeCountsAreExact() {
    List<Release<String>> releases =
        new DisclosureControl(11, 10).releaseCounts(List.of(row(30, 165), row(500, 700)));
    assertThat(Release.count(releases.get(0).everyone())).hasValue(195);
    assertThat(releases.get(1).rounding()).isEmpty();
  }

  @Test
  void aColumnThatHoldsNobodyHidesNothing() {
    assertThat(
            new DisclosureControl(11, 10)
                .releaseCounts(List.of(row(30, 0), row(500, 0)))
                .get(0)
                .isExact())
        .isTrue();
  }

  private static boolean agrees(Told told, OptionalDouble rounding, long count) {
    return switch (told.disclosure()) {
      case SHOWN ->
          Math.abs(told.value().getAsDouble() - count) <= rounding.orElse(0) / 2
              && (rounding.isEmpty() || count >= FEW);
      case BELOW -> count < told.bound().getAsDouble();
      case ABOVE, WITHHELD -> true;
    };
  }

  /** All tables of two rows with the same sums of columns that agree with what is told. */
  private static Map<String, Set<Long>> possible(
      List<SortedMap<String, Long>> rows, List<Release<String>> releases) {
    List<String> columns = List.copyOf(rows.get(0).keySet());
    Map<String, Set<Long>> possible = new HashMap<>();
    fill(rows, releases, columns, new ArrayList<>(), possible);
    return possible;
  }

  private static void fill(
      List<SortedMap<String, Long>> rows,
      List<Release<String>> releases,
      List<String> columns,
      List<Long> first,
      Map<String, Set<Long>> possible) {
    if (first.size() == columns.size()) {
      long one = first.stream().mapToLong(Long::longValue).sum();
      long all = rows.stream().flatMap(r -> r.values().stream()).mapToLong(n -> n).sum();
      if (agrees(releases.get(0).everyone(), releases.get(0).rounding(), one)
          && agrees(releases.get(1).everyone(), releases.get(1).rounding(), all - one)) {
        for (int j = 0; j < columns.size(); j++) {
          String column = columns.get(j);
          long whole = rows.get(0).get(column) + rows.get(1).get(column);
          possible.computeIfAbsent(0 + column, c -> new HashSet<>()).add(first.get(j));
          possible.computeIfAbsent(1 + column, c -> new HashSet<>()).add(whole - first.get(j));
        }
      }
      return;
    }
    String column = columns.get(first.size());
    long whole = rows.get(0).get(column) + rows.get(1).get(column);
    for (long n = 0; n <= whole; n++) {
      if (agrees(releases.get(0).of(column), releases.get(0).rounding(), n)
          && agrees(releases.get(1).of(column), releases.get(1).rounding(), whole - n)) {
        first.add(n);
        fill(rows, releases, columns, first, possible);
        first.remove(first.size() - 1);
      }
    }
  }

  @Test
  void noTableOfTwoRowsGivesAFewBack() {
    Random random = new Random(35);
    int hidden = 0;
    for (int trial = 0; trial < 300; trial++) {
      List<SortedMap<String, Long>> rows =
          List.of(row(random.longs(3, 0, 15).toArray()), row(random.longs(3, 0, 40).toArray()));
      List<Release<String>> releases = new DisclosureControl(FEW, 10).releaseCounts(rows);
      Map<String, Set<Long>> possible = possible(rows, releases);
      for (int i = 0; i < 2; i++) {
        for (Map.Entry<String, Long> cell : rows.get(i).entrySet()) {
          long whole = rows.get(0).get(cell.getKey()) + rows.get(1).get(cell.getKey());
          if (whole > 0 && cell.getValue() < FEW) {
            hidden++;
            assertThat(possible.get(i + cell.getKey()))
                .as("%s in %s of %s", i, cell, rows)
                .containsAll(LongStream.rangeClosed(0, Math.min(whole, FEW - 1)).boxed().toList());
          }
        }
      }
    }
    assertThat(hidden).isGreaterThan(200);
  }

  @Test
  void noPartGivesTheRestOfAWholeBack() {
    int hidden = 0;
    DisclosureControl control = new DisclosureControl(FEW, 10);
    for (long whole = 0; whole <= 60; whole++) {
      for (long part = 0; part <= whole; part++) {
        for (OptionalDouble rounding : List.of(OptionalDouble.empty(), OptionalDouble.of(10))) {
          Whole known = control.whole(whole, rounding);
          Told told = control.releasePart(part, known);
          Set<Long> rests = new HashSet<>();
          for (long all = known.least(); all <= known.most(); all++) {
            for (long n = 0; n <= all; n++) {
              if (agrees(told, base(told), n)) {
                rests.add(all - n);
              }
            }
          }
          if (told.disclosure() != Disclosure.WITHHELD && whole - part < FEW && whole >= FEW) {
            hidden++;
            assertThat(rests).as("%s of %s", part, known).contains(0L, FEW - 1L);
          }
        }
      }
    }
    assertThat(hidden).isGreaterThan(20);
  }

  /** To what a number may have been rounded. */
  private static OptionalDouble base(Told told) {
    double number = told.value().orElse(1);
    return DoubleStream.of(500, 200, 100, 50, 20, 10)
        .filter(base -> number % base == 0)
        .findFirst();
  }

  @Test
  void sharesInTenthsNeedManyBehindATenth() {
    DisclosureControl control = new DisclosureControl(11, 10);
    assertThat(control.releaseTenths(70, 219)).isEmpty();
    assertThat(control.releaseTenths(70, 220)).hasValue(0.3);
  }
}
