package org.dramatis.profile.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.figure.FigureKind;
import org.dramatis.profile.figure.PublishedFigure;
import org.dramatis.yaml.Bound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One figure gets one verdict, by what is published of it. */
class BoundVerdictTest {
  private static final OptionalDouble NONE = OptionalDouble.empty();
  private static final Rounding EXACT = new Rounding(FigureKind.MEAN, NONE, OptionalInt.empty());
  private static final Rounding PER_CENT =
      new Rounding(FigureKind.PROPORTION, OptionalDouble.of(0.01), OptionalInt.empty());
  private static final Rounding TWO_DIGITS = new Rounding(FigureKind.MEAN, NONE, OptionalInt.of(2));

  private static PublishedFigure shown(long n, double value) {
    return new PublishedFigure(
        OptionalLong.of(n), OptionalDouble.of(value), Disclosure.SHOWN, NONE, NONE, NONE);
  }

  private static PublishedFigure bounded(Disclosure disclosure, OptionalDouble bound) {
    return new PublishedFigure(OptionalLong.of(100), NONE, disclosure, bound, NONE, NONE);
  }

  private static BoundVerdict of(String bound, PublishedFigure figure, Rounding rounding) {
    return BoundVerdict.of(Bound.of(bound), figure, rounding);
  }

  @ParameterizedTest
  @CsvSource({
    "> 0.5, 0.51, MET",
    "> 0.5, 0.5, JUST_MISSED",
    "> 0.5, 0.45, JUST_MISSED",
    "> 0.5, 0.44, MISSED",
    "< 0.1, 0.1097, JUST_MISSED",
    "< 0.1, 0.12, MISSED",
    "<= 0.1, 0.1, MET",
    ">= 3, 3, MET",
    "= 3, 3.1, JUST_MISSED",
    "< 8, 7.9, MET",
    "< 0, 0.01, MISSED",
  })
  void anExactFigureIsJudgedByItself(String bound, double value, BoundVerdict verdict) {
    assertThat(of(bound, shown(100, value), EXACT)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "< 0.3, 0.3, TOO_CLOSE",
    "< 0.303, 0.3, TOO_CLOSE",
    "> 0.297, 0.3, TOO_CLOSE",
    "< 0.31, 0.3, MET",
    "< 0.29, 0.3, JUST_MISSED",
    "> 0.5, 0.3, MISSED",
    "= 0.3, 0.3, TOO_CLOSE",
    "= 0.301, 0.3, TOO_CLOSE",
    ">= 0, 0, MET",
  })
  void aRoundedShareThatMayLieOnEitherSideIsTooClose(
      String bound, double value, BoundVerdict verdict) {
    assertThat(of(bound, shown(100, value), PER_CENT)).isEqualTo(verdict);
  }

  @Test
  void anAmountOfTwoDigitsMayBeTooCloseAsWell() {
    assertThat(of("< 4310", shown(100, 4300), TWO_DIGITS)).isEqualTo(BoundVerdict.TOO_CLOSE);
    assertThat(of("< 4400", shown(100, 4300), TWO_DIGITS)).isEqualTo(BoundVerdict.MET);
    assertThat(of("< 4310", shown(100, 4300), EXACT)).isEqualTo(BoundVerdict.MET);
  }

  @ParameterizedTest
  @CsvSource({
    "BELOW, 0.08, < 0.1, MET",
    "BELOW, 0.08, < 0.08, MET",
    "BELOW, 0.08, < 0.05, TOO_CLOSE",
    "BELOW, 0.08, > 0.5, MISSED",
    "BELOW, 0.08, > 0.05, TOO_CLOSE",
    "ABOVE, 0.92, > 0.9, MET",
    "ABOVE, 0.92, > 0.92, MET",
    "ABOVE, 0.92, < 0.5, MISSED",
    "ABOVE, 0.92, > 0.95, TOO_CLOSE",
  })
  void aFigureThatIsToldAsABoundIsJudgedWhereThatDecides(
      Disclosure disclosure, double limit, String bound, BoundVerdict verdict) {
    assertThat(of(bound, bounded(disclosure, OptionalDouble.of(limit)), PER_CENT))
        .isEqualTo(verdict);
  }

  @Test
  void whatIsNotToldIsNotJudged() {
    assertThat(of("< 1", bounded(Disclosure.WITHHELD, NONE), EXACT)).isEqualTo(BoundVerdict.OPEN);
    assertThat(of("< 1", bounded(Disclosure.BELOW, NONE), EXACT)).isEqualTo(BoundVerdict.OPEN);
    assertThat(of("< 1", bounded(Disclosure.SHOWN, NONE), EXACT)).isEqualTo(BoundVerdict.OPEN);
  }

  @Test
  void fewCustomersDecideNothing() {
    assertThat(of("> 0.5", shown(49, 0.9), EXACT)).isEqualTo(BoundVerdict.OPEN);
    assertThat(of("> 0.5", shown(50, 0.9), EXACT)).isEqualTo(BoundVerdict.MET);
  }
}
