package org.dramatis.profile;

/**
 * What is not as it usually is among all customers: one thing goes along with another, only not in
 * this segment.
 *
 * @param column the feature that is not as expected
 * @param says what the catalogue says of it where it is as expected, without figures
 * @param because the statement that leads one to expect it
 * @param correlation of both features among all customers in scope, −1 to 1
 * @param direction what is found instead
 */
public record CounterExpectation(
    String column, String says, Statement because, double correlation, Direction direction) {

  /** What is found instead of what is expected. */
  public enum Direction {
    /** The segment is like everyone else. */
    NO_DIFFERENCE,
    /** The segment differs the other way. */
    OPPOSITE
  }
}
