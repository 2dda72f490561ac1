package org.dramatis.profile.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dramatis.profile.disclosure.Cell;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.profile.figure.Prevalence.Of;
import org.dramatis.profile.figure.Prevalence.Part;
import org.junit.jupiter.api.Test;

class PrevalenceTest {
  private static Prevalence of(Cell own, Cell... others) {
    SortedMap<String, Cell> cells = new TreeMap<>();
    cells.put("a", own);
    for (int i = 0; i < others.length; i++) {
      cells.put("b" + i, others[i]);
    }
    Cell rest = Cell.everyone(cells.values()).without(own);
    return Prevalence.of(Of.ABOVE_AVERAGE, new DisclosureControl(11, 10).release(cells), "a", rest);
  }

  @Test
  void bothSharesAreExactWhereNobodyIsGivenAway() {
    Prevalence found = of(new Cell(200, 180), new Cell(300, 40), new Cell(400, 60));
    assertThat(found.inside().value()).hasValue(0.9);
    assertThat(found.elsewhere().value().orElseThrow()).isCloseTo(100 / 700.0, within(1e-12));
    assertThat(found.words("of D", 200, found.base()))
        .hasValue("90 in 100 of D are above average; of the others 14 in 100.");
  }

  @Test
  void inACoarseRowTheOthersFollowFromWhatIsToldAlone() {
    Prevalence one = of(new Cell(200, 180), new Cell(900, 3), new Cell(900, 120));
    Prevalence other = of(new Cell(200, 180), new Cell(900, 8), new Cell(900, 120));
    assertThat(one.inside().value()).hasValue(0.9);
    assertThat(one.elsewhere().value()).isEqualTo(other.elsewhere().value());
    assertThat(one.elsewhere().value().orElseThrow()).isCloseTo(123 / 1800.0, within(0.02));
  }

  @Test
  void whereTheOthersCannotBeToldTheyAreWithheld() {
    Prevalence found = of(new Cell(900, 450), new Cell(30, 3), new Cell(40, 20));
    assertThat(found.elsewhere())
        .isEqualTo(new Part(OptionalDouble.empty(), Disclosure.WITHHELD, OptionalDouble.empty()));
    assertThat(found.words("of D", 900, found.base()))
        .hasValue("50 in 100 of D are above average.");
  }

  @Test
  void ofFewCustomersNoPercentageIsTold() {
    Prevalence found = of(new Cell(40, 28), new Cell(300, 40));
    assertThat(found.words("of D", 40, found.base()))
        .hasValue("About 7 in 10 of D are above average; of the others about 1 in 8.");
  }

  @Test
  void besideABoundOfFewCustomersTheOthersAreToldOfAHundredToo() {
    Part above = new Part(OptionalDouble.empty(), Disclosure.ABOVE, OptionalDouble.of(0.71));
    Prevalence found = new Prevalence(Of.ABOVE_AVERAGE, above, part(0.41));
    assertThat(found.words("of them", 39, found.base()))
        .hasValue("More than 71 in 100 of them are above average; of the others 41 in 100.");
  }

  @Test
  void boundsThatLeaveOpenWhichIsLargerAreNotSaid() {
    Part above = new Part(OptionalDouble.empty(), Disclosure.ABOVE, OptionalDouble.of(0.08));
    Part below = new Part(OptionalDouble.empty(), Disclosure.BELOW, OptionalDouble.of(0.08));
    assertThat(new Prevalence(Of.PROPERTY, above, part(0.55)).words("of D", 200, ShareBase.HUNDRED))
        .isEmpty();
    assertThat(
            new Prevalence(Of.ABOVE_AVERAGE, above, part(0.55))
                .words("of D", 200, ShareBase.HUNDRED))
        .isEmpty();
    assertThat(new Prevalence(Of.PROPERTY, below, part(0.55)).words("of D", 200, ShareBase.HUNDRED))
        .isPresent();
    assertThat(new Prevalence(Of.PROPERTY, above, part(0.05)).words("of D", 200, ShareBase.HUNDRED))
        .isPresent();
  }

  private static Part part(double share) {
    return new Part(OptionalDouble.of(share), Disclosure.SHOWN, OptionalDouble.empty());
  }

  @Test
  void aPropertyIsAlreadySaidOfTheGroup() {
    assertThat(new Prevalence(Of.PROPERTY, part(0.9), part(0.2)).words("of D", 500, ShareBase.TEN))
        .hasValue("Of the others 2 in 10.");
  }

  @Test
  void whoLacksAPropertyBearsOutThatItIsRare() {
    Prevalence rare = new Prevalence(Of.PROPERTY, part(0.1), part(0.5));
    assertThat(rare.bearing(Direction.LOWER)).isEqualTo(0.9);
    assertThat(rare.bearing(Direction.HIGHER)).isEqualTo(0.1);
    Prevalence below = new Prevalence(Of.BELOW_AVERAGE, part(0.7), part(0.5));
    assertThat(below.bearing(Direction.LOWER)).isEqualTo(0.7);
  }
}
