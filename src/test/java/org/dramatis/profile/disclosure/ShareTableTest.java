package org.dramatis.profile.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.dramatis.profile.disclosure.Release.Told;
import org.junit.jupiter.api.Test;

/**
 * Shares of too few customers are bounds, and nothing that is printed beside them narrows them.
 * Whoever reads a feature knows how many customers of each group have a value, and lists every
 * table of whole customers that agrees with all that is printed.
 */
class ShareTableTest {
  private static final int FEW = 3;

  private static SortedMap<String, Cell> row(long... nAndWith) {
    SortedMap<String, Cell> row = new TreeMap<>();
    for (int i = 0; i < nAndWith.length; i += 2) {
      row.put(String.valueOf((char) ('A' + i / 2)), new Cell(nAndWith[i], nAndWith[i + 1]));
    }
    return row;
  }

  private static Release<String> release(SortedMap<String, Cell> row) {
    return new DisclosureControl(11, 10).release(row);
  }

  @Test
  void largeCellsKeepAllTheirDigits() {
    Release<String> release = release(row(150, 50, 1147, 700));
    assertThat(release.isExact()).isTrue();
    assertThat(release.of("A").value()).hasValue(50 / 150.0);
    assertThat(release.everyone().value()).hasValue(750 / 1297.0);
    assertThat(release.rounding()).isEmpty();
    assertThat(release.exactly(OptionalDouble.of(0.3))).hasValue(0.3);
  }

  @Test
  void aSmallCellIsABoundThatItsGroupsSizeGivesAndItsRowIsWholePerCents() {
    Release<String> release = release(row(1147, 4, 150, 90, 20_000, 6_000));
    assertThat(release.of("A").disclosure()).isEqualTo(Disclosure.BELOW);
    assertThat(release.of("A").bound()).hasValue(0.01);
    assertThat(release.of("A").value()).isEmpty();
    assertThat(release.of("B").value()).hasValue(0.6);
    assertThat(release.of("C").value()).hasValue(0.3);
    assertThat(release.everyone().value()).hasValue(0.29);
    assertThat(release.rounding()).hasValue(0.01);
    assertThat(release.exactly(OptionalDouble.of(0.3))).isEmpty();
    assertThat(release(row(150, 3, 20_000, 6_000)).of("A").bound()).hasValue(0.08);
  }

  @Test
  void nobodyAndAFewAreToldAlike() {
    assertThat(release(row(150, 0, 20_000, 6_000)).of("A"))
        .isEqualTo(release(row(150, 10, 20_000, 6_000)).of("A"));
    assertThat(release(row(150, 150, 20_000, 6_000)).of("A"))
        .isEqualTo(release(row(150, 140, 20_000, 6_000)).of("A"));
  }

  @Test
  void whereAFewLackItTheShareLiesAboveABound() {
    Told told = release(row(1147, 1145, 20_000, 6_000)).of("A");
    assertThat(told.disclosure()).isEqualTo(Disclosure.ABOVE);
    assertThat(told.bound()).hasValue(0.99);
  }

  @Test
  void ofFewerCustomersThanACellNothingIsTold() {
    Told told = release(row(9, 4, 20_000, 6_000)).of("A");
    assertThat(told.disclosure()).isEqualTo(Disclosure.WITHHELD);
    assertThat(told.n()).isEmpty();
    assertThat(told.bound()).isEmpty();
  }

  @Test
  void aGroupWithoutAnybodyHasNoFigure() {
    Told told = release(row(0, 0, 150, 50, 1147, 700)).of("A");
    assertThat(told.disclosure()).isEqualTo(Disclosure.SHOWN);
    assertThat(told.value()).isEmpty();
    assertThat(told.n()).hasValue(0);
  }

  @Test
  void whereWholePerCentsOfASmallGroupWouldGiveItBackTheyAreCoarser() {
    // 150 customers with three values: two shares in whole per cents would leave 3 to 6 for the
    // third.
    List<SortedMap<String, Cell>> values =
        List.of(
            row(150, 80, 20_000, 9_000), row(150, 66, 20_000, 9_000), row(150, 4, 20_000, 2_000));
    List<Release<String>> releases = new DisclosureControl(11, 10).releaseValues(values);
    assertThat(releases.get(2).of("A").disclosure()).isEqualTo(Disclosure.BELOW);
    assertThat(releases.get(0).rounding().getAsDouble()).isGreaterThan(0.01);
    assertThat(releases).extracting(Release::rounding).containsOnly(releases.get(0).rounding());
  }

