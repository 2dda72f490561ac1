package org.dramatis.sample.life;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * One visit to the web shop.
 *
 * @param at local time
 * @param device on which it was made
 * @param referrer where the visitor came from
 * @param seconds how long it lasted
 * @param views pages of articles that were looked at
 * @param search what was searched for, if anything
 * @param carts articles put into the cart
 * @param outcome whether it ended in an order
 * @param login whether the visitor was logged in
 */
public record Visit(
    LocalDateTime at,
    Device device,
    String referrer,
    int seconds,
    int views,
    Optional<Search> search,
    int carts,
    Outcome outcome,
    Login login) {

  /**
   * What was searched for.
   *
   * @param terms as typed
   * @param results how many articles were found
   */
  public record Search(String terms, int results) {}

  /** How a visit ended. */
  public enum Outcome {
    LEFT,
    ORDERED
  }

  /** Whether the web shop knew during the visit who was there. */
  public enum Login {
    ANONYMOUS,
    LOGGED_IN
  }

  /** Whether it searched in vain and left. */
  public boolean isDisappointing() {
    return outcome == Outcome.LEFT && search.filter(s -> s.results() == 0).isPresent();
  }
}
