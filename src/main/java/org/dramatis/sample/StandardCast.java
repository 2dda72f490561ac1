package org.dramatis.sample;

import static org.dramatis.sample.Department.BEDDING;
import static org.dramatis.sample.Department.DECOR;
import static org.dramatis.sample.Department.FURNITURE;
import static org.dramatis.sample.Department.GARDEN;
import static org.dramatis.sample.Department.GIFTS;
import static org.dramatis.sample.Department.KITCHEN;
import static org.dramatis.sample.Department.LIGHTING;
import static org.dramatis.sample.Department.PAINT_AND_TOOLS;
import static org.dramatis.sample.Department.TABLEWARE;
import static org.dramatis.sample.Trait.ARTICLES;
import static org.dramatis.sample.Trait.BUYS_REDUCED;
import static org.dramatis.sample.Trait.DRIFTS_AWAY;
import static org.dramatis.sample.Trait.FOLLOWS_NEWSLETTER;
import static org.dramatis.sample.Trait.IN_PROJECTS;
import static org.dramatis.sample.Trait.IN_SHOPS;
import static org.dramatis.sample.Trait.LEAVES_CARTS;
import static org.dramatis.sample.Trait.LIKES_DEAR;
import static org.dramatis.sample.Trait.OFFICE_HOURS;
import static org.dramatis.sample.Trait.ON_PHONE;
import static org.dramatis.sample.Trait.ORDERS_A_YEAR;
import static org.dramatis.sample.Trait.PIECES;
import static org.dramatis.sample.Trait.RETURNS;
import static org.dramatis.sample.Trait.SEARCHES;
import static org.dramatis.sample.Trait.SEARCHES_IN_VAIN;
import static org.dramatis.sample.Trait.SENDS_TO_OTHERS;
import static org.dramatis.sample.Trait.STAYS_ANONYMOUS;
import static org.dramatis.sample.Trait.TAKES_OFFENCE;
import static org.dramatis.sample.Trait.VISITS_A_MONTH;
import static org.dramatis.sample.Trait.WAITS_FOR_SALES;
import static org.dramatis.sample.Trait.WEEKENDS;

import java.util.List;
import java.util.Optional;
import org.dramatis.sample.CustomerType.Ages;

/**
 * Six motives that overlap as they do in life.
 *
 * <p>Gift senders and garden regulars spend alike, and so do deal waiters and shop-first browsers:
 * volume does not tell them apart, motive does. Age matters for garden regulars only.
 */
final class StandardCast {
  private static final CustomerType GIFT_SENDERS =
      new CustomerType(
          "gift_sender",
          0.18,
          Ages.ANY,
          Behaviour.ORDINARY
              .with(ORDERS_A_YEAR, 8)
              .with(ARTICLES, 1.8)
              .with(SENDS_TO_OTHERS, 0.68)
              .with(IN_SHOPS, 0.15)
              .with(RETURNS, 0.04)
              .loves(GIFTS, 5)
              .loves(TABLEWARE, 2.5)
              .loves(DECOR, 2)
              .loves(PAINT_AND_TOOLS, 0.2)
              .loves(FURNITURE, 0.25)
              .through(0.5, 0.9, 1.2, 0.7, 0.7, 0.8, 0.6, 0.5, 0.7, 1.2, 3.6, 4.4));

  private static final CustomerType RENOVATORS =
      new CustomerType(
          "project_renovator",
          0.14,
          Ages.ANY,
          Behaviour.ORDINARY
              .with(ORDERS_A_YEAR, 9)
              .with(IN_PROJECTS, 0.9)
              .with(ARTICLES, 2.8)
              .with(LIKES_DEAR, 0.5)
              .with(IN_SHOPS, 0.45)
              .with(WEEKENDS, 1.5)
              .with(VISITS_A_MONTH, 1.6)
              .with(SEARCHES, 0.6)
              .loves(PAINT_AND_TOOLS, 5)
              .loves(LIGHTING, 2.5)
              .loves(FURNITURE, 2)
              .loves(GIFTS, 0.2)
              .loves(GARDEN, 0.4)
              .through(0.9, 1.1, 1.5, 1.5, 1.2, 0.9, 0.8, 0.9, 1.3, 1.1, 0.5, 0.3));

  private static final CustomerType DEAL_WAITERS =
      new CustomerType(
          "deal_waiter",
          0.20,
          Ages.ANY,
          Behaviour.ORDINARY
              .with(ORDERS_A_YEAR, 7.5)
              .with(ARTICLES, 2.3)
              .with(BUYS_REDUCED, 0.75)
              .with(WAITS_FOR_SALES, 6)
              .with(IN_SHOPS, 0.25)
              .with(VISITS_A_MONTH, 2.6)
              .with(LEAVES_CARTS, 0.45)
              .with(FOLLOWS_NEWSLETTER, 0.4)
              .loves(BEDDING, 1.5)
              .loves(KITCHEN, 1.5)
              .through(4.2, 0.5, 0.5, 0.5, 0.6, 1.6, 0.5, 0.5, 0.5, 0.6, 2.1, 1.4));

