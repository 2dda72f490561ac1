package org.dramatis.identity;

/** The columns that linking adds. */
public final class LinkedTable {
  /** The customer's pseudonym, in every table from here on. */
  public static final String CUSTOMER_KEY = "customer_key";

  private LinkedTable() {}
}
