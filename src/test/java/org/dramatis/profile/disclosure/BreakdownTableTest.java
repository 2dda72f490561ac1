package org.dramatis.profile.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dramatis.feature.moments.ExactMoments.Summary;
import org.dramatis.profile.disclosure.Release.Told;
import org.dramatis.stat.Moments;
import org.junit.jupiter.api.Test;

/**
 * Shares of one whole add up, so that the one which is hidden is what the others leave. A customer
 * is a row of shares: garden, kitchen, and what is left of one.
 */
class BreakdownTableTest {
  private static final int FEW = 11;

  private final SortedMap<String, List<double[]>> customers = new TreeMap<>();

  private void add(String segment, int count, double garden, double kitchen) {
    for (int i = 0; i < count; i++) {
      customers
          .computeIfAbsent(segment, s -> new ArrayList<>())
          .add(new double[] {garden, kitchen, 1 - garden - kitchen});
    }
  }

  private SortedMap<String, Summary> shares(int category) {
    SortedMap<String, Summary> summaries = new TreeMap<>();
    customers.forEach(
        (segment, own) ->
            summaries.put(
                segment, summary(own.stream().mapToDouble(all -> all[category]).toArray())));
    return summaries;
  }

  private static Summary summary(double... values) {
    double[] sorted = Arrays.stream(values).sorted().toArray();
    Moments moments =
        Arrays.stream(values).mapToObj(v -> Moments.of(1, v, 0)).reduce(Moments.NONE, Moments::and);
    int n = sorted.length;
    return new Summary(
        n,
        Arrays.stream(values).filter(v -> v == 0).count(),
        Arrays.stream(values).filter(v -> v == 1).count(),
        sorted[0],
        sorted[n - 1],
        Arrays.stream(values).sum(),
        Arrays.stream(values).sum(),
        sorted[n - 1],
        sorted[n - 2],
        moments.average(),
        moments.variance());
  }

  private List<Release<String>> release() {
    return new DisclosureControl(FEW, 10)
        .releaseBreakdown(List.of(shares(0), shares(1)), shares(2));
  }

  @Test
  void sharesOfManyAreToldAsTheyAre() {
    add("A", 100, 0.25, 0.5);
    add("B", 50, 0.5, 0.125);
    assertThat(release()).allMatch(Release::isExact);
    assertThat(release().get(0).of("A").value()).hasValue(0.25);
    assertThat(release().get(1).everyone().value()).hasValue((50 + 6.25) / 150);
  }

  @Test
  void whereNothingIsLeftForAnybodyNothingIsHidden() {
    add("A", 100, 0.25, 0.75);
    add("B", 50, 0.5, 0.5);
    assertThat(release()).allMatch(Release::isExact);
  }

  @Test
  void oneMinusTheSharesThatAreShownDoesNotGiveTheOneThatIsHidden() {
    add("A", 97, 0.6, 0);
    add("A", 3, 0.2, 0.4);
    add("B", 300, 0.3, 0.3);
    List<Release<String>> found = release();
    assertThat(found.get(1).of("A").disclosure()).isEqualTo(Disclosure.BELOW);
    assertThat(found).extracting(Release::isExact).containsOnly(false);
    assertThat(found.get(0).rounding()).isPresent().isEqualTo(found.get(1).rounding());
  }

  @Test
  void whatFewHaveBesideTheCategoriesIsHiddenToo() {
    add("A", 97, 0.6, 0.4);
    add("A", 3, 0.2, 0.2);
    add("B", 300, 0.3, 0.7);
    assertThat(release()).extracting(Release::isExact).containsOnly(false);
    assertThat(left("A")).satisfies(left -> assertThat(left[0]).isLessThanOrEqualTo(1e-9));
    assertThat(left("A")[1]).isGreaterThanOrEqualTo(2 * 3 * 0.6 / 100 - 1e-9);
  }

  @Test
  void theSameSharesAreNotToldMoreFinelyInAnotherTable() {
    add("A", 97, 0.6, 0);
    add("A", 3, 0.2, 0.4);
    add("B", 300, 0.3, 0.3);
    DisclosureControl control = new DisclosureControl(FEW, 10);
    Release<String> garden =
        control.releaseBreakdown(List.of(shares(0), shares(1)), shares(2)).get(0);
    assertThat(control.releaseMeans(shares(0)).of("A")).isEqualTo(garden.of("A"));
  }

  @Test
  void aSmallGroupDoesNotCoarsenAllOthers() {
    add("A", 36, 0.6, 0.4);
    add("A", 3, 0, 0);
    add("B", 4000, 0.3, 0.65);
    List<Release<String>> found = release();
    assertThat(found.get(0).of("A").disclosure()).isEqualTo(Disclosure.WITHHELD);
    assertThat(found.get(0).rounding()).hasValue(0.01);
    assertThat(found.get(0).of("B").value()).hasValue(0.3);
    assertThat(found.get(0).everyone().value()).hasValue(0.3);
  }

  /** Where a reader who adds up finds what is left of one, as a mean. */
  private double[] left(String segment) {
    double least = 1;
    double most = 1;
    for (Release<String> category : release()) {
      Told told = category.of(segment);
      double half = category.rounding().orElseThrow() / 2;
      double value = told.value().orElseThrow();
      least -= Math.min(1, value + half);
      most -= Math.max(0, value - half);
    }
    return new double[] {Math.max(0, least), most};
  }

  @Test
  void noSumOfWhatIsToldGivesBackWhatFewHave() {
    Random random = new Random(5);
    int hidden = 0;
    for (int trial = 0; trial < 300; trial++) {
      customers.clear();
      for (String segment : List.of("A", "B", "C")) {
        double garden = (1 + random.nextInt(5)) / 8.0;
        add(segment, 20 + random.nextInt(400), garden, 1 - garden);
        add(segment, random.nextInt(2) * random.nextInt(2 * FEW), 0.25, 0.25);
      }
      SortedMap<String, Summary> rest = shares(2);
      for (Release<String> category : release()) {
        hidden += category.isExact() ? 0 : 1;
      }
      assertThat(rest.keySet()).allMatch(segment -> isOpen(segment, rest.get(segment)));
    }
    assertThat(hidden).isBetween(1, 599);
  }

  private boolean isOpen(String segment, Summary rest) {
    List<Release<String>> found = release();
    boolean isMany = rest.count() - rest.zeros() >= FEW;
    if (isMany || found.stream().anyMatch(r -> r.of(segment).value().isEmpty())) {
      return true;
    }
    if (found.get(0).isExact()) {
      return shares(2).values().stream().allMatch(all -> all.zeros() == all.count());
    }
    double[] left = left(segment);
    return left[0] <= 1e-9 && left[1] >= 2 * rest.sum() / rest.count() - 1e-9;
  }
}
