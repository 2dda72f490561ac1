package org.dramatis.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.dramatis.sample.Town.share;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dramatis.sample.extract.Extract;
import org.dramatis.sample.life.Order;
import org.dramatis.sample.life.Order.Channel;
import org.dramatis.sample.life.Visit;
import org.dramatis.sample.people.Cast;
import org.dramatis.sample.people.CustomerType;
import org.dramatis.sample.people.Person.Kind;
import org.dramatis.sample.world.Delivery;
import org.dramatis.sample.world.Department;
import org.dramatis.sample.world.Timeline;
import org.junit.jupiter.api.Test;

/** What tells the six types apart is in the data, and nothing else is. */
class PlantedTypesTest {
  private static final Town TOWN = Town.shipped();
  private static final List<String> TYPES =
      Cast.STANDARD.types().stream().map(CustomerType::name).toList();

  @Test
  void kindsHaveTheirShares() {
    assertThat(TOWN.kind(Kind.BLEND).size() / 6000.0).isEqualTo(0.25, within(0.02));
    assertThat(TOWN.kind(Kind.NOBODY).size() / 6000.0).isEqualTo(0.06, within(0.01));
    assertThat(TOWN.kind(Kind.TRADE).size() / 6000.0).isEqualTo(0.01, within(0.004));
    assertThat(TOWN.kind(Kind.DUPLICATE).size() / 6000.0).isEqualTo(0.02, within(0.006));
  }

  @Test
  void tradeAccountsBringAboutFifteenPoundsInAHundred() {
    assertThat(TOWN.kind(Kind.TRADE).net() / TOWN.net()).isBetween(0.12, 0.18);
  }

  @Test
  void giftSendersSendElsewhereBeforeChristmas() {
    Predicate<Order> elsewhere = order -> order.place().shipTo() == Order.ShipTo.OTHER;
    Predicate<Order> before = order -> order.at().getMonthValue() >= 11;
    assertThat(share(TOWN.pure("gift_sender").orders(), elsewhere)).isBetween(0.48, 0.64);
    assertThat(share(TOWN.pure("gift_sender").orders(), before)).isBetween(0.40, 0.58);
    assertThat(share(TOWN.pure("shop_first").orders(), elsewhere)).isLessThan(0.06);
    assertThat(share(TOWN.pure("shop_first").orders(), before)).isLessThan(0.28);
  }

  @Test
  void renovatorsBuyInBursts() {
    assertThat(busiestQuarter("project_renovator")).isGreaterThan(0.55);
    assertThat(busiestQuarter("shop_first")).isLessThan(0.45);
  }

  /** Of people with six orders or more: the share of orders in the 92 days with most of them. */
  private static double busiestQuarter(String type) {
    return TOWN.pure(type)
        .where(dossier -> dossier.orders().size() >= 6)
        .mean(
            dossier -> {
              List<Order> orders = dossier.orders();
              long most =
                  orders.stream()
                      .mapToLong(first -> orders.stream().filter(o -> follows(first, o)).count())
                      .max()
                      .orElseThrow();
              return most / (double) orders.size();
            });
  }

  private static boolean follows(Order first, Order other) {
    long days = ChronoUnit.DAYS.between(first.at(), other.at());
    return !other.at().isBefore(first.at()) && days < 92;
  }

  @Test
  void dealWaitersBuyReducedInSalesAndLeaveCarts() {
    Predicate<Order.Line> reduced = line -> line.reducedPence() > 0;
    Predicate<Order> sale = order -> Timeline.isSale(order.at().toLocalDate());
    Predicate<Visit> cart = visit -> !visit.ordered() && visit.carts() > 0;
    assertThat(share(TOWN.pure("deal_waiter").lines(), reduced)).isGreaterThan(0.55);
    assertThat(share(TOWN.pure("garden_regular").lines(), reduced)).isLessThan(0.30);
    assertThat(share(TOWN.pure("deal_waiter").orders(), sale)).isGreaterThan(0.50);
    assertThat(share(TOWN.pure("garden_regular").orders(), sale)).isLessThan(0.25);
    assertThat(share(TOWN.pure("deal_waiter").visits(), cart)).isGreaterThan(0.28);
    assertThat(share(TOWN.pure("shop_first").visits(), cart)).isLessThan(0.10);
  }

