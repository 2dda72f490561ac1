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
    assertThat(figure("A", "known").low().getAsDouble()).isCloseTo(2.671889877, within(1e-8));
    assertThat(figure("A", "spend").low()).hasValue(3);
    assertThat(figure("A", "spend").high()).hasValue(3);
    assertThat(figure("C", "town = York").low().getAsDouble()).isBetween(0.3, 0.5);
  }

  @Test
  void onlyWhatIsHeldOutIsTestedAndNothingBesideAWithheldFigure() {
    assertThat(profiles)
        .flatExtracting(SegmentProfile::features)
        .filteredOn(f -> f.pAdjusted().isPresent())
        .extracting(FeatureFigure::name)
        .containsOnly("spend", "town = York")
        .hasSize(6);
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
            york(67, 0, 86, 20),
            york(46, 0, 107, 20),
            york(40, 20, 113, 0));
    List<Double> adjusted = FalseDiscovery.adjust(found);
    for (int i = 0; i < 3; i++) {
      String segment = List.of("A", "B", "C").get(i);
      assertThat(figure(segment, "spend").pAdjusted().getAsDouble())
          .isCloseTo(Math.max(HoldoutSignificance.LEAST, adjusted.get(i)), within(1e-12));
      assertThat(figure(segment, "town = York").pAdjusted().getAsDouble())
          .isCloseTo(Math.max(HoldoutSignificance.LEAST, adjusted.get(i + 3)), within(1e-12));
    }
    assertThat(figure("C", "spend").pAdjusted()).hasValue(HoldoutSignificance.LEAST);
    assertThat(figure("A", "spend").pAdjusted().getAsDouble()).isGreaterThan(1e-3);
  }

  private static double york(long n, long with, long others, long othersWith) {
    return Independence.test(new long[][] {{with, n - with}, {othersWith, others - othersWith}})
        .getAsDouble();
  }

  @Test
  void aWithheldFigureHasNeitherRangeNorTest() {
    assertThat(profiles)
        .flatExtracting(SegmentProfile::features)
        .filteredOn(f -> f.disclosure() == Disclosure.SUPPRESSED)
        .isNotEmpty()
        .allSatisfy(
            f -> {
              assertThat(f.low()).isEmpty();
              assertThat(f.high()).isEmpty();
              assertThat(f.pAdjusted()).isEmpty();
            });
  }
}
