package org.dramatis.sample.people;

import org.dramatis.sample.world.Draws;
import org.dramatis.sample.world.Timeline;

/**
 * A type of customer with a motive of its own.
 *
 * @param name as the truth file writes it
 * @param share among customers that have a type, 0 to 1
 * @param lateShare the same among those who register after {@link Timeline#HABITS_CHANGE}
 * @param now what people of the type have in common
 * @param later what they have in common after {@link Timeline#HABITS_CHANGE}
 */
public record CustomerType(
    String name, double share, double lateShare, Ages ages, Behaviour now, Behaviour later) {

  /** A type whose behaviour stands in the table of habits. */
  static CustomerType of(String name, double share, double lateShare, Ages ages) {
    Behaviour now = Habits.of(name);
    return new CustomerType(name, share, lateShare, ages, now, now);
  }

  /** The same type, whose people later do as another column of the table says. */
  CustomerType turningTo(String column) {
    return new CustomerType(name, share, lateShare, ages, now, Habits.of(column));
  }

  /** A normal distribution of ages in years, cut at 18 and 90. */
  record Ages(double mean, double deviation) {
    /** Any adult. */
    static final Ages ANY = new Ages(46, 15);

    /** One person's age in years. */
    int draw(Draws draws) {
      return (int) Math.min(90, Math.max(18, Math.round(mean + deviation * draws.gaussian())));
    }
  }
}