  @Test
  void gardenRegularsBuyForTheGardenInSpring() {
    Predicate<Order.Line> garden = line -> line.product().department() == Department.GARDEN;
    Predicate<Order> spring =
        order -> order.at().getMonthValue() >= 4 && order.at().getMonthValue() <= 6;
    assertThat(share(TOWN.pure("garden_regular").lines(), garden)).isGreaterThan(0.40);
    assertThat(share(TOWN.pure("returner").lines(), garden)).isLessThan(0.10);
    assertThat(share(TOWN.pure("garden_regular").orders(), spring)).isGreaterThan(0.45);
    assertThat(share(TOWN.pure("returner").orders(), spring)).isLessThan(0.35);
  }

  @Test
  void returnersAreFirstByGrossAndKeepTheSmallestPart() {
    for (String other : TYPES) {
      if (!other.equals("returner")) {
        Town town = TOWN.pure(other);
        Town returners = TOWN.pure("returner");
        assertThat(returners.gross() / returners.size()).isGreaterThan(town.gross() / town.size());
        assertThat(returners.net() / returners.gross()).isLessThan(0.6 * town.net() / town.gross());
      }
    }
  }

  @Test
  void shopFirstBrowsersBuyInShopsAndStayUnknownInTheWebShop() {
    Predicate<Order> shop = order -> order.place().channel() == Channel.SHOP;
    assertThat(share(before(TOWN.pure("shop_first")), shop)).isGreaterThan(0.82);
    assertThat(share(before(TOWN.pure("deal_waiter")), shop)).isLessThan(0.35);
    assertThat(unknownDevices(TOWN.pure("shop_first"))).isGreaterThan(0.65);
  }

  private static Stream<Order> before(Town town) {
    return town.orders().filter(o -> Delivery.FIRST.knows(o.at().toLocalDate()));
  }

  @Test
  void oneDeviceInThreeIsNeverLinked() {
    assertThat(unknownDevices(TOWN)).isBetween(0.28, 0.38);
  }

  /** The share of devices seen by the first delivery of which the web team knows no owner. */
  private static double unknownDevices(Town town) {
    long seen =
        town.visits()
            .filter(visit -> !visit.at().toLocalDate().isBefore(Timeline.FIRST_WEB_DAY))
            .filter(visit -> Delivery.FIRST.knows(visit.at().toLocalDate()))
            .map(visit -> visit.device().visitor())
            .distinct()
            .count();
    long known = town.rows(Extract.LOGINS).filter(row -> row.delivery() == Delivery.FIRST).count();
    return 1 - known / (double) seen;
  }

  @Test
  void twoPairsHaveTheSameVolume() {
    sameVolume("gift_sender", "garden_regular");
    sameVolume("deal_waiter", "shop_first");
  }

  private static void sameVolume(String one, String other) {
    double orders = perHead(TOWN.pure(one)) / perHead(TOWN.pure(other));
    double pounds = spend(TOWN.pure(one)) / spend(TOWN.pure(other));
    assertThat(orders).as("orders of %s and %s", one, other).isEqualTo(1, within(0.12));
    assertThat(pounds).as("pounds of %s and %s", one, other).isEqualTo(1, within(0.15));
  }

  private static double perHead(Town town) {
    return town.orders().count() / (double) town.size();
  }

  private static double spend(Town town) {
    return town.gross() / town.size();
  }

  @Test
  void ageMattersForOneTypeOnly() {
    for (String type : TYPES) {
      double born = TOWN.pure(type).mean(dossier -> dossier.person().identity().born().getYear());
      if (type.equals("garden_regular")) {
        assertThat(2026 - born).isEqualTo(63, within(2.0));
      } else {
        assertThat(2026 - born).as("age of %s", type).isEqualTo(47, within(2.0));
      }
    }
  }

  @Test
  void theEasyGroupsAreAllPure() {
    assertThat(Town.easy().kind(Kind.PURE).size()).isEqualTo(1000);
  }
}
