package org.dramatis.sample;

import static org.dramatis.sample.Department.BEDDING;
import static org.dramatis.sample.Department.GARDEN;
import static org.dramatis.sample.Department.GIFTS;
import static org.dramatis.sample.Department.KITCHEN;
import static org.dramatis.sample.Department.PAINT_AND_TOOLS;
import static org.dramatis.sample.Trait.ARTICLES;
import static org.dramatis.sample.Trait.BUYS_REDUCED;
import static org.dramatis.sample.Trait.DRIFTS_AWAY;
import static org.dramatis.sample.Trait.FOLLOWS_NEWSLETTER;
import static org.dramatis.sample.Trait.IN_SHOPS;
import static org.dramatis.sample.Trait.LEAVES_CARTS;
import static org.dramatis.sample.Trait.ORDERS_A_YEAR;
import static org.dramatis.sample.Trait.RETURNS;
import static org.dramatis.sample.Trait.SEARCHES;
import static org.dramatis.sample.Trait.SEARCHES_IN_VAIN;
import static org.dramatis.sample.Trait.SENDS_TO_OTHERS;
import static org.dramatis.sample.Trait.STAYS_ANONYMOUS;
import static org.dramatis.sample.Trait.TAKES_OFFENCE;
import static org.dramatis.sample.Trait.VISITS_A_MONTH;
import static org.dramatis.sample.Trait.WAITS_FOR_SALES;

import java.util.List;
import java.util.Optional;
import org.dramatis.sample.CustomerType.Ages;

/** Five groups that stand well apart: whoever cannot find these finds nothing. */
final class EasyCast {
  /** Faithful customers whose web visits can all be linked. */
  private static final Behaviour FAITHFUL =
      Behaviour.ORDINARY
          .with(DRIFTS_AWAY, 0)
          .with(TAKES_OFFENCE, 0)
          .with(STAYS_ANONYMOUS, 0)
          .with(VISITS_A_MONTH, 2)
          .with(ORDERS_A_YEAR, 10);

  private static final CustomerType SENDERS =
      group(
          "sender",
          FAITHFUL
              .with(SENDS_TO_OTHERS, 0.95)
              .with(IN_SHOPS, 0.03)
              .with(RETURNS, 0.02)
              .loves(GIFTS, 25)
              .through(0.2, 0.2, 0.3, 0.3, 0.2, 0.2, 0.3, 0.3, 0.4, 0.6, 5, 6));

  private static final CustomerType GARDENERS =
      group(
          "gardener",
          FAITHFUL
              .with(IN_SHOPS, 0.5)
              .with(RETURNS, 0.02)
              .with(SENDS_TO_OTHERS, 0.02)
              .with(VISITS_A_MONTH, 1)
              .loves(GARDEN, 35)
              .through(0.2, 0.3, 0.6, 4, 5, 4, 0.5, 0.4, 0.4, 0.3, 0.2, 0.2));

  private static final CustomerType BARGAIN_HUNTERS =
      group(
          "bargain_hunter",
          FAITHFUL
              .with(BUYS_REDUCED, 0.95)
              .with(WAITS_FOR_SALES, 15)
              .with(IN_SHOPS, 0.05)
              .with(RETURNS, 0.03)
              .with(VISITS_A_MONTH, 5)
              .with(LEAVES_CARTS, 0.75)
              .with(FOLLOWS_NEWSLETTER, 0.8)
              .loves(BEDDING, 12)
              .through(9, 0.3, 0.3, 0.3, 0.3, 0.6, 0.3, 0.3, 0.3, 0.3, 0.6, 0.4));

  private static final CustomerType SENDERS_BACK =
      group(
          "sender_back",
          FAITHFUL
              .with(ORDERS_A_YEAR, 20)
              .with(RETURNS, 0.7)
              .with(ARTICLES, 3)
              .with(IN_SHOPS, 0.05)
              .with(SEARCHES, 0.7)
              .with(SEARCHES_IN_VAIN, 0.45)
              .loves(KITCHEN, 15));

  private static final CustomerType SHOPPERS =
      group(
          "shopper",
          FAITHFUL
              .with(IN_SHOPS, 0.98)
              .with(ORDERS_A_YEAR, 14)
              .with(BUYS_REDUCED, 0.02)
              .with(VISITS_A_MONTH, 0.5)
              .with(LEAVES_CARTS, 0.02)
              .with(RETURNS, 0.02)
              .loves(PAINT_AND_TOOLS, 25));

  /** Five groups of the same size, no blends, no drift. */
  static final Cast CAST =
      new Cast(
          List.of(SENDERS, GARDENERS, BARGAIN_HUNTERS, SENDERS_BACK, SHOPPERS),
          new Cast.Kinds(0, 0, 0, 0),
          new Cast.Arrivals(1, 0, 0),
          0.3,
          new Drift(List.of(1.0, 1.0, 1.0, 1.0, 1.0), Optional.empty()));

  private EasyCast() {}

  private static CustomerType group(String name, Behaviour behaviour) {
    return new CustomerType(name, 0.2, Ages.ANY, behaviour);
  }
}
