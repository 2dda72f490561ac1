package org.dramatis.profile.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.dramatis.profile.disclosure.Release.Told;
import org.junit.jupiter.api.Test;

/** Means and sums are told only where nobody's amount can be worked out from them. */
class AmountTableTest {
  private static Release<String> release(Map<String, double[]> values) {
    return new DisclosureControl(11, 10).releaseAmounts(groups(values));
  }

  private static SortedMap<String, Amounts> groups(Map<String, double[]> values) {
    SortedMap<String, Amounts> amounts = new TreeMap<>();
    values.forEach((group, own) -> amounts.put(group, Amounts.of(own)));
    return amounts;
  }

  private static double[] of(int zeros, double... others) {
    return DoubleStream.concat(DoubleStream.generate(() -> 0).limit(zeros), Arrays.stream(others))
        .toArray();
  }

  private static double[] each(int customers, double amount) {
    return DoubleStream.generate(() -> amount).limit(customers).toArray();
  }

  @Test
  void amountsOfManyAreTold() {
    Release<String> release = release(Map.of("A", each(50, 3), "B", each(70, 5)));
    assertThat(release.isExact()).isTrue();
    assertThat(release.of("A").value()).hasValue(3);
    assertThat(release.everyone().value()).hasValue(500 / 120.0);
  }

  @Test
  void theMeanOfOnePayerAmongTwoHundredIsNotTold() {
    Release<String> release =
        release(Map.of("A", of(199, 4321.99), "B", each(500, 40), "C", each(800, 60)));
    assertThat(release.of("A").disclosure()).isEqualTo(Disclosure.BELOW);
    assertThat(release.of("A").value()).isEmpty();
    assertThat(release.of("A").bound()).isEmpty();
    assertThat(release.of("A").n()).hasValue(200);
  }

  @Test
  void nobodyWhoPaysAndOneWhoDoesAreToldAlike() {
    assertThat(release(Map.of("A", each(200, 0), "B", each(500, 40), "C", each(800, 60))).of("A"))
        .isEqualTo(
            release(Map.of("A", of(199, 4321.99), "B", each(500, 40), "C", each(800, 60))).of("A"));
  }

  @Test
  void aMeanThatOneCustomerMakesIsNotTold() {
    double[] whale = each(40, 1);
    whale[7] = 100_000;
    Release<String> release = release(Map.of("A", whale, "B", each(500, 40), "C", each(800, 60)));
    assertThat(release.of("A").disclosure()).isEqualTo(Disclosure.WITHHELD);
  }

  @Test
  void theSecondLargestMayNotWorkOutTheLargestToTenPerCent() {
    double[] close = of(0, DoubleStream.generate(() -> 1).limit(20).toArray());
    close[0] = 190;
    close[1] = 50;
    // The other 18 leave 18, which is less than 19, a tenth of 190.
    assertThat(release(Map.of("A", close, "B", each(500, 40))).of("A").disclosure())
        .isEqualTo(Disclosure.WITHHELD);
    close[0] = 179;
    assertThat(release(Map.of("A", close, "B", each(500, 40))).of("A").disclosure())
        .isEqualTo(Disclosure.SHOWN);
  }

  @Test
  void losesCountLikeGains() {
    double[] refund = each(40, 1);
    refund[7] = -100_000;
    assertThat(release(Map.of("A", refund, "B", each(500, 40))).of("A").disclosure())
        .isEqualTo(Disclosure.WITHHELD);
  }

  @Test
  void whereAFewDoNotHaveItInFullTheShareIsNearlyAll() {
    SortedMap<String, Amounts> amounts = new TreeMap<>();
    double[] full = each(200, 1);
    full[0] = 0.2;
    amounts.put("A", shares(full));
    amounts.put("B", shares(DoubleStream.iterate(0, x -> x + 0.001).limit(900).toArray()));
    Release<String> release = new DisclosureControl(11, 10).releaseAmounts(amounts);
    assertThat(release.of("A").disclosure()).isEqualTo(Disclosure.ABOVE);
  }

  private static Amounts shares(double... values) {
    Amounts amounts = Amounts.of(values);
    return new Amounts(
        amounts.n(),
        amounts.contributors(),
        Arrays.stream(values).filter(v -> v < 1).count(),
        amounts.sum(),
        amounts.absolute(),
        amounts.largest(),
        amounts.second());
  }

