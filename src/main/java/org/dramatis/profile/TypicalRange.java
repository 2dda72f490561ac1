package org.dramatis.profile;

/**
 * Where the customers in the middle of a segment lie in one feature. Both ends are averages of half
 * of them, so that no figure is one person's.
 *
 * @param feature the column
 * @param customers the customers nearest to the segment's centre who have a value
 * @param low the mean of the lower half of their values, in the feature's unit
 * @param high the mean of the upper half
 */
public record TypicalRange(String feature, int customers, double low, double high) {}
