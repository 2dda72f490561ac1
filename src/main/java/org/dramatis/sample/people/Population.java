package org.dramatis.sample.people;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.dramatis.sample.people.CustomerType.Ages;
import org.dramatis.sample.people.Person.Identity;
import org.dramatis.sample.people.Person.Kind;
import org.dramatis.sample.people.Person.Nature;
import org.dramatis.sample.world.Delivery;
import org.dramatis.sample.world.Draws;
import org.dramatis.sample.world.Draws.Topic;
import org.dramatis.sample.world.Timeline;

/**
 * Everybody on the customer list, as a function of the seed and the position.
 *
 * @param seed of every random choice
 */
public record Population(long seed, Cast cast) {
  /** Of people who are not second registrations: who shares a mail address with a neighbour. */
  private static final double SHARED_EMAIL = 0.03;

  private static final int DUPLICATE_REACH = 40;
  private static final LocalDate AGES_AS_OF = Delivery.FIRST.day();

  /** The registration at that position. */
  public Person person(int index) {
    OptionalInt original = originalOf(index);
    if (original.isPresent()) {
      return duplicate(index, person(original.getAsInt()));
    }
    Draws draws = Draws.of(seed, index, Topic.NATURE);
    LocalDate joined = joined(draws);
    Nature nature = nature(draws, joined).personal(draws, cast.spread());
    return new Person(index, identity(index, nature), joined, nature, OptionalInt.empty());
  }

  /** The first registration of the person, if the one at that position is the second. */
  OptionalInt originalOf(int index) {
    Draws draws = Draws.of(seed, index, Topic.DUPLICATION);
    if (index == 0 || !draws.chance(cast.kinds().duplicate())) {
      return OptionalInt.empty();
    }
    int original = Math.max(0, index - draws.between(1, DUPLICATE_REACH));
    while (originalOf(original).isPresent()) {
      original--;
    }
    return OptionalInt.of(original);
  }

  private LocalDate joined(Draws draws) {
    double when = draws.unit();
    Cast.Arrivals arrivals = cast.arrivals();
    if (when < arrivals.established()) {
      return dayBetween(draws, Timeline.OPENING, Timeline.FIRST_DAY.minusDays(1));
    }
    if (when < 1 - arrivals.late()) {
      return dayBetween(draws, Timeline.FIRST_DAY, Timeline.HABITS_CHANGE.minusDays(1));
    }
    return dayBetween(draws, Timeline.HABITS_CHANGE, Timeline.LAST_DAY);
  }

  private Nature nature(Draws draws, LocalDate joined) {
    double kind = draws.unit();
    Cast.Kinds kinds = cast.kinds();
    boolean orders = !draws.chance(cast.arrivals().neverOrder());
    if (kind < kinds.trade()) {
      return new Nature(Kind.TRADE, List.of(), true, Cast.TRADE, Cast.TRADE);
    }
    if (kind < kinds.trade() + kinds.nobody()) {
      Behaviour nobody = Cast.nobody(draws);
      return new Nature(Kind.NOBODY, List.of(), orders, nobody, nobody);
    }
    CustomerType type = type(draws, joined);
    if (kind >= kinds.trade() + kinds.nobody() + kinds.blend()) {
      return new Nature(Kind.PURE, List.of(type), orders, type.now(), type.later());
    }
    CustomerType second = type(draws, joined);
    while (second.equals(type)) {
      second = type(draws, joined);
    }
    double part = 0.3 + 0.2 * draws.unit();
    return new Nature(
        Kind.BLEND,
        List.of(type, second),
        orders,
        type.now().mixedWith(second.now(), part),
        type.later().mixedWith(second.later(), part));
  }

  private CustomerType type(Draws draws, LocalDate joined) {
    boolean late = !joined.isBefore(Timeline.HABITS_CHANGE);
    List<Double> shares =
        cast.types().stream().map(type -> late ? type.lateShare() : type.share()).toList();
    return cast.types().get(draws.position(shares));
  }

  private Identity identity(int index, Nature nature) {
    Draws draws = Draws.of(seed, index, Topic.IDENTITY);
    String first = draws.one(Names.FIRST);
    String last = draws.one(Names.LAST);
    String region = draws.key(Names.REGIONS);
    Ages ages = nature.types().isEmpty() ? Ages.ANY : nature.types().get(0).ages();
    LocalDate born = AGES_AS_OF.minusYears(ages.draw(draws)).minusDays(draws.between(0, 364));
    boolean newsletter = draws.chance(0.25 + nature.now().of(Trait.FOLLOWS_NEWSLETTER));
    String email = email(draws, first, last);
    if (index > 0 && Draws.of(seed, index, Topic.HOUSEHOLD).chance(SHARED_EMAIL)) {
      // The person lives with the neighbour on the list.
      Identity other = person(index - 1).identity();
      return new Identity(first, other.lastName(), other.email(), born, other.region(), newsletter);
    }
    return new Identity(first, last, email, born, region, newsletter);
  }

  private Person duplicate(int index, Person original) {
    Draws draws = Draws.of(seed, index, Topic.IDENTITY);
    Identity known = original.identity();
    String first = draws.chance(0.4) ? known.firstName().substring(0, 1) : known.firstName();
    String email =
        draws.chance(0.5) ? known.email() : email(draws, known.firstName(), known.lastName());
    LocalDate joined = dayBetween(draws, original.joined().plusDays(1), Timeline.LAST_DAY);
    Nature same = original.nature();
    return new Person(
        index,
        new Identity(
            first, known.lastName(), email, known.born(), known.region(), known.newsletter()),
        joined,
        new Nature(
            Kind.DUPLICATE, same.types(), same.orders(), seldom(same.now()), seldom(same.later())),
        OptionalInt.of(original.index()));
  }

  /** A second registration sees only some of the person's orders. */
  private static Behaviour seldom(Behaviour behaviour) {
    return behaviour
        .with(Trait.ORDERS_A_YEAR, behaviour.of(Trait.ORDERS_A_YEAR) / 2)
        .with(Trait.VISITS_A_MONTH, behaviour.of(Trait.VISITS_A_MONTH) / 2);
  }

  private static String email(Draws draws, String first, String last) {
    String name = (first + "." + last).toLowerCase(Locale.ROOT).replaceAll("[^a-z.]", "");
    return name + draws.between(1, 9999) + "@" + draws.one(Names.DOMAINS);
  }

  private static LocalDate dayBetween(Draws draws, LocalDate first, LocalDate last) {
    int days = (int) ChronoUnit.DAYS.between(first, last);
    return days <= 0 ? last : first.plusDays(draws.between(0, days));
  }
}