  /** Whatever is hidden can be, for all that is told, nothing or a good deal more than it is. */
  @Test
  void noSumOfWhatIsHiddenIsGivenBack() {
    Random random = new Random(34);
    int hidden = 0;
    for (int trial = 0; trial < 3_000; trial++) {
      SortedMap<String, Amounts> amounts = new TreeMap<>();
      int groups = 2 + random.nextInt(4);
      for (int g = 0; g < groups; g++) {
        amounts.put(String.valueOf((char) ('A' + g)), Amounts.of(values(random)));
      }
      Release<String> release = new DisclosureControl(11, 10).releaseAmounts(amounts);
      Amounts untold =
          amounts.entrySet().stream()
              .filter(e -> release.of(e.getKey()).disclosure() != Disclosure.SHOWN)
              .map(Map.Entry::getValue)
              .reduce(Amounts.NONE, Amounts::and);
      if (untold.n() > 0 && release.everyone().value().isPresent()) {
        hidden++;
        assertIsOpen(amounts, release, release.everyone(), untold);
      }
    }
    assertThat(hidden).isGreaterThan(500);
  }

  /** The same customers stand in several tables, each divided in its own way. */
  @Test
  void whatAnotherTableTellsOfEveryoneGivesNoHiddenSumBack() {
    Random random = new Random(35);
    int hidden = 0;
    for (int trial = 0; trial < 1_000; trial++) {
      double[] few = values(random, random.nextInt(11));
      double[] others = DoubleStream.generate(() -> amount(random)).limit(120).toArray();
      double[] all = DoubleStream.concat(Arrays.stream(few), Arrays.stream(others)).toArray();
      DisclosureControl control = new DisclosureControl(11, 10);
      List<SortedMap<String, Amounts>> tables =
          List.of(groups(Map.of("A", all)), groups(Map.of("A", few, "B", others)));
      boolean isTotalFirst = random.nextBoolean();
      Release<String> first = control.releaseAmounts(tables.get(isTotalFirst ? 0 : 1));
      Release<String> second = control.releaseAmounts(tables.get(isTotalFirst ? 1 : 0));
      Release<String> total = isTotalFirst ? first : second;
      Release<String> divided = isTotalFirst ? second : first;
      if (total.isExact() && divided.of("B").value().isPresent()) {
        hidden++;
        assertIsOpen(tables.get(1), divided, total.everyone(), Amounts.of(few));
      }
    }
    assertThat(hidden).isGreaterThan(100);
  }

  private static double amount(Random random) {
    return Math.exp(random.nextGaussian());
  }

  private static double[] values(Random random, int paying) {
    return of(
        60 - paying, DoubleStream.generate(() -> amount(random) / 20).limit(paying).toArray());
  }

  private static double[] values(Random random) {
    double[] values = new double[12 + random.nextInt(60)];
    int paying = random.nextBoolean() ? random.nextInt(12) : random.nextInt(values.length);
    for (int i = 0; i < paying; i++) {
      values[i] = Math.exp(3 * random.nextGaussian());
    }
    return values;
  }

  private static void assertIsOpen(
      SortedMap<String, Amounts> amounts, Release<String> release, Told everyone, Amounts untold) {
    Amounts all = amounts.values().stream().reduce(Amounts.NONE, Amounts::and);
    double low = all.n() * low(everyone);
    double high = all.n() * high(everyone);
    boolean isExact = true;
    for (Map.Entry<String, Amounts> own : amounts.entrySet()) {
      Told told = release.of(own.getKey());
      if (told.disclosure() == Disclosure.SHOWN) {
        low -= own.getValue().n() * high(told);
        high -= own.getValue().n() * low(told);
        isExact &=
            Math.abs(told.value().getAsDouble() - own.getValue().sum() / own.getValue().n())
                < 1e-12;
      }
    }
    boolean isSafe = untold.contributors() >= 11 && !untold.isDominated(10);
    if (!isSafe) {
      assertThat(isExact && high - low < 1e-9 * Math.abs(high)).isFalse();
      boolean areFew = untold.contributors() < 11;
      double needed = areFew ? untold.sum() : 0.1 * untold.largest();
      assertThat(low).isLessThanOrEqualTo(untold.sum() - needed + 1e-6);
      assertThat(high).isGreaterThanOrEqualTo(untold.sum() + needed - 1e-6);
    }
  }

  /** The least number that is told in the same two digits. */
  private static double low(Told told) {
    return told.value().getAsDouble() - half(told);
  }

  private static double high(Told told) {
    return told.value().getAsDouble() + half(told);
  }

  private static double half(Told told) {
    java.math.BigDecimal exact = new java.math.BigDecimal(told.value().getAsDouble());
    java.math.BigDecimal two =
        exact.round(new java.math.MathContext(2, java.math.RoundingMode.HALF_UP));
    boolean hasTwoDigits =
        Math.abs(two.doubleValue() - told.value().getAsDouble())
            < 1e-15 * Math.abs(two.doubleValue());
    return hasTwoDigits ? two.ulp().doubleValue() / 2 : 0;
  }
}
