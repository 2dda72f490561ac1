package org.dramatis.sample.life;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * One visit to the web shop.
 *
 * @param at local time
 * @param views pages of articles that were looked at
 * @param search what was searched for, if anything
 * @param carts articles put into the cart
 * @param ordered whether it ended in an order
 */
public record Visit(
    LocalDateTime at,
    Device device,
    String referrer,
    int seconds,
    int views,
    Optional<Search> search,
    int carts,
    boolean ordered,
    Login login) {

  /** Whether the web shop knew during the visit who was there. */
  public enum Login {
    ANONYMOUS,
    LOGGED_IN
  }

  /**
   * Something with which a person visits the web shop.
   *
   * @param visitor the number that the web shop's cookie gave it
   * @param type phone, computer or tablet
   * @param login when the person first logged in on it; never for some
   * @param account whether the login told the web team the customer number; otherwise it was a link
   *     in a newsletter, and only the mail address is known
   */
  public record Device(
      String visitor, String type, Optional<LocalDateTime> login, boolean account) {}

  /** What was searched for, as typed, and how many articles were found. */
  public record Search(String terms, int results) {}

  /** Whether it searched in vain and left. */
  public boolean isDisappointing() {
    return !ordered && search.filter(s -> s.results() == 0).isPresent();
  }
}
