package org.dramatis.sample.life;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Something with which a person visits the web shop.
 *
 * @param visitor the number that the web shop's cookie gave it
 * @param type phone, computer or tablet
 * @param login when the person first logged in on it; never for some
 * @param via how the login told the web team who it was
 */
public record Device(String visitor, String type, Optional<LocalDateTime> login, Via via) {

  /** How the web team knows whose device it is. */
  public enum Via {
    /** The person logged in with the customer number. */
    ACCOUNT,
    /** The person followed a link in a newsletter: only the mail address is known. */
    NEWSLETTER
  }
}
