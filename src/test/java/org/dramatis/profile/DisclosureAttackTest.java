package org.dramatis.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.cluster.TestSegments.segment;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.dramatis.cluster.Group;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.moments.ExactMoments.Summary;
import org.dramatis.profile.disclosure.Cell;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.junit.jupiter.api.Test;

/**
 * Nothing that is printed of a feature, and of a year, gives a figure of too few customers back.
 */
class DisclosureAttackTest {
  private static final ProfileTerms TERMS =
      new ProfileTerms(
          Set.of(),
          Set.of("town", "known"),
          Map.of(),
          Optional.empty(),
          new DisclosureControl(Attack.MINIMUM_CELL));

  private static final Group A = segment("A");
  private static final Group B = segment("B");
  private static final Group C = segment("C");

  private static SortedMap<Group, Summary> groups(SortedMap<SegmentRef, Summary> summaries) {
    SortedMap<Group, Summary> groups = new TreeMap<>(Group.ORDER);
    groups.putAll(summaries);
    return groups;
  }

  private static Map<Group, List<Ranked>> towns(
      Map<String, Map<Group, Long>> customers, Set<Group> segments) {
    return new Categories(Columns.column("town", FeatureColumn.Type.TEXT, ""), customers)
        .figures(segments, TERMS);
  }

  private static SortedMap<Group, Ranked> number(SortedMap<Group, Summary> summaries) {
    return new NumericFigures(
            Columns.column("known", FeatureColumn.Type.NUMBER, "share"), summaries, TERMS)
        .figures();
  }

  private static void learn(
      Attack<Group> attack, String name, Group segment, FeatureFigure figure) {
    if (figure.disclosure() == Disclosure.SUPPRESSED) {
      assertThat(figure.value()).isEmpty();
    }
    // Who knows where a proportion lies, and of how many, knows the proportion.
    attack
        .value(name, segment, figure.value())
        .value(name, segment, figure.low())
        .overall(name, figure.overall())
        .effect(name, segment, figure.effect())
        .effect(name, segment, figure.pAdjusted());
  }

  @Test
  void whatAllOfOneAndAllButTwoOfTheOtherShareIsToldOfNobody() {
    Map<String, Map<Group, Long>> customers =
        Map.of("UK", Map.of(A, 600L, B, 398L), "Eire", Map.of(B, 2L));
    Map<Group, List<Ranked>> figures = towns(customers, Set.of(A, B));
    assertThat(figures.values()).flatExtracting(f -> f).hasSize(2);
    assertThat(figures.values())
        .flatExtracting(f -> f)
        .extracting(Ranked::figure)
        .allSatisfy(
            figure -> {
              assertThat(figure.name()).isEqualTo("town = UK");
              assertThat(figure.disclosure()).isEqualTo(Disclosure.SUPPRESSED);
              assertThat(figure.value()).isEmpty();
              assertThat(figure.overall()).isEmpty();
              assertThat(figure.effect()).isEmpty();
            });
  }

  @Test
  void theSameIsToldOfAFlagAsOfAValue() {
    Random random = new Random(5);
    for (int trial = 0; trial < 500; trial++) {
      SortedMap<Group, Summary> flags = groups(Attack.summaries(random));
      Map<Group, Long> with = new HashMap<>();
      Map<String, Map<Group, Long>> customers = new HashMap<>(Map.of("yes", with));
      flags.forEach((segment, flag) -> with.put(segment, flag.ones()));
      flags.forEach(
          (segment, flag) -> {
            // Each of the others is somewhere else, so that no other town is listed.
            for (int i = 0; i < flag.zeros(); i++) {
              customers.computeIfAbsent("no " + i, no -> new HashMap<>()).put(segment, 1L);
            }
          });
      long all = with.values().stream().mapToLong(Long::longValue).sum();
      boolean isFlag = flags.values().stream().allMatch(Summary::isFlag);
      if (isFlag && all >= Attack.MINIMUM_CELL) {
        SortedMap<Group, Ranked> numbers = number(flags);
        towns(customers, flags.keySet())
            .forEach(
                (segment, figures) -> {
                  FeatureFigure figure = numbers.get(segment).figure();
                  assertThat(figures.get(0).figure().disclosure()).isEqualTo(figure.disclosure());
                  assertThat(figures.get(0).figure().overall().isPresent())
                      .isEqualTo(figure.overall().isPresent());
                });
      }
    }
  }

