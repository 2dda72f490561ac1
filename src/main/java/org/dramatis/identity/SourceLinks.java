package org.dramatis.identity;

/**
 * How a source's accepted rows found their customers: {@code linked + unlinked + ambiguous +
 * setAside} is the number of accepted rows.
 *
 * @param contract the source's name
 * @param linked rows with exactly one customer
 * @param unlinked rows without a customer on the spine
 * @param ambiguous rows whose key belongs to several customers: linked to nobody
 * @param setAside rows of a source with one row per customer, given up because their customer was
 *     merged with one who has a newer row
 * @param customers customers with at least one linked row
 */
public record SourceLinks(
    String contract, long linked, long unlinked, long ambiguous, long setAside, long customers) {

  /** Rows that the source's contract accepted. */
  public long accepted() {
    return linked + unlinked + ambiguous + setAside;
  }

  /** The same with one row per customer; the others are set aside. */
  SourceLinks withOnePerCustomer() {
    return new SourceLinks(
        contract, customers, unlinked, ambiguous, setAside + linked - customers, customers);
  }
}
