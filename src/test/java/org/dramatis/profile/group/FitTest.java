package org.dramatis.profile.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.cluster.TestSegments.segment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dramatis.cluster.Group;
import org.dramatis.cluster.stability.Borders;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.junit.jupiter.api.Test;

/** Whom a border runs through is told of many only, and who fits nowhere as well. */
class FitTest {
  private static Fit fit(long near, long unfit) {
    Borders borders =
        new Borders(
            List.of(
                new Borders.OfSegment(segment("A"), near, 50),
                new Borders.OfSegment(segment("B"), 200, 1_000),
                new Borders.OfSegment(segment("C"), 300, 1_000)));
    return Fit.of(
        Optional.of(
            new SegmentProfile(
                Group.NoSegment.UNFIT,
                unfit,
                unfit / 2_050.0,
                OptionalDouble.empty(),
                List.of(),
                List.of())),
        borders,
        2_050,
        new DisclosureControl(11, 10));
  }

  @Test
  void threeOfFiftyAreABoundAndEveryonesShareDoesNotGiveThemBack() {
    Fit fit = fit(3, 20);
    assertThat(fit.nearBorder(segment("A")).disclosure()).isEqualTo(Disclosure.BELOW);
    assertThat(fit.nearBorder(segment("A")).bound()).hasValue(0.22);
    assertThat(fit.rounding()).isPresent();
    double step = fit.rounding().getAsDouble();
    double least = 2_050 * (fit.nearBorder().value().orElseThrow() - step / 2);
    double most = 2_050 * (fit.nearBorder().value().orElseThrow() + step / 2);
    for (String other : List.of("B", "C")) {
      double value = fit.nearBorder(segment(other)).value().orElseThrow();
      least -= 1_000 * (value + step / 2);
      most -= 1_000 * (value - step / 2);
    }
    assertThat(least).isLessThanOrEqualTo(0);
    assertThat(most).isGreaterThanOrEqualTo(10);
  }

  @Test
  void nobodyIsToldLikeThree() {
    assertThat(fit(0, 20).nearBorder(segment("A"))).isEqualTo(fit(3, 20).nearBorder(segment("A")));
  }

  @Test
  void sharesOfManyAreToldAsTheyAre() {
    assertThat(fit(25, 20).nearBorder(segment("A")).value()).hasValue(0.5);
    assertThat(fit(25, 20).nearBorder().value()).hasValue(525 / 2_050.0);
  }

  @Test
  void fewWhoFitNowhereAreNotTold() {
    assertThat(fit(25, 10).unfit()).isEmpty();
    assertThat(fit(25, 10).unfitCustomers()).isZero();
    assertThat(fit(25, 11).unfitCustomers()).isEqualTo(11);
  }
}
