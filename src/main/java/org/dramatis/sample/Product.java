package org.dramatis.sample;

/**
 * An article.
 *
 * @param sku article number
 * @param department that sells it
 * @param name as it stands on the label
 * @param listPence list price
 */
record Product(String sku, Department department, String name, long listPence) {}
