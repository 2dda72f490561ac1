package org.dramatis.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import java.util.TreeMap;
import org.dramatis.profile.disclosure.Cell;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.profile.disclosure.Release;
import org.dramatis.profile.figure.FigureKind;
import org.dramatis.profile.figure.PublishedFigure;
import org.dramatis.profile.figure.Strength;
import org.junit.jupiter.api.Test;

class RareOutcomesTest {
  private static Strength strength(Cell inside, Cell outside) {
    return Strength.of(FigureKind.PROPORTION, inside.moments(), outside.moments()).orElseThrow();
  }

  @Test
  void whatHappensFortyTimesAsOftenIsNotAboutTheSame() {
    assertThat(strength(new Cell(1000, 71), new Cell(5000, 9))).isEqualTo(Strength.VERY_LARGE);
    assertThat(strength(new Cell(5000, 9), new Cell(1000, 71))).isEqualTo(Strength.VERY_LARGE);
  }

  @Test
  void whatHardlyAnyoneLacksIsJudgedByThoseWhoLackIt() {
    assertThat(strength(new Cell(1000, 929), new Cell(5000, 4991))).isEqualTo(Strength.VERY_LARGE);
  }

  @Test
  void aHandfulOfCasesDecidesNothing() {
    assertThat(strength(new Cell(100, 2), new Cell(1000, 5))).isEqualTo(Strength.NONE);
    assertThat(strength(new Cell(100, 0), new Cell(1000, 5))).isEqualTo(Strength.NONE);
  }

  /** The lower ends of the 95 % intervals are 1.56 and 2.05: SciPy 1.17.1, relative_risk. */
  @Test
  void theEndOfTheIntervalThatIsNearestToOneHasToReachTheStep() {
    assertThat(strength(new Cell(2000, 120), new Cell(8000, 254))).isEqualTo(Strength.SMALL);
    assertThat(strength(new Cell(2000, 120), new Cell(8000, 192))).isEqualTo(Strength.MEDIUM);
  }

  @Test
  void aLargeDifferenceOfCommonThingsIsWhatItWas() {
    assertThat(strength(new Cell(1000, 750), new Cell(1000, 500))).isEqualTo(Strength.MEDIUM);
    assertThat(strength(new Cell(1000, 520), new Cell(1000, 480))).isEqualTo(Strength.NONE);
  }

  private static PublishedFigure published(Cell own, Cell... others) {
    SortedMap<String, Cell> cells = new TreeMap<>();
    cells.put("a", own);
    for (int i = 0; i < others.length; i++) {
      cells.put("b" + i, others[i]);
    }
    Release<String> release = new DisclosureControl(11, 10).release(cells);
    Cell rest = Cell.everyone(cells.values()).without(own);
    return PublishedFigure.of(release, "a", FigureKind.PROPORTION, own.moments(), rest.moments());
  }

  @Test
  void aRareFigureReachesAsFarAsItsStepWhereFiguresAreRanked() {
    PublishedFigure figure = published(new Cell(1000, 71), new Cell(5000, 19));
    assertThat(figure.effect().orElseThrow()).isLessThan(0.07);
    assertThat(figure.apart(FigureKind.PROPORTION)).isGreaterThanOrEqualTo(0.8);
  }

  /** Nine are hidden: the row is told in whole per cents, 7 against under 1 in 100. */
  @Test
  void aCoarseRowIsJudgedByWhatIsToldOfItAlone() {
    PublishedFigure one = published(new Cell(1000, 71), new Cell(5000, 9));
    PublishedFigure other = published(new Cell(1000, 72), new Cell(5000, 4));
    assertThat(one.effect()).isEmpty();
    assertThat(one.strength()).isEqualTo(other.strength());
    assertThat(one.strength().orElseThrow()).isPositive();
  }

  /** 0.6 and 0.4 in 100 read 1 and 0 in 100. */
  @Test
  void roundingMakesNoRatio() {
    PublishedFigure figure =
        published(new Cell(10_000, 60), new Cell(10_000, 40), new Cell(200, 4));
    assertThat(figure.effect()).isEmpty();
    assertThat(figure.strength()).hasValue(0);
  }
}
