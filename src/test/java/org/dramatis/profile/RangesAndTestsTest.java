package org.dramatis.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.stat.FalseDiscovery;
import org.dramatis.stat.Independence;
import org.dramatis.stat.Moments;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The customers of {@link ProfilesTest}: where their figures lie, and which are tested. */
class RangesAndTestsTest {
  private static List<SegmentProfile> profiles;

  @BeforeAll
  static void profileOnce() {
    profiles = ProfilesTest.everyone();
  }

  private static FeatureFigure figure(String segment, String name) {
    return profiles.stream()
        .filter(p -> p.segment().letter().equals(segment))
        .flatMap(p -> p.features().stream())
        .filter(f -> f.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void rangesAreThoseOfTheModelsForShapingFeaturesAndIntervalsForOthers() {
    assertThat(figure("A", "visits").low()).hasValue(4.25);
    assertThat(figure("A", "visits").high()).hasValue(5.5);
    assertThat(figure("B", "visits").low()).isEmpty();
    // R 4.2.2: prop.test(30, 120, conf.level = .9, correct = FALSE)$conf.int
    assertThat(figure("A", "member").low().getAsDouble()).isCloseTo(0.1909786627, within(1e-9));
    assertThat(figure("A", "member").high().getAsDouble()).isCloseTo(0.3200458737, within(1e-9));
    // Of 120 digits 0 to 6 in turn: mean(at) + c(-1, 1) * qnorm(.95) * sd(at) / sqrt(120)
    assertThat(figure("A", "weekday").low().getAsDouble()).isCloseTo(2.671889877, within(1e-8));
    assertThat(figure("A", "spend").low()).hasValue(3);
    assertThat(figure("A", "spend").high()).hasValue(3);
    assertThat(figure("C", "shop = Briggate").low().getAsDouble()).isBetween(0.2, 0.35);
  }

  @Test
  void onlyWhatIsHeldOutIsTestedAndNothingInARowThatHidesAFigure() {
    assertThat(profiles)
        .flatExtracting(SegmentProfile::features)
        .filteredOn(f -> f.pAdjusted().isPresent())
        .extracting(FeatureFigure::name)
        .containsOnly("spend", "member", "shop = Briggate", "shop = Kirkgate")
        .hasSize(12);
    assertThat(figure("A", "known").disclosure()).isEqualTo(Disclosure.SHOWN);
    assertThat(figure("A", "known").pAdjusted()).isEmpty();
    assertThat(figure("B", "rare").pAdjusted()).isEmpty();
  }

  @Test
  void testsAreAdjustedOverAllOfTheReport() {
    Moments a = Moments.of(120, 3, 0);
    Moments b = Moments.of(80, 6, 0);
    Moments c = Moments.of(40, -2, 0);
    List<Double> found =
        List.of(
            a.welchTest(b.and(c)).getAsDouble(),
            b.welchTest(a.and(c)).getAsDouble(),
            c.welchTest(a.and(b)).getAsDouble(),
            with(120, 30, 120, 34),
            with(80, 20, 160, 44),
            with(40, 14, 200, 50),
            with(120, 60, 120, 54),
            with(80, 40, 160, 74),
            with(40, 14, 200, 100),
            with(120, 60, 120, 66),
            with(80, 40, 160, 86),
            with(40, 26, 200, 100));
    List<Double> adjusted = FalseDiscovery.adjust(found);
    List<String> features = List.of("spend", "member", "shop = Briggate", "shop = Kirkgate");
    for (int i = 0; i < found.size(); i++) {
      String segment = List.of("A", "B", "C").get(i % 3);
      String feature = features.get(i / 3);
      assertThat(figure(segment, feature).pAdjusted().getAsDouble())
          .as(feature)
          .isCloseTo(Math.max(HoldoutSignificance.LEAST, adjusted.get(i)), within(1e-12));
    }
    assertThat(figure("C", "spend").pAdjusted()).hasValue(HoldoutSignificance.LEAST);
    assertThat(figure("A", "spend").pAdjusted().getAsDouble()).isGreaterThan(1e-3);
  }

  private static double with(long n, long own, long others, long othersWith) {
    return Independence.test(new long[][] {{own, n - own}, {othersWith, others - othersWith}})
        .getAsDouble();
  }

  @Test
  void aFigureThatIsNotShownHasNeitherRangeNorTest() {
    assertThat(profiles)
        .flatExtracting(SegmentProfile::features)
        .filteredOn(f -> f.disclosure() != Disclosure.SHOWN)
        .isNotEmpty()
        .allSatisfy(
            f -> {
              assertThat(f.low()).isEmpty();
              assertThat(f.high()).isEmpty();
              assertThat(f.pAdjusted()).isEmpty();
            });
  }
}
