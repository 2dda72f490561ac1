package org.dramatis.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.dramatis.sample.Town.share;

import java.time.LocalDate;
import org.dramatis.sample.life.Order.Channel;
import org.dramatis.sample.people.Person.Kind;
import org.dramatis.sample.world.Timeline;
import org.junit.jupiter.api.Test;

/** What changes between the deliveries. */
class DriftTest {
  private static final Town TOWN = Town.shipped();

  @Test
  void nothingChangesInTheQuietMonth() {
    LocalDate july = LocalDate.of(2026, 7, 1);
    double before = inShops(july.minusYears(1), july);
    assertThat(inShops(july, july.plusMonths(1))).isEqualTo(before, within(0.06));
  }

  @Test
  void shopFirstBrowsersGoOnlineAfterwards() {
    LocalDate change = Timeline.HABITS_CHANGE;
    assertThat(inShops(change.minusYears(1), change)).isGreaterThan(0.82);
    assertThat(inShops(change, Timeline.LAST_DAY)).isLessThan(0.50);
  }

  private static double inShops(LocalDate from, LocalDate until) {
    return share(
        TOWN.pure("shop_first")
            .orders()
            .filter(order -> !order.at().toLocalDate().isBefore(from))
            .filter(order -> order.at().toLocalDate().isBefore(until)),
        order -> order.place().channel() == Channel.SHOP);
  }

  @Test
  void newcomersAreMostlyRenovators() {
    Town newcomers = TOWN.where(d -> !d.person().joined().isBefore(Timeline.HABITS_CHANGE));
    Town others = TOWN.where(d -> d.person().joined().isBefore(Timeline.HABITS_CHANGE));
    assertThat(newcomers.size() / 6000.0).isBetween(0.04, 0.065);
    assertThat(
            newcomers.pure("project_renovator").size() / (double) newcomers.kind(Kind.PURE).size())
        .isGreaterThan(0.5);
    assertThat(others.pure("project_renovator").size() / (double) others.kind(Kind.PURE).size())
        .isLessThan(0.18);
  }
}
