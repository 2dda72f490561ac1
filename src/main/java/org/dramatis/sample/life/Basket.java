package org.dramatis.sample.life;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dramatis.sample.life.Order.Channel;
import org.dramatis.sample.life.Order.Line;
import org.dramatis.sample.life.Order.Place;
import org.dramatis.sample.life.Order.ShipTo;
import org.dramatis.sample.people.Behaviour;
import org.dramatis.sample.people.Names;
import org.dramatis.sample.people.Person;
import org.dramatis.sample.people.Trait;
import org.dramatis.sample.world.Department;
import org.dramatis.sample.world.Department.Product;
import org.dramatis.sample.world.Draws;
import org.dramatis.sample.world.Timeline;

/** What somebody orders, how it gets there, and what goes back. */
record Basket(Draws draws, Rhythm rhythm, Person person) {
  private static final double REDUCED_FOR_ANYONE = 0.06;
  private static final double REDUCED_IN_SALES = 0.35;
  private static final double CARD_FORGOTTEN = 0.08;
  private static final double LATE = 0.08;
  private static final double LATE_BEFORE_CHRISTMAS = 0.17;
  private static final double LATE_FAR_AWAY = 1.8;
  private static final int RETURNED_EARLIEST_DAYS = 5;
  private static final int RETURNED_LATEST_DAYS = 25;

  Order order(int n, LocalDateTime at, Channel channel) {
    Behaviour behaviour = person.behaviour(at.toLocalDate());
    Place place = place(behaviour, at.toLocalDate(), channel);
    int articles = 1 + draws.poisson(behaviour.of(Trait.ARTICLES) - 1);
    List<Line> lines = new ArrayList<>(articles);
    for (int i = 0; i < articles; i++) {
      lines.add(line(behaviour, at.toLocalDate(), channel));
    }
    boolean known = channel == Channel.WEB || !draws.chance(CARD_FORGOTTEN);
    return new Order(Numbers.order(person.index(), n), at, place, lines, known);
  }

  private Place place(Behaviour behaviour, LocalDate day, Channel channel) {
    if (channel == Channel.SHOP) {
      return new Place(channel, shop(), ShipTo.CARRIED, OptionalInt.empty());
    }
    boolean elsewhere = draws.chance(behaviour.of(Trait.SENDS_TO_OTHERS));
    boolean december = day.getMonthValue() == 12;
    boolean far = Names.FAR.contains(person.identity().region());
    double late = (december ? LATE_BEFORE_CHRISTMAS : LATE) * (far ? LATE_FAR_AWAY : 1);
    int daysLate = draws.chance(late) ? 1 + draws.poisson(3) : 0;
    ShipTo shipTo = elsewhere ? ShipTo.OTHER : ShipTo.HOME;
    return new Place(channel, "", shipTo, OptionalInt.of(daysLate));
  }

  /** Most people have one shop and sometimes go to another. */
  private String shop() {
    if (draws.chance(0.2)) {
      return draws.one(Names.SHOPS);
    }
    return Names.SHOPS.get(Math.floorMod(Draws.mix(person.index()), Names.SHOPS.size()));
  }

  private Line line(Behaviour behaviour, LocalDate day, Channel channel) {
    Department department = draws.key(behaviour.tastes());
    Product product = department.choose(draws, behaviour.of(Trait.LIKES_DEAR));
    double wants = behaviour.of(Trait.BUYS_REDUCED);
    boolean sale = Timeline.isSale(day);
    double chance =
        sale ? REDUCED_IN_SALES + (1 - REDUCED_IN_SALES) * wants : REDUCED_FOR_ANYONE + wants / 2;
    int percent = draws.chance(chance) ? 5 * draws.between(sale ? 4 : 2, sale ? 10 : 6) : 0;
    int quantity = 1 + draws.poisson(behaviour.of(Trait.PIECES) - 1 + 0.15);
    long list = quantity * product.listPence();
    long reduced = list * percent / 100;
    Optional<LocalDateTime> returned =
        draws.chance(behaviour.of(Trait.RETURNS))
            ? Optional.of(returned(day, channel))
            : Optional.empty();
    return new Line(product, quantity, list - reduced, reduced, returned);
  }

  private LocalDateTime returned(LocalDate ordered, Channel channel) {
    LocalDate day;
    do {
      day = ordered.plusDays(draws.between(RETURNED_EARLIEST_DAYS, RETURNED_LATEST_DAYS));
    } while (Rhythm.isClosed(day));
    return day.atTime(rhythm.time(day, channel));
  }
}
