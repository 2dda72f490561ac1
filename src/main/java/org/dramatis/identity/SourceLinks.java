package org.dramatis.identity;

/**
 * How a source's accepted rows found their customers: {@code linked + unlinked + ambiguous} is the
 * number of accepted rows.
 *
 * @param contract the source's name
 * @param linked rows with exactly one customer
 * @param unlinked rows without a customer on the spine
 * @param ambiguous rows whose key belongs to several customers: linked to nobody
 * @param customers customers with at least one linked row
 */
public record SourceLinks(
    String contract, long linked, long unlinked, long ambiguous, long customers) {}
