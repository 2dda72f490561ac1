package org.dramatis.sample;

import java.util.List;

/**
 * Who shops at the retailer.
 *
 * @param types the types, their shares summing to 1
 * @param kinds how many people are no plain example of one type
 * @param arrivals who was a customer when the data begins, and who comes when
 * @param spread how different people of a type are; 1 is lifelike
 * @param drift what is different after {@link Timeline#HABITS_CHANGE}
 */
record Cast(List<CustomerType> types, Kinds kinds, Arrivals arrivals, double spread, Drift drift) {

  Cast {
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

  /** The type of that name. */
  CustomerType type(String name) {
    return types.stream().filter(type -> type.name().equals(name)).findFirst().orElseThrow();
  }
}
