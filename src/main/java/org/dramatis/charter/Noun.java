package org.dramatis.charter;

/**
 * What an organisation calls those whom it serves: customers, guests, households.
 *
 * @param one the word for one of them
 * @param many the word for several
 */
public record Noun(String one, String many) {
  /** What they are called where the charter does not say. */
  public static final Noun CUSTOMER = new Noun("customer", "customers");
}
