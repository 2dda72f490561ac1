package org.dramatis.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.sample.Town.share;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.dramatis.sample.life.Order;
import org.dramatis.sample.life.Order.Channel;
import org.dramatis.sample.life.Visit;
import org.dramatis.sample.people.Person.Kind;
import org.dramatis.sample.world.Timeline;
import org.junit.jupiter.api.Test;

/** When things happen. */
class RhythmTest {
  private static final Town TOWN = Town.shipped();

  @Test
  void saturdayIsTheBusiestDayAndMondayAQuietOne() {
    double saturday = share(weekdays(), DayOfWeek.SATURDAY::equals);
    double monday = share(weekdays(), DayOfWeek.MONDAY::equals);
    assertThat(saturday).isGreaterThan(1.5 * monday);
    assertThat(share(weekdays(), DayOfWeek.TUESDAY::equals)).isLessThan(1 / 7.0);
  }

  private static Stream<DayOfWeek> weekdays() {
    return TOWN.orders().map(order -> order.at().getDayOfWeek());
  }

  @Test
  void shopsAreOpenByDayAndTheWebShopIsBusyInTheEvening() {
    assertThat(TOWN.orders().filter(o -> o.place().channel() == Channel.SHOP))
        .allMatch(order -> order.at().getHour() >= 9 && order.at().getHour() <= 18);
    Stream<Order> web =
        TOWN.kind(Kind.PURE).orders().filter(o -> o.place().channel() == Channel.WEB);
    assertThat(share(web, order -> order.at().getHour() >= 19 && order.at().getHour() <= 22))
        .isBetween(0.30, 0.45);
  }

  @Test
  void moneyIsSpentAfterPayday() {
    double perDay = share(TOWN.orders(), order -> order.at().getDayOfMonth() >= 25) / daysFrom25();
    double before =
        share(
                TOWN.orders(),
                order -> order.at().getDayOfMonth() >= 5 && order.at().getDayOfMonth() < 19)
            / 14;
    assertThat(perDay).isGreaterThan(1.15 * before);
  }

  private static double daysFrom25() {
    return 365.25 / 12 - 24;
  }

  @Test
  void theTownBuysMostBeforeChristmas() {
    double november = share(year(), order -> order.at().getMonthValue() == 11);
    double august = share(year(), order -> order.at().getMonthValue() == 8);
    assertThat(november).isGreaterThan(1.4 * august);
    assertThat(TOWN.orders())
        .noneMatch(o -> o.at().getMonthValue() == 12 && o.at().getDayOfMonth() == 25);
  }

  private static Stream<Order> year() {
    LocalDate from = LocalDate.of(2025, 7, 1);
    return TOWN.orders()
        .filter(order -> !order.at().toLocalDate().isBefore(from))
        .filter(order -> order.at().toLocalDate().isBefore(from.plusYears(1)));
  }

  @Test
  void goodsComeBackAfterFiveToTwentyFiveDays() {
    assertThat(
            TOWN.orders()
                .flatMap(
                    order ->
                        order.lines().stream()
                            .flatMap(line -> line.returned().stream())
                            .map(back -> daysBetween(order.at(), back))))
        .hasSizeGreaterThan(3000)
        .allMatch(days -> days >= 5 && days <= 25)
        .contains(5L, 25L);
  }

  private static long daysBetween(LocalDateTime from, LocalDateTime to) {
    return ChronoUnit.DAYS.between(from.toLocalDate(), to.toLocalDate());
  }

  @Test
  void nothingHappensInTheHourThatSummerTimeSkips() {
    ZoneId london = Timeline.ZONE;
    Stream<LocalDateTime> moments =
        Stream.concat(TOWN.orders().map(Order::at), TOWN.visits().map(Visit::at));
    assertThat(moments).allMatch(at -> at.atZone(london).toLocalDateTime().equals(at));
  }

  @Test
  void firmsOrderOnWorkingDays() {
    assertThat(
            share(
                TOWN.kind(Kind.TRADE).orders(),
                order -> order.at().getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue()))
        .isLessThan(0.06);
  }
}
