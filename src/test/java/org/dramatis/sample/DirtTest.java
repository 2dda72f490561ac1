package org.dramatis.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.sample.Town.share;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dramatis.sample.extract.Extract;
import org.dramatis.sample.life.Bots;
import org.dramatis.sample.life.Visit;
import org.dramatis.sample.life.Visit.Login;
import org.dramatis.sample.people.Person;
import org.dramatis.sample.world.Delivery;
import org.junit.jupiter.api.Test;

/** How much of each kind of dirt there is. */
class DirtTest {
  private static final Town TOWN = Town.shipped();
  private static final List<String> CUSTOMERS =
      TOWN.rows(Extract.CUSTOMERS)
          .filter(row -> row.delivery() == Delivery.THREE_MONTHS_LATER)
          .map(Extract.Row::text)
          .toList();
  private static final List<String> ORDER_LINES =
      TOWN.rows(Extract.ORDERS).map(Extract.Row::text).toList();

  @Test
  void threeBirthdaysInAHundredAreInvented() {
    assertThat(share(CUSTOMERS.stream(), line -> line.contains(",1900-01-01,")))
        .isBetween(0.02, 0.04);
  }

  @Test
  void someBirthdaysAreMissing() {
    assertThat(share(CUSTOMERS.stream(), line -> line.matches("([^,]*,){4},.*")))
        .isBetween(0.07, 0.11);
  }

  @Test
  void someLinesAreCut() {
    assertThat(CUSTOMERS.stream().filter(line -> fields(line) != 9).count()).isBetween(1L, 10L);
    assertThat(share(ORDER_LINES.stream(), line -> fields(line) < 13)).isBetween(0.0005, 0.0015);
    assertThat(share(TOWN.rows(Extract.VISITS), row -> !row.text().endsWith("}")))
        .isBetween(0.0002, 0.0009);
  }

  /** Fields of a line in which a comma inside quotes stands only in an amount. */
  private static long fields(String line) {
    return line.replaceAll("\"[^\"]*\"", "").chars().filter(c -> c == ',').count() + 1;
  }

  @Test
  void oneTillWritesDecimalCommasForAWinter() {
    List<String> commas =
        ORDER_LINES.stream().filter(line -> line.matches(".*\"[0-9]+,[0-9]{2}\".*")).toList();
    assertThat(commas).hasSizeBetween(150, 600).allMatch(line -> line.contains(",shop,Leith,"));
  }

  @Test
  void staffMakeTestOrders() {
    List<String> tests = ORDER_LINES.stream().filter(line -> line.startsWith("TEST-")).toList();
    assertThat(tests).hasSizeBetween(30, 100);
    assertThat(tests).filteredOn(line -> line.contains(",9999.00,")).isNotEmpty();
  }

  @Test
  void someHouseholdsShareAMailAddress() {
    Set<String> seen = new HashSet<>();
    long repeated =
        TOWN.where(d -> d.person().duplicateOf().isEmpty()).dossiers().stream()
            .filter(dossier -> !seen.add(dossier.person().identity().email()))
            .count();
    assertThat(repeated / 6000.0).isBetween(0.02, 0.04);
  }

  @Test
  void aSecondRegistrationIsOfTheSamePersonUnderAnotherNumber() {
    Town twice = TOWN.where(dossier -> dossier.person().duplicateOf().isPresent());
    assertThat(twice.size()).isBetween(95, 145);
    assertThat(twice.dossiers())
        .allSatisfy(
            dossier -> {
              Person second = dossier.person();
              Person first = TOWN.dossiers().get(second.duplicateOf().getAsInt()).person();
              assertThat(first.duplicateOf()).isEmpty();
              assertThat(second.identity().born()).isEqualTo(first.identity().born());
              assertThat(second.nature().types()).isEqualTo(first.nature().types());
              assertThat(second.customerId()).isNotEqualTo(first.customerId());
            });
  }

  @Test
  void botsLookAtHundredsOfPagesAndNeverLogIn() {
    List<Visit> visits =
        TOWN.dossiers().stream()
            .flatMap(d -> Bots.at(d.person().index(), d.seed()).stream())
            .toList();
    assertThat(visits)
        .hasSizeBetween(500, 2500)
        .allMatch(visit -> visit.views() >= 120 && visit.login() == Login.ANONYMOUS);
  }
}