  @Test
  void fourPeopleOfAValueThatIsNotNamedAreNotGivenBackByTheOthers() {
    List<SortedMap<String, Cell>> values =
        List.of(row(150, 80, 20_000, 9_000), row(150, 66, 20_000, 11_000));
    List<Release<String>> releases = new DisclosureControl(11, 10).releaseValues(values);
    assertThat(releases).noneMatch(Release::isExact);
    assertThat(
            new DisclosureControl(11, 10)
                .releaseValues(List.of(row(150, 80, 20_000, 9_000), row(150, 70, 20_000, 11_000))))
        .allMatch(Release::isExact);
  }

  @Test
  void theSamePeopleAreNotToldMoreFinelyInAnotherTable() {
    DisclosureControl control = new DisclosureControl(11, 10);
    List<SortedMap<String, Cell>> values =
        List.of(
            row(150, 80, 20_000, 9_000), row(150, 66, 20_000, 9_000), row(150, 4, 20_000, 2_000));
    OptionalDouble rounding = control.releaseValues(values).get(0).rounding();
    assertThat(control.release(values.get(0)).rounding()).isEqualTo(rounding);
    SortedMap<String, Cell> others = row(150, 70, 20_000, 11_000);
    assertThat(control.release(others).rounding()).isEqualTo(rounding);
    assertThat(new DisclosureControl(11, 10).release(values.get(0)).isExact()).isTrue();
  }

  @Test
  void everyonesShareThatWasToldBeforeIsKnown() {
    SortedMap<String, Cell> sides = row(400, 4, 600, 296);
    DisclosureControl control = new DisclosureControl(11, 10);
    assertThat(control.release(sides).rounding()).hasValue(0.01);
    DisclosureControl later = new DisclosureControl(11, 10);
    assertThat(later.release(row(500, 150, 500, 150)).isExact()).isTrue();
    assertThat(later.release(sides).rounding()).hasValue(0.05);
  }

  /** What somebody knows who reads a feature's values in two or three groups. */
  private record Reader(
      List<SortedMap<String, Cell>> values, List<Release<String>> releases, boolean isComplete) {

    Map<String, Set<Long>> possible() {
      Map<String, Set<Long>> possible = new TreeMap<>();
      List<String> groups = List.copyOf(values.get(0).keySet());
      fill(new long[values.size()][groups.size()], groups, 0, possible);
      return possible;
    }

    private void fill(
        long[][] table, List<String> groups, int cell, Map<String, Set<Long>> possible) {
      if (cell == values.size() * groups.size()) {
        if (agrees(table, groups)) {
          note(table, groups, possible);
        }
        return;
      }
      int value = cell / groups.size();
      String group = groups.get(cell % groups.size());
      for (long with = 0; with <= n(group); with++) {
        if (agrees(releases.get(value), releases.get(value).of(group), with, n(group))) {
          table[value][cell % groups.size()] = with;
          fill(table, groups, cell + 1, possible);
        }
      }
    }

    private long n(String group) {
      return values.get(0).get(group).n();
    }

    private static boolean agrees(Release<String> release, Told told, long with, long n) {
      double share = n == 0 ? 0 : with / (double) n;
      double off = release.rounding().orElse(0) / 2 + 1e-9;
      return switch (told.disclosure()) {
        case SHOWN ->
            told.value().isEmpty()
                || (Math.abs(told.value().getAsDouble() - share) <= off
                    && (release.isExact() || (with >= FEW && n - with >= FEW)));
        case BELOW -> share < told.bound().getAsDouble();
        case ABOVE -> share > told.bound().getAsDouble();
        case WITHHELD -> true;
      };
    }

    private boolean agrees(long[][] table, List<String> groups) {
      for (int value = 0; value < table.length; value++) {
        long with = LongStream.of(table[value]).sum();
        long n = groups.stream().mapToLong(this::n).sum();
        if (!agrees(releases.get(value), releases.get(value).everyone(), with, n)) {
          return false;
        }
      }
      for (int g = 0; g < groups.size(); g++) {
        long listed = 0;
        for (long[] row : table) {
          listed += row[g];
        }
        long n = n(groups.get(g));
        if (listed > n || (isComplete && listed < n)) {
          return false;
        }
      }
      return true;
    }

    private void note(long[][] table, List<String> groups, Map<String, Set<Long>> possible) {
      for (int g = 0; g < groups.size(); g++) {
        long rest = n(groups.get(g));
        for (int value = 0; value < table.length; value++) {
          String cell = value + groups.get(g);
          possible.computeIfAbsent(cell, c -> new HashSet<>()).add(table[value][g]);
          rest -= table[value][g];
        }
        possible.computeIfAbsent("rest" + groups.get(g), c -> new HashSet<>()).add(rest);
      }
    }
  }

