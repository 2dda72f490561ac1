package org.dramatis.sample.world;

/**
 * An article.
 *
 * @param sku article number
 * @param department that sells it
 * @param name as it stands on the label
 * @param listPence list price
 */
public record Product(String sku, Department department, String name, long listPence) {}
