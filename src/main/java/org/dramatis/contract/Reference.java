package org.dramatis.contract;

/**
 * A foreign key's target, {@code crm.customer_id}.
 *
 * @param source the other contract's name
 * @param property the logical column there
 */
public record Reference(String source, String property) {

  /** As it is written in a contract. */
  @Override
  public String toString() {
    return source + "." + property;
  }
}
