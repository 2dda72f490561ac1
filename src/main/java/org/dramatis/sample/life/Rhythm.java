package org.dramatis.sample.life;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.dramatis.sample.life.Order.Channel;
import org.dramatis.sample.people.Behaviour;
import org.dramatis.sample.people.Trait;
import org.dramatis.sample.world.Draws;
import org.dramatis.sample.world.Timeline;

/** When people shop: weekday, hour, payday, sales. */
record Rhythm(Draws draws) {
  private static final List<Double> WEEK = List.of(0.85, 0.85, 0.9, 0.95, 1.1, 1.35, 1.0);
  private static final double AFTER_PAYDAY = 1.35;
  private static final int PAYDAY = 25;
  private static final int LAST_DAY_OF_PLENTY = 2;

  private static final List<Double> SHOP_HOURS = hours(9, 2, 4, 6, 7, 6, 6, 6, 5, 3);
  private static final List<Double> SUNDAY_HOURS = hours(11, 5, 7, 7, 6, 4);
  private static final List<Double> OFFICE_HOURS = hours(7, 3, 6, 7, 6, 5, 3, 5, 6, 4);
  private static final List<Double> WEB_HOURS =
      hours(6, 1, 2, 3, 3, 4, 4, 6, 5, 4, 4, 4, 5, 6, 8, 11, 10, 6, 2);

  /** A moment in that month at which somebody with that behaviour orders or looks around. */
  LocalDateTime moment(YearMonth month, Behaviour behaviour, Channel channel) {
    boolean office = draws.chance(behaviour.of(Trait.OFFICE_HOURS));
    double weekends = office ? 0 : behaviour.of(Trait.WEEKENDS);
    double sales = behaviour.of(Trait.WAITS_FOR_SALES);
    List<Double> weights = new ArrayList<>(month.lengthOfMonth());
    for (int day = 1; day <= month.lengthOfMonth(); day++) {
      weights.add(attraction(month.atDay(day), weekends, sales));
    }
    LocalDate day = month.atDay(1 + draws.position(weights));
    boolean desk = office && channel == Channel.WEB;
    return day.atTime(time(desk ? OFFICE_HOURS : hours(day, channel)));
  }

  /** A time of day for something that happens in a channel on that day. */
  LocalTime time(LocalDate day, Channel channel) {
    return time(hours(day, channel));
  }

  /** Whether nobody sells anything on that day: Christmas Day. */
  static boolean isClosed(LocalDate day) {
    return day.getMonthValue() == 12 && day.getDayOfMonth() == 25;
  }

  private static double attraction(LocalDate day, double weekends, double sales) {
    if (isClosed(day)) {
      return 0;
    }
    DayOfWeek weekday = day.getDayOfWeek();
    boolean weekend = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
    int date = day.getDayOfMonth();
    double paid = date >= PAYDAY || date <= LAST_DAY_OF_PLENTY ? AFTER_PAYDAY : 1;
    double sale = Timeline.isSale(day) ? sales : 1;
    return WEEK.get(weekday.getValue() - 1) * paid * (weekend ? weekends : 1) * sale;
  }

  private static List<Double> hours(LocalDate day, Channel channel) {
    if (channel == Channel.WEB) {
      return WEB_HOURS;
    }
    return day.getDayOfWeek() == DayOfWeek.SUNDAY ? SUNDAY_HOURS : SHOP_HOURS;
  }

  private LocalTime time(List<Double> weightsByHour) {
    int hour = draws.position(weightsByHour);
    return LocalTime.of(hour, draws.between(0, 59), draws.between(0, 59));
  }

  /** Nobody shops before {@code from}: in particular not in the hour that summer time skips. */
  private static List<Double> hours(int from, double... weights) {
    List<Double> day = new ArrayList<>(Collections.nCopies(24, 0.0));
    IntStream.range(0, weights.length).forEach(i -> day.set(from + i, weights[i]));
    return List.copyOf(day);
  }
}
