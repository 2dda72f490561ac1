package org.dramatis.sample.people;

import org.dramatis.sample.world.Draws;

/**
 * A type of customer with a motive of its own.
 *
 * @param name as the truth file writes it
 * @param share among customers that have a type, 0 to 1
 * @param ages how old people of the type are
 * @param behaviour what people of the type have in common
 */
public record CustomerType(String name, double share, Ages ages, Behaviour behaviour) {
  /** A type whose behaviour stands in the table of habits. */
  static CustomerType of(String name, double share, Ages ages) {
    return new CustomerType(name, share, ages, Habits.SHIPPED.of(name));
  }

  /**
   * A normal distribution of ages, cut at 18 and 90.
   *
   * @param mean in years
   * @param deviation in years
   */
  record Ages(double mean, double deviation) {
    /** Any adult. */
    static final Ages ANY = new Ages(46, 15);

    /** One person's age in years. */
    int draw(Draws draws) {
      return (int) Math.min(90, Math.max(18, Math.round(mean + deviation * draws.gaussian())));
    }
  }
}