  /** How many hidden cells a reader was held off from. */
  private static int readsNothing(List<SortedMap<String, Cell>> values) {
    DisclosureControl control = new DisclosureControl(FEW, 10);
    boolean isComplete =
        values.size() > 1
            && values.get(0).keySet().stream().allMatch(group -> rest(values, group) == 0);
    Reader reader = new Reader(values, control.releaseValues(values), isComplete);
    Map<String, Set<Long>> possible = reader.possible();
    int hidden = 0;
    for (String group : values.get(0).keySet()) {
      long n = values.get(0).get(group).n();
      for (int value = 0; value < values.size(); value++) {
        long with = values.get(value).get(group).with();
        if (n > 0 && (with < FEW || n - with < FEW)) {
          hidden++;
          assertThat(possible.get(value + group))
              .as("value %s of %s in %s", value, group, values)
              .containsAll(few(with < FEW ? 0 : Math.max(0, n - FEW + 1), n));
        }
      }
      if (values.size() > 1 && !isComplete && n > 0 && rest(values, group) < FEW) {
        hidden++;
        assertThat(possible.get("rest" + group))
            .as("without a listed value in %s of %s", group, values)
            .containsAll(few(0, n));
      }
    }
    return hidden;
  }

  private static long rest(List<SortedMap<String, Cell>> values, String group) {
    return values.get(0).get(group).n()
        - values.stream().mapToLong(row -> row.get(group).with()).sum();
  }

  private static List<Long> few(long from, long n) {
    return LongStream.rangeClosed(from, Math.min(n, from + FEW - 1)).boxed().toList();
  }

  @Test
  void noFlagInTwoGroupsOfUpToTwelveGivesAFewBack() {
    int hidden = 0;
    for (long n = 0; n <= 12; n++) {
      for (long m = 0; m <= 12; m++) {
        for (long a = 0; a <= n; a++) {
          for (long b = 0; b <= m; b++) {
            hidden += readsNothing(List.of(row(n, a, m, b)));
          }
        }
      }
    }
    assertThat(hidden).isGreaterThan(5_000);
  }

  @Test
  void noTwoValuesInTwoGroupsOfUpToSixGiveAFewBack() {
    int hidden = 0;
    for (long n = 1; n <= 6; n++) {
      for (long m = 1; m <= 6; m++) {
        for (long a = 0; a <= n; a++) {
          for (long b = 0; a + b <= n; b++) {
            for (long c = 0; c <= m; c++) {
              for (long d = 0; c + d <= m; d++) {
                hidden += readsNothing(List.of(row(n, a, m, c), row(n, b, m, d)));
              }
            }
          }
        }
      }
    }
    assertThat(hidden).isGreaterThan(10_000);
  }

  @Test
  void noThreeValuesInThreeGroupsGiveAFewBack() {
    Random random = new Random(33);
    int hidden = 0;
    for (int trial = 0; trial < 150; trial++) {
      long[] sizes = random.longs(3, 2, 9).toArray();
      List<long[]> rows = new ArrayList<>();
      long[] left = sizes.clone();
      for (int value = 0; value < 2; value++) {
        long[] row = new long[6];
        for (int g = 0; g < 3; g++) {
          row[2 * g] = sizes[g];
          row[2 * g + 1] = random.nextLong(left[g] + 1);
          left[g] -= row[2 * g + 1];
        }
        rows.add(row);
      }
      hidden += readsNothing(rows.stream().map(ShareTableTest::row).toList());
    }
    assertThat(hidden).isGreaterThan(500);
  }
}