  private static final CustomerType GARDEN_REGULARS =
      new CustomerType(
          "garden_regular",
          0.16,
          new Ages(63, 9),
          Behaviour.ORDINARY
              .with(ORDERS_A_YEAR, 6.4)
              .with(ARTICLES, 1.8)
              .with(SENDS_TO_OTHERS, 0.04)
              .with(IN_SHOPS, 0.45)
              .with(RETURNS, 0.04)
              .with(VISITS_A_MONTH, 0.8)
              .with(ON_PHONE, 0.35)
              .with(LIKES_DEAR, 0.3)
              .loves(GARDEN, 8)
              .loves(FURNITURE, 0.4)
              .loves(BEDDING, 0.5)
              .through(0.4, 0.7, 1.3, 2.5, 2.8, 2.3, 1.1, 0.8, 0.9, 0.7, 0.5, 0.5));

  private static final CustomerType RETURNERS =
      new CustomerType(
          "returner",
          0.12,
          Ages.ANY,
          Behaviour.ORDINARY
              .with(ORDERS_A_YEAR, 14)
              .with(ARTICLES, 3.1)
              .with(LIKES_DEAR, 0.6)
              .with(RETURNS, 0.56)
              .with(IN_SHOPS, 0.12)
              .with(VISITS_A_MONTH, 2)
              .with(ON_PHONE, 0.7)
              .loves(BEDDING, 2.5)
              .loves(DECOR, 2.5)
              .loves(LIGHTING, 1.5)
              .loves(GARDEN, 0.4));

  private static final CustomerType SHOP_FIRST =
      new CustomerType(
          "shop_first",
          0.20,
          Ages.ANY,
          Behaviour.ORDINARY
              .with(ORDERS_A_YEAR, 7)
              .with(ARTICLES, 2.0)
              .with(IN_SHOPS, 0.9)
              .with(WEEKENDS, 1.6)
              .with(BUYS_REDUCED, 0.12)
              .with(VISITS_A_MONTH, 1.9)
              .with(LEAVES_CARTS, 0.06)
              .with(STAYS_ANONYMOUS, 0.75)
              .loves(KITCHEN, 1.6)
              .loves(DECOR, 1.4));

  /** Firms that furnish flats and offices and registered as private people. */
  private static final Behaviour TRADE =
      Behaviour.ORDINARY
          .with(ORDERS_A_YEAR, 16)
          .with(ARTICLES, 4)
          .with(PIECES, 4)
          .with(OFFICE_HOURS, 0.94)
          .with(SENDS_TO_OTHERS, 0.45)
          .with(RETURNS, 0.02)
          .with(VISITS_A_MONTH, 0.8)
          .with(ON_PHONE, 0.1)
          .with(DRIFTS_AWAY, 0.003)
          .with(TAKES_OFFENCE, 0.4)
          .loves(PAINT_AND_TOOLS, 4)
          .loves(LIGHTING, 3);

  /** The six types, a quarter of all people between two of them, and the rest of life. */
  static final Cast CAST =
      new Cast(
          List.of(GIFT_SENDERS, RENOVATORS, DEAL_WAITERS, GARDEN_REGULARS, RETURNERS, SHOP_FIRST),
          new Cast.Kinds(0.02, 0.01, 0.06, 0.25),
          new Cast.Arrivals(0.58, 0.05, 0.05),
          1,
          new Drift(
              List.of(0.08, 0.6, 0.1, 0.05, 0.07, 0.1),
              Optional.of(
                  new Drift.Change(
                      SHOP_FIRST.name(),
                      SHOP_FIRST
                          .behaviour()
                          .with(IN_SHOPS, 0.35)
                          .with(VISITS_A_MONTH, 3)
                          .with(STAYS_ANONYMOUS, 0.3)))));

  private StandardCast() {}

  /** What firms have in common that registered as private people. */
  static Behaviour trade() {
    return TRADE;
  }

  /** Somebody who fits no type: every habit is drawn on its own. */
  static Behaviour nobody(Draws draws) {
    Behaviour nobody = Behaviour.ORDINARY;
    for (Trait trait :
        List.of(IN_SHOPS, SENDS_TO_OTHERS, RETURNS, BUYS_REDUCED, LEAVES_CARTS, SEARCHES_IN_VAIN)) {
      nobody = nobody.with(trait, 0.6 * draws.unit());
    }
    for (Department department : Department.values()) {
      nobody = nobody.loves(department, 3 * draws.unit());
    }
    return nobody
        .with(ORDERS_A_YEAR, 3 + 9 * draws.unit())
        .with(WAITS_FOR_SALES, 1 + 3 * draws.unit())
        .with(VISITS_A_MONTH, 3 * draws.unit())
        .with(IN_PROJECTS, draws.chance(0.3) ? 0.6 : 0);
  }
}
