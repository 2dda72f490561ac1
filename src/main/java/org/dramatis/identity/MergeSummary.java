package org.dramatis.identity;

/**
 * How many people were made of several entries of the spine, and of how many entries.
 *
 * @param largest the most entries of one person; 0 when nobody was merged
 */
public record MergeSummary(long people, long entries, long largest) {
  /** Nobody was merged. */
  public static final MergeSummary NOBODY = new MergeSummary(0, 0, 0);
}
