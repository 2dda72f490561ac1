package org.dramatis.identity;

/**
 * How many customers may be fewer people than they are, because some share a value of the spine by
 * which other sources know customers.
 *
 * @param customers who share a value with at least one other, values of very many left out
 * @param people how many they would be if everybody who is so connected were one; 0 for nobody
 */
public record LikelyDuplicates(long customers, long people) {
  /** Nobody shares anything. */
  public static final LikelyDuplicates NONE = new LikelyDuplicates(0, 0);
}
