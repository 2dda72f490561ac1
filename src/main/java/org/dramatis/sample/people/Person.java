package org.dramatis.sample.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.dramatis.sample.world.Draws;
import org.dramatis.sample.world.Timeline;

/**
 * A registration on the customer list and the person behind it.
 *
 * @param index position in the sample, from 0
 * @param joined the day of registration
 * @param duplicateOf the index of the person's first registration, if this is the second
 */
public record Person(
    int index, Identity identity, LocalDate joined, Nature nature, OptionalInt duplicateOf) {

  /**
   * What a person told the retailer.
   *
   * @param firstName not necessarily complete
   * @param lastName not necessarily well spelt
   * @param email shared within some households
   * @param born the true day of birth
   * @param region one of the twelve of the United Kingdom
   */
  public record Identity(
      String firstName,
      String lastName,
      String email,
      LocalDate born,
      String region,
      boolean newsletter) {}

  /** How plainly a customer is an example of a type. */
  public enum Kind {
    /** Of one type. */
    PURE,
    /** Between two types. */
    BLEND,
    /** Of no type. */
    NOBODY,
    /** A firm that registered as a private person. */
    TRADE,
    /** A second registration of somebody else on the list, of that person's type. */
    DUPLICATE
  }

  /**
   * What a person is like.
   *
   * @param types two of a blend, none of firms and of people who fit no type
   * @param orders whether the person ever orders
   * @param now how the person shops
   * @param later how the person shops from {@link Timeline#HABITS_CHANGE} on
   */
  public record Nature(
      Kind kind, List<CustomerType> types, boolean orders, Behaviour now, Behaviour later) {

    public Nature {
      types = List.copyOf(types);
    }

    /** One person of this nature, who is later what the person is now but for what changes. */
    Nature personal(Draws draws, double spread) {
      Behaviour own = now.personal(draws.copy(), spread);
      return new Nature(kind, types, orders, own, later.personal(draws, spread));
    }
  }

  /** The customer number of that position in the sample. */
  public static String customerId(int index) {
    return String.format(Locale.ROOT, "C%07d", index + 1);
  }

  /** The customer number. */
  public String customerId() {
    return customerId(index);
  }

  /** How the person shops on that day. */
  public Behaviour behaviour(LocalDate day) {
    return day.isBefore(Timeline.HABITS_CHANGE) ? nature.now() : nature.later();
  }

  /** Whether the person registered before the data begins. */
  public boolean isEstablished() {
    return joined.isBefore(Timeline.FIRST_DAY);
  }
}
