package org.dramatis.profile.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.dramatis.profile.Figures;
import org.dramatis.profile.disclosure.Disclosure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContrastTest {
  private static final OptionalDouble NONE = OptionalDouble.empty();

  private static PublishedFigure figure(
      OptionalDouble value, Disclosure disclosure, OptionalDouble bound, double strength) {
    return new PublishedFigure(
        OptionalLong.of(500), value, disclosure, bound, NONE, OptionalDouble.of(strength));
  }

  private static Contrast mean(double own, double overall, double strength) {
    PublishedFigure figure = figure(OptionalDouble.of(own), Disclosure.SHOWN, NONE, strength);
    return Contrast.of(figure, Overall.shown(overall), "GBP per year", FigureKind.MEAN, NONE)
        .orElseThrow();
  }

  private static Contrast share(double own, double overall) {
    PublishedFigure figure = figure(OptionalDouble.of(own), Disclosure.SHOWN, NONE, 0);
    return Contrast.of(figure, Overall.shown(overall), "share", FigureKind.PROPORTION, NONE)
        .orElseThrow();
  }

  private static Optional<String> bounded(Disclosure side, double bound, double overall) {
    return Contrast.of(
            figure(NONE, side, OptionalDouble.of(bound), 0),
            Overall.shown(overall),
            "share",
            FigureKind.PROPORTION,
            NONE)
        .map(Contrast::words);
  }

  @Test
  void lessThanHalfTheMoneyIsNotALittleLess() {
    Contrast contrast = mean(341, 729, -0.2);
    assertThat(contrast.words()).isEqualTo("about half");
    assertThat(contrast.step()).isEqualTo(Strength.LARGE);
    assertThat(contrast.direction()).isEqualTo(Direction.LOWER);
  }

  @ParameterizedTest
  @CsvSource({
    "100, 104, about the same",
    "100, 95, about the same",
    "100, 120, a little higher",
    "100, 85, a little lower",
    "100, 135, about a third more",
    "100, 150, about half as much again",
    "100, 75, about three quarters",
    "100, 66, about two thirds",
    "100, 200, about twice",
    "100, 250, about two and a half times",
    "100, 310, about three times",
    "100, 700, about seven times",
    "100, 1200, more than ten times",
    "100, 9900, more than twenty times",
    "100, 40, about two fifths",
    "100, 33, about a third",
    "100, 25, about a quarter",
    "100, 20, about a fifth",
    "100, 10, about a tenth",
    "100, 1, next to nothing",
    "100, 0, none"
  })
  void aRatioIsWordedAsPeopleSayIt(double overall, double own, String words) {
    assertThat(mean(own, overall, 0).words()).isEqualTo(words);
  }

  @Test
  void biggerRatiosNeverReadSmaller() {
    Strength before = Strength.NONE;
    for (double ratio = 1; ratio < 40; ratio += 0.01) {
      Contrast contrast = mean(100 * ratio, 100, 0);
      assertThat(contrast.step()).isGreaterThanOrEqualTo(before);
      before = contrast.step();
    }
    before = Strength.NONE;
    for (double ratio = 1; ratio > 0; ratio -= 0.001) {
      Contrast contrast = mean(1000 * ratio, 1000, 0);
      assertThat(contrast.step()).isGreaterThanOrEqualTo(before);
      before = contrast.step();
    }
  }

  @Test
  void nearlyEverybodyIsComparedByWhoIsLeft() {
    assertThat(share(0.95, 0.85).words()).isEqualTo("higher: what is left is about a third");
    assertThat(share(0.7, 0.9).words()).isEqualTo("lower: what is left is about three times");
    assertThat(share(1, 0.9).words()).isEqualTo("all");
    assertThat(share(0.52, 0.98).words()).isEqualTo("about half");
    assertThat(share(0.62, 0.6).words()).isEqualTo("about the same");
  }

  @Test
  void rareThingsAreComparedByThemselves() {
    assertThat(share(0.071, 0.0133).words()).isEqualTo("about five times");
    assertThat(share(0.3, 0.7).words()).isEqualTo("about two fifths");
    assertThat(share(0, 0.2).words()).isEqualTo("none");
  }

  @Test
  void figuresThatReadTheSameAreTheSame() {
    assertThat(share(0.9991, 0.9956).isSame()).isTrue();
    assertThat(mean(0.001, 0.002, 0).isSame()).isTrue();
  }

  @Test
  void aSmallRatioOfNarrowValuesIsStillADifference() {
    assertThat(mean(1975, 1960, 0.8).words()).isEqualTo("a little higher");
    assertThat(mean(1975, 1960, 0.2).words()).isEqualTo("about the same");
  }

  @Test
  void belowZeroThereIsNoRatio() {
    assertThat(mean(-30, 50, -0.5).words()).isEqualTo("below zero");
    assertThat(mean(30, -50, 0.5).words()).isEqualTo("above zero");
    assertThat(mean(-100, -50, -0.5).words()).isEqualTo("much lower");
    assertThat(mean(-51, -50, 0).words()).isEqualTo("about the same");
    assertThat(mean(5, 0, 0.2).words()).isEqualTo("higher");
  }

  @Test
  void aBoundIsComparedAsFarAsItReaches() {
    assertThat(bounded(Disclosure.BELOW, 0.08, 0.4)).hasValue("less than a fifth");
    assertThat(bounded(Disclosure.BELOW, 0.08, 0.2)).hasValue("less than half");
    assertThat(bounded(Disclosure.BELOW, 0.08, 0.07)).isEmpty();
    assertThat(bounded(Disclosure.ABOVE, 0.92, 0.4)).hasValue("more than twice");
    assertThat(bounded(Disclosure.ABOVE, 0.92, 0.75))
        .hasValue("higher: what is left is less than a third");
  }

  @Test
  void withoutABoundHardlyAnybodyIsSo() {
    PublishedFigure hardly = figure(NONE, Disclosure.BELOW, NONE, 0);
    assertThat(
            Contrast.of(hardly, Overall.shown(0.3), "share", FigureKind.PROPORTION, NONE)
                .map(Contrast::words))
        .hasValue("hardly any");
  }

  @Test
  void besideABoundOfEveryoneTheGroupLiesAtLeastSoFar() {
    PublishedFigure own = figure(OptionalDouble.of(0.07), Disclosure.SHOWN, NONE, 0);
    assertThat(
            Contrast.of(own, under(0.01), "share", FigureKind.PROPORTION, NONE)
                .map(Contrast::words))
        .hasValue("more than five times");
  }

  @Test
  void onWhichSideOfItsBoundEveryoneLiesIsNotGuessedFromTheGroup() {
    PublishedFigure own = figure(OptionalDouble.of(0.07), Disclosure.SHOWN, NONE, 0);
    assertThat(Contrast.of(own, under(0.08), "share", FigureKind.PROPORTION, NONE)).isEmpty();
    assertThat(
            FigurePair.of(own, under(0.08), "share", FigureKind.PROPORTION, ShareBase.HUNDRED)
                .overall())
        .isEqualTo("under 8 in 100");
  }

  private static Overall under(double bound) {
    return new Overall(NONE, Disclosure.BELOW, OptionalDouble.of(bound));
  }

  @Test
  void nothingIsSaidOfWhatIsWithheld() {
    assertThat(
            Contrast.of(
                Figures.withheld(), Overall.shown(0.3), "share", FigureKind.PROPORTION, NONE))
        .isEmpty();
  }

  private static String rounded(double own, double overall, double rounding) {
    PublishedFigure figure = figure(OptionalDouble.of(own), Disclosure.SHOWN, NONE, 0);
    return Contrast.of(
            figure,
            Overall.shown(overall),
            "share",
            FigureKind.PROPORTION,
            OptionalDouble.of(rounding))
        .orElseThrow()
        .words();
  }

  @Test
  void roundingMakesNoDifference() {
    assertThat(rounded(0.05, 0.1, 0.05)).as("0.072 of 0.095").isEqualTo("about the same");
    assertThat(rounded(0.15, 0.1, 0.05)).as("0.137 of 0.120").isEqualTo("about the same");
    assertThat(rounded(0.05, 0.25, 0.05)).as("0.074 of 0.226").isEqualTo("far lower");
    assertThat(rounded(0.4, 0.8, 0.01)).isEqualTo("about half");
  }
}
