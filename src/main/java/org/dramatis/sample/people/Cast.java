package org.dramatis.sample.people;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dramatis.sample.people.CustomerType.Ages;
import org.dramatis.sample.world.Department;
import org.dramatis.sample.world.Draws;
import org.dramatis.sample.world.Timeline;

/**
 * Who shops at the retailer.
 *
 * @param types the types, their shares summing to 1 each time
 * @param kinds how many people are no plain example of one type
 * @param arrivals who was a customer when the data begins, and who comes when
 * @param spread how different people of a type are; 1 is lifelike
 */
public record Cast(List<CustomerType> types, Kinds kinds, Arrivals arrivals, double spread) {
  /**
   * Six motives that overlap as they do in life, a quarter of all people between two of them, and
   * the rest of life.
   *
   * <p>Gift senders and garden regulars spend alike, and so do deal waiters and shop-first
   * browsers: volume does not tell them apart, motive does. Age matters for garden regulars only.
   */
  public static final Cast STANDARD =
      new Cast(
          List.of(
              CustomerType.of("gift_sender", 0.18, 0.08, Ages.ANY),
              CustomerType.of("project_renovator", 0.14, 0.6, Ages.ANY),
              CustomerType.of("deal_waiter", 0.20, 0.1, Ages.ANY),
              CustomerType.of("garden_regular", 0.16, 0.05, new Ages(63, 9)),
              CustomerType.of("returner", 0.12, 0.07, Ages.ANY),
              CustomerType.of("shop_first", 0.20, 0.1, Ages.ANY).turningTo("shop_first_later")),
          new Kinds(0.02, 0.01, 0.06, 0.25),
          new Arrivals(0.58, 0.05, 0.05),
          1);

  /** Five groups of the same size that stand well apart, no blends, no drift. */
  public static final Cast EASY =
      new Cast(
          Stream.of("sender", "gardener", "bargain_hunter", "sender_back", "shopper")
              .map(name -> CustomerType.of(name, 0.2, 0.2, Ages.ANY))
              .toList(),
          new Kinds(0, 0, 0, 0),
          new Arrivals(1, 0, 0),
          0.3);

  /** Firms that furnish flats and offices and registered as private people. */
  static final Behaviour TRADE = Habits.of("trade");

  public Cast {
    types = List.copyOf(types);
  }

  /**
   * Shares of all customers, 0 to 1; the others are pure.
   *
   * @param duplicate second registrations of a person who is on the list already
   * @param trade firms that registered as private people
   * @param nobody people who fit no type
   * @param blend people between two types
   */
  record Kinds(double duplicate, double trade, double nobody, double blend) {}

  /**
   * Shares of all customers, 0 to 1; the others come at any time in between.
   *
   * @param established who registered before the data begins
   * @param late who registers after {@link Timeline#HABITS_CHANGE}
   * @param neverOrder who registers and never orders
   */
  record Arrivals(double established, double late, double neverOrder) {}

  /** Somebody who fits no type: every habit is drawn on its own. */
  static Behaviour nobody(Draws draws) {
    Map<Trait, Double> traits = new EnumMap<>(Behaviour.ORDINARY.traits());
    for (Trait trait :
        List.of(
            Trait.IN_SHOPS,
            Trait.SENDS_TO_OTHERS,
            Trait.RETURNS,
            Trait.BUYS_REDUCED,
            Trait.LEAVES_CARTS,
            Trait.SEARCHES_IN_VAIN)) {
      traits.put(trait, 0.6 * draws.unit());
    }
    Map<Department, Double> tastes = new EnumMap<>(Department.class);
    for (Department department : Department.values()) {
      tastes.put(department, 3 * draws.unit());
    }
    traits.put(Trait.ORDERS_A_YEAR, 3 + 9 * draws.unit());
    traits.put(Trait.WAITS_FOR_SALES, 1 + 3 * draws.unit());
    traits.put(Trait.VISITS_A_MONTH, 3 * draws.unit());
    traits.put(Trait.IN_PROJECTS, draws.chance(0.3) ? 0.6 : 0);
    return new Behaviour(traits, tastes, Behaviour.ORDINARY.months());
  }
}
