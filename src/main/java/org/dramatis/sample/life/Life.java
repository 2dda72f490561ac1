package org.dramatis.sample.life;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.dramatis.sample.life.Order.Channel;
import org.dramatis.sample.people.Behaviour;
import org.dramatis.sample.people.Person;
import org.dramatis.sample.people.Population;
import org.dramatis.sample.people.Trait;
import org.dramatis.sample.world.Draws;
import org.dramatis.sample.world.Draws.Topic;
import org.dramatis.sample.world.Timeline;

/**
 * A person's life with the retailer, month by month: demand, orders, visits, disappointments, and
 * in the end perhaps not coming back.
 */
public final class Life {
  private static final double ORDERS_ON_JOINING = 0.8;
  private static final int CONTACT_WITHIN_DAYS = 6;

  // Who redecorates demands much for a few months, and little before and after.
  private static final int FEWEST_PROJECTS = 2;
  private static final int MOST_PROJECTS = 3;
  private static final int PROJECT_MONTHS = 3;
  private static final double PROJECT_BURST = 4.2;

  private final Person person;
  private final Draws draws;
  private final Rhythm rhythm;
  private final Basket basket;
  private final Browsing browsing;
  private final List<YearMonth> projects;
  private final List<Order> orders = new ArrayList<>();
  private final List<Visit> visits = new ArrayList<>();
  private final List<LocalDate> contacts = new ArrayList<>();

  private Life(Person person, Draws draws) {
    this.person = person;
    this.draws = draws;
    this.rhythm = new Rhythm(draws);
    this.basket = new Basket(draws, rhythm, person);
    this.browsing = new Browsing(draws, rhythm, person);
    this.projects = projects(person, draws);
  }

  /** First months of projects; who registers while the data runs usually has one at hand. */
  private static List<YearMonth> projects(Person person, Draws draws) {
    LocalDate from = person.isEstablished() ? Timeline.FIRST_DAY : person.joined();
    YearMonth first = YearMonth.from(from);
    int last = (int) first.until(YearMonth.from(Timeline.LAST_DAY), ChronoUnit.MONTHS);
    boolean atHand = !person.isEstablished() && draws.chance(0.85);
    int projects = draws.between(FEWEST_PROJECTS, MOST_PROJECTS);
    return IntStream.range(0, projects)
        .mapToObj(i -> i == 0 && atHand ? first : first.plusMonths(draws.between(0, last)))
        .toList();
  }

  /** What the person at that position does from the first to the last day of the data. */
  public static Dossier of(int index, Population population) {
    Person person = population.person(index);
    long seed = population.seed();
    Life life = new Life(person, Draws.of(seed, index, Topic.LIFE));
    life.live();
    return new Dossier(
        person, seed, life.orders, life.visits, life.contacts, life.browsing.devices());
  }

  private void live() {
    LocalDate from = person.isEstablished() ? Timeline.FIRST_DAY : person.joined();
    YearMonth end = YearMonth.from(Timeline.LAST_DAY);
    for (YearMonth month = YearMonth.from(from); !month.isAfter(end); month = month.plusMonths(1)) {
      List<Order> ordered = ordersIn(month, from);
      List<Visit> seen = visitsIn(month, from, ordered);
      orders.addAll(ordered);
      visits.addAll(seen);
      if (leaves(month, ordered, seen)) {
        return;
      }
    }
  }

  private List<Order> ordersIn(YearMonth month, LocalDate from) {
    if (!person.nature().orders()) {
      return List.of();
    }
    Behaviour behaviour = person.behaviour(month.atDay(1));
    double mean = behaviour.of(Trait.ORDERS_A_YEAR) / 12 * interest(month);
    List<Moment> moments = new ArrayList<>();
    int count = draws.poisson(mean);
    for (int i = 0; i < count; i++) {
      Channel channel = channel(behaviour);
      moments.add(new Moment(rhythm.moment(month, behaviour, channel), channel));
    }
    moments.removeIf(moment -> moment.at().toLocalDate().isBefore(from));
    if (joinsIn(month) && draws.chance(ORDERS_ON_JOINING) && !Rhythm.isClosed(from)) {
      Channel channel = channel(behaviour);
      moments.add(new Moment(from.atTime(rhythm.time(from, channel)), channel));
    }
    moments.sort(Comparator.comparing(Moment::at));
    List<Order> made = new ArrayList<>();
    for (Moment moment : moments) {
      made.add(basket.order(orders.size() + made.size(), moment.at(), moment.channel()));
    }
    return made;
  }

  private List<Visit> visitsIn(YearMonth month, LocalDate from, List<Order> ordered) {
    List<Visit> seen = new ArrayList<>(browsing.lookAround(month, interest(month)));
    seen.removeIf(visit -> visit.at().toLocalDate().isBefore(from));
    ordered.stream()
        .filter(order -> order.place().channel() == Channel.WEB)
        .map(browsing::order)
        .forEach(seen::add);
    return seen;
  }

  /** What makes people leave: nothing, a spoilt beginning, late parcels, care, vain searches. */
  private boolean leaves(YearMonth month, List<Order> ordered, List<Visit> seen) {
    double loss = 0;
    if (!person.isEstablished() && !ordered.isEmpty() && orders.size() == ordered.size()) {
      loss += ordered.get(0).isReturned() ? 0.5 : 0.12;
    }
    for (Order order : ordered) {
      boolean contact = draws.chance(order.isLate() ? 0.45 : order.isReturned() ? 0.07 : 0.02);
      if (contact) {
        contacts.add(order.at().toLocalDate().plusDays(draws.between(1, CONTACT_WITHIN_DAYS)));
      }
      loss += order.isLate() ? (contact ? 0.3 : 0.1) : 0;
    }
    loss += 0.06 * seen.stream().filter(Visit::isDisappointing).count();
    Behaviour behaviour = person.behaviour(month.atDay(1));
    return draws.chance(behaviour.of(Trait.DRIFTS_AWAY) + loss * behaviour.of(Trait.TAKES_OFFENCE));
  }

  /** How much the person wants anything that month; 1 on average. */
  private double interest(YearMonth month) {
    Behaviour behaviour = person.behaviour(month.atDay(1));
    double inProjects = behaviour.of(Trait.IN_PROJECTS);
    boolean project =
        projects.stream()
            .anyMatch(s -> !month.isBefore(s) && month.isBefore(s.plusMonths(PROJECT_MONTHS)));
    double demand = (1 - inProjects) + (project ? PROJECT_BURST * inProjects : 0);
    return behaviour.months().get(month.getMonthValue() - 1) * demand;
  }

  private boolean joinsIn(YearMonth month) {
    return !person.isEstablished() && YearMonth.from(person.joined()).equals(month);
  }

  private Channel channel(Behaviour behaviour) {
    return draws.chance(behaviour.of(Trait.IN_SHOPS)) ? Channel.SHOP : Channel.WEB;
  }

  private record Moment(LocalDateTime at, Channel channel) {}
}
