package org.dramatis.report.page.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dramatis.cluster.Choice;
import org.dramatis.cluster.Choice.Alternative;
import org.dramatis.cluster.Choice.Firmness;
import org.dramatis.cluster.Choice.SearchEnd;
import org.dramatis.cluster.stability.StructureVerdict;
import org.dramatis.report.ReportFixture;
import org.junit.jupiter.api.Test;

class NumberDoubtsTest {

  private static Choice choice(
      int agreeing, int sameVerdict, Optional<SearchEnd> end, Alternative... others) {
    return new Choice(
        8,
        "natural",
        "why",
        Optional.of(
            new Firmness(100, agreeing, StructureVerdict.NATURAL, sameVerdict, List.of(others))),
        end,
        Optional.empty());
  }

  @Test
  void aFirmNumberIsNotDoubted() {
    Choice firm = choice(95, 95, Optional.empty(), new Alternative(6, 5));
    assertThat(NumberDoubts.of(firm)).isEmpty();
    assertThat(NumberDoubts.of(new Choice(1, "alike", "why"))).isEmpty();
  }

  @Test
  void aNumberThatIsNotFirmIsToldWithTheOther() {
    assertThat(NumberDoubts.of(choice(88, 88, Optional.empty(), new Alternative(6, 12))))
        .containsExactly(
            "Eight groups came out in nine of ten repetitions of the search with other samples;"
                + " otherwise six.");
    assertThat(
            NumberDoubts.of(
                choice(60, 60, Optional.empty(), new Alternative(6, 30), new Alternative(5, 10))))
        .containsExactly(
            "Eight groups came out in six of ten repetitions of the search with other samples;"
                + " otherwise mostly six.");
  }

  @Test
  void whatIsNearlyFirmIsStillNotAllRepetitions() {
    Choice nearly = choice(94, 94, Optional.empty(), new Alternative(6, 6));
    assertThat(NumberDoubts.of(nearly).get(0)).contains("nine of ten repetitions");
  }

  @Test
  void aVerdictThatIsNotFirmIsDoubtedToo() {
    assertThat(NumberDoubts.of(choice(100, 71, Optional.empty())))
        .containsExactly(
            "What is said of these groups as a whole holds in seven of ten repetitions of the"
                + " search with other samples.");
  }

  @Test
  void aNumberAtTheEndOfTheSearchIsADoubt() {
    assertThat(NumberDoubts.of(choice(100, 100, Optional.of(SearchEnd.LAST))))
        .containsExactly("Eight is where the search stopped: there may be more groups.");
    assertThat(NumberDoubts.of(choice(100, 100, Optional.of(SearchEnd.FIRST))))
        .containsExactly("Eight is where the search began: fewer groups might do as well.");
  }

  @Test
  void theExpertIsToldEveryRepetition() {
    assertThat(new ExpertView(ReportFixture.retailer()).firmness())
        .containsExactly(
            "Of 100 repetitions on pairs and populations drawn anew from those at hand, 91 choose"
                + " 5, 91 of them as natural; 9 choose 6.");
  }
}
