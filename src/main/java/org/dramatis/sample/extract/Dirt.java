package org.dramatis.sample.extract;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.dramatis.sample.life.Dossier;
import org.dramatis.sample.people.Person;
import org.dramatis.sample.people.Population;
import org.dramatis.sample.world.Draws;
import org.dramatis.sample.world.Draws.Topic;
import org.dramatis.sample.world.Timeline;

/**
 * What goes wrong when departments write things down. Every kind of dirt has an owner.
 *
 * <p>Second registrations and shared mail addresses are people's doing: {@link Population}.
 */
record Dirt(Draws draws, Person person) {
  /** Customer office: the till asks for a birthday, so staff type the first that is accepted. */
  private static final double BIRTHDAY_INVENTED = 0.03;

  private static final double BIRTHDAY_REFUSED = 0.09;

  /** Customer office: some lines break off in the nightly export. */
  static final double CUSTOMER_CUT = 0.0007;

  /** Order systems: some lines break off in the transfer. */
  static final double ORDER_LINE_CUT = 0.001;

  /** Web team: some lines break off when a log file is rotated. */
  static final double VISIT_CUT = 0.0005;

  /** IT: staff try out the tills with their own customer numbers. */
  private static final double STAFF = 0.004;

  /** Sales: one till wrote amounts with a decimal comma until it was repaired. */
  private static final String COMMA_SHOP = "Leith";

  private static final LocalDate COMMA_FROM = LocalDate.of(2025, 11, 3);
  private static final LocalDate COMMA_UNTIL = LocalDate.of(2026, 1, 18);

  /** The dirt in one department's rows about one person. */
  static Dirt of(Dossier dossier, Extract extract) {
    long seed = dossier.seed() + extract.folder().hashCode();
    Person person = dossier.person();
    return new Dirt(Draws.of(seed, person.index(), Topic.DIRT), person);
  }

  /** What stands in the customer list as birthday: true, invented, or nothing. */
  String birthday() {
    double luck = draws.unit();
    if (luck < BIRTHDAY_INVENTED) {
      return "1900-01-01";
    }
    return luck < BIRTHDAY_INVENTED + BIRTHDAY_REFUSED ? "" : person.identity().born().toString();
  }

  /** A line as it arrives: some are cut in their middle third, so that fields are missing. */
  String arrived(String line, double chanceOfCut) {
    return draws.chance(chanceOfCut)
        ? line.substring(0, draws.between(line.length() / 3, 2 * line.length() / 3))
        : line;
  }

  /** An amount as the till of that shop wrote it on that day. */
  String amount(String decimal, String shop, LocalDate day) {
    boolean comma =
        shop.equals(COMMA_SHOP) && !day.isBefore(COMMA_FROM) && !day.isAfter(COMMA_UNTIL);
    return comma ? decimal.replace('.', ',') : decimal;
  }

  /** The test orders that the person made with the own customer number: numbers and days. */
  List<Trial> trials() {
    List<Trial> trials = new ArrayList<>();
    if (draws.chance(STAFF)) {
      for (int n = draws.between(1, 4); n > 0; n--) {
        LocalDate day = Timeline.FIRST_DAY.plusDays(draws.between(0, 850));
        String pounds = draws.chance(0.5) ? "0.01" : "9999.00";
        trials.add(new Trial("TEST-" + (person.index() * 10 + n), day.atTime(8, 0), pounds));
      }
    }
    return trials;
  }

  record Trial(String order, LocalDateTime at, String pounds) {}
}
