package org.dramatis.sample.life;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dramatis.sample.life.Order.Channel;
import org.dramatis.sample.life.Visit.Device;
import org.dramatis.sample.life.Visit.Login;
import org.dramatis.sample.life.Visit.Search;
import org.dramatis.sample.people.Behaviour;
import org.dramatis.sample.people.Person;
import org.dramatis.sample.people.Trait;
import org.dramatis.sample.world.Draws;
import org.dramatis.sample.world.Timeline;

/** What a person does in the web shop, on two devices. */
final class Browsing {
  private static final double LOGGED_IN = 0.7;
  private static final double BY_NEWSLETTER = 0.12;
  private static final int LOGIN_WITHIN_DAYS = 60;
  private static final int CONVERTED_WITHIN_DAYS = 30;
  private static final List<String> OTHER_REFERRERS =
      List.of("direct", "direct", "search", "search", "search", "social", "price_comparison");
  private static final List<String> NOT_SOLD =
      List.of("lawn mower", "air fryer", "christmas jumper", "washing machine", "led strip 10m");

  private final Draws draws;
  private final Rhythm rhythm;
  private final Person person;
  private final Device phone;
  private final Device computer;

  Browsing(Draws draws, Rhythm rhythm, Person person) {
    this.draws = draws;
    this.rhythm = rhythm;
    this.person = person;
    this.phone = device(0, "phone");
    this.computer = device(1, draws.chance(0.2) ? "tablet" : "computer");
  }

  List<Device> devices() {
    return List.of(phone, computer);
  }

  /**
   * The visits of a month that do not end in an order.
   *
   * @param interest how much the person wants anything that month; 1 on average
   */
  List<Visit> lookAround(YearMonth month, double interest) {
    Behaviour behaviour = person.behaviour(month.atDay(1));
    int visits = draws.poisson(behaviour.of(Trait.VISITS_A_MONTH) * (0.4 + 0.6 * interest));
    List<Visit> all = new ArrayList<>(visits);
    for (int i = 0; i < visits; i++) {
      LocalDateTime at = rhythm.moment(month, behaviour, Channel.WEB);
      boolean cart = draws.chance(behaviour.of(Trait.LEAVES_CARTS));
      int filled = cart ? 1 + draws.poisson(0.8) : 0;
      all.add(visit(behaviour, at, 2 + filled, filled, false));
    }
    return all;
  }

  /** The visit in which a web order was made. */
  Visit order(Order order) {
    Behaviour behaviour = person.behaviour(order.at().toLocalDate());
    LocalDateTime at = order.at().minusSeconds(draws.between(120, 1500));
    int articles = order.lines().size();
    return visit(behaviour, at, 2 + 2 * articles, articles, true);
  }

  private Visit visit(
      Behaviour behaviour, LocalDateTime at, double views, int carts, boolean ordered) {
    Device device = draws.chance(behaviour.of(Trait.ON_PHONE)) ? phone : computer;
    boolean newsletter = draws.chance(behaviour.of(Trait.FOLLOWS_NEWSLETTER));
    String referrer = newsletter ? "newsletter" : draws.one(OTHER_REFERRERS);
    Optional<Search> search =
        draws.chance(behaviour.of(Trait.SEARCHES))
            ? Optional.of(search(behaviour, ordered))
            : Optional.empty();
    boolean vain = search.filter(s -> s.results() == 0).isPresent();
    int looked = vain && !ordered ? draws.poisson(0.5) : 1 + draws.poisson(views);
    int seconds = 15 + looked * draws.between(12, 70);
    boolean known =
        device.account()
            && device.login().filter(login -> !at.isBefore(login)).isPresent()
            && (ordered || draws.chance(LOGGED_IN));
    Login login = known ? Login.LOGGED_IN : Login.ANONYMOUS;
    return new Visit(
        at, device, referrer, seconds, looked, search, vain ? 0 : carts, ordered, login);
  }

  private Search search(Behaviour behaviour, boolean ordered) {
    String thing = draws.one(draws.key(behaviour.tastes()).articles()).toLowerCase(Locale.ROOT);
    if (ordered || !draws.chance(behaviour.of(Trait.SEARCHES_IN_VAIN))) {
      return new Search(thing, 1 + draws.poisson(9));
    }
    return new Search(draws.chance(0.5) ? misspelt(thing) : draws.one(NOT_SOLD), 0);
  }

  private String misspelt(String word) {
    int at = draws.between(1, word.length() - 2);
    return word.substring(0, at) + word.substring(at + 1);
  }

  private Device device(int n, String type) {
    String visitor = Numbers.visitor(person.index(), n);
    LocalDate known =
        person.joined().isAfter(Timeline.FIRST_WEB_DAY) ? person.joined() : Timeline.FIRST_WEB_DAY;
    double shyness = draws.unit();
    boolean anonymous = shyness < person.nature().now().of(Trait.STAYS_ANONYMOUS);
    boolean always = anonymous && shyness < person.nature().later().of(Trait.STAYS_ANONYMOUS);
    LocalDate day =
        anonymous
            ? Timeline.HABITS_CHANGE.plusDays(draws.between(0, CONVERTED_WITHIN_DAYS))
            : known.plusDays(draws.between(0, LOGIN_WITHIN_DAYS));
    LocalDateTime login = day.atTime(rhythm.time(day, Channel.WEB));
    boolean account = !draws.chance(BY_NEWSLETTER);
    return new Device(visitor, type, always ? Optional.empty() : Optional.of(login), account);
  }
}
