package org.dramatis.identity;

/**
 * What became of entries of the spine that are one person.
 *
 * @param people how many people were made of several entries
 * @param entries how many entries they were made of
 * @param largest the most entries of one person; 0 when nobody was merged
 */
public record MergeSummary(long people, long entries, long largest) {
  /** Nobody was merged. */
  public static final MergeSummary NOBODY = new MergeSummary(0, 0, 0);
}