  @Test
  void valuesOfATextFeatureGiveNothingBack() {
    Random random = new Random(11);
    int small = 0;
    for (int trial = 0; trial < 1_500; trial++) {
      Map<String, Map<Group, Long>> customers = customers(random);
      SortedMap<Group, Long> known = new TreeMap<>(Group.ORDER);
      customers
          .values()
          .forEach(c -> c.forEach((segment, n) -> known.merge(segment, n, Long::sum)));
      Map<Group, List<Ranked>> published = towns(customers, known.keySet());
      Map<String, SortedMap<Group, Cell>> cells = new LinkedHashMap<>();
      for (Ranked ranked : published.get(A)) {
        Map<Group, Long> with = customers.get(ranked.figure().name().replace("town = ", ""));
        SortedMap<Group, Cell> own = new TreeMap<>(Group.ORDER);
        known.forEach(
            (s, n) -> own.put(s, new Cell(n, with.getOrDefault(s, 0L), Cell.Kind.PROPERTY)));
        cells.put(ranked.figure().name(), own);
      }
      Attack<Group> attack = new Attack<>(cells);
      published.forEach(
          (segment, figures) ->
              figures.forEach(r -> learn(attack, r.figure().name(), segment, r.figure())));
      // Of one value alone, that all have it is the figure itself.
      known.forEach(
          (segment, n) -> {
            long listed = cells.values().stream().mapToLong(c -> c.get(segment).with()).sum();
            if (cells.size() > 1 && listed == n) {
              attack.complete(segment);
            }
          });
      attack.findsNothing("trial " + trial);
      small += attack.small();
    }
    assertThat(small).isGreaterThan(5_000);
  }

  /** One to six values in two to six segments, many of them of nobody or few; some all there is. */
  private static Map<String, Map<Group, Long>> customers(Random random) {
    Map<String, Map<Group, Long>> customers = new TreeMap<>();
    int values = 1 + random.nextInt(6);
    int segments = 2 + random.nextInt(5);
    for (int s = 0; s < segments; s++) {
      Group segment = segment(String.valueOf((char) ('A' + s)));
      for (int v = 0; v < values; v++) {
        long n = v == 0 && s == 0 ? 600 : Attack.few(random, 150);
        customers.computeIfAbsent("value " + v, value -> new HashMap<>()).put(segment, n);
      }
    }
    return customers;
  }

  @Test
  void meansAndPropertiesGiveNothingBack() {
    Random random = new Random(12);
    int small = 0;
    for (int trial = 0; trial < 2_000; trial++) {
      SortedMap<Group, Summary> summaries = groups(Attack.summaries(random));
      Attack<Group> attack = Attack.on(Cell.of(summaries));
      number(summaries).forEach((segment, r) -> learn(attack, "", segment, r.figure()));
      new NumericFigures(Columns.column("known", FeatureColumn.Type.NUMBER, ""), summaries, TERMS)
          .sharesOfSum()
          .forEach((segment, share) -> attack.value("", segment, share));
      attack.findsNothing("trial " + trial);
      small += attack.small();
    }
    assertThat(small).isGreaterThan(5_000);
  }

  @Test
  void aYearGivesNothingBack() {
    Random random = new Random(13);
    int small = 0;
    List<YearMonth> months =
        IntStream.range(0, 12).mapToObj(i -> YearMonth.of(2025, 7).plusMonths(i)).toList();
    for (int trial = 0; trial < 200; trial++) {
      SortedMap<SegmentRef, Long> sizes = new TreeMap<>();
      Attack.summaries(random).keySet().forEach(s -> sizes.put(s, 20L + random.nextInt(300)));
      Map<String, SortedMap<SegmentRef, Long>> seen = new HashMap<>();
      for (YearMonth month : months) {
        SortedMap<SegmentRef, Long> own = new TreeMap<>();
        sizes.forEach(
            (s, n) ->
                own.put(
                    s,
                    Math.min(
                        n,
                        random.nextBoolean()
                            ? Attack.few(random, 300)
                            : n - Attack.few(random, 12))));
        seen.put(month.toString(), own);
      }
      YearCurve year =
          YearCurves.curve("shop", months, sizes, seen, new DisclosureControl(Attack.MINIMUM_CELL));
      for (int i = 0; i < months.size(); i++) {
        SortedMap<Group, Cell> cells = new TreeMap<>(Group.ORDER);
        Map<SegmentRef, Long> own = seen.get(months.get(i).toString());
        sizes.forEach((s, n) -> cells.put(s, new Cell(n, own.get(s), Cell.Kind.PROPERTY)));
        Attack<Group> attack = Attack.on(cells).overall("", year.everyone().get(i));
        for (YearCurve.OfSegment segment : year.segments()) {
          attack.value("", segment.segment(), segment.shares().get(i));
        }
        attack.findsNothing("trial " + trial);
        small += attack.small();
      }
    }
    assertThat(small).isGreaterThan(5_000);
  }

  @Test
  void thePartOfTheRevenueIsWithheldWithItsFigure() {
    SortedMap<Group, Summary> summaries = new TreeMap<>(Group.ORDER);
    Map.of(A, 50L, B, 4L, C, 30L)
        .forEach(
            (segment, n) ->
                summaries.put(
                    segment,
                    new Summary(
                        n, 0, 0, 1, 9, 5.0 * n, OptionalDouble.of(5), OptionalDouble.of(2))));
    SortedMap<Group, OptionalDouble> shares =
        new NumericFigures(
                Columns.column("known", FeatureColumn.Type.NUMBER, "GBP"), summaries, TERMS)
            .sharesOfSum();
    assertThat(shares.get(A)).hasValue(250 / 420.0);
    assertThat(shares.get(B)).isEmpty();
    assertThat(shares.get(C)).isEmpty();
  }
}
