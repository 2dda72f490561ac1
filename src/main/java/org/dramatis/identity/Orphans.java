package org.dramatis.identity;

/**
 * Rows that refer to nothing: their key stands nowhere in the lookup that it should lead to.
 *
 * @param contract the source whose rows refer
 * @param column its column with the key
 * @param to the column of the lookup, {@code products.sku}
 * @param rows accepted rows with a key
 * @param orphans those of them whose key the lookup does not have
 */
public record Orphans(String contract, String column, String to, long rows, long orphans) {}
