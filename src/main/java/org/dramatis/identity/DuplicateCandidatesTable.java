package org.dramatis.identity;

/**
 * The list of entries that may be one person: one row per shared value and customer who has it.
 * Beside the columns here it has {@link LinkedTable#CUSTOMER_KEY}, the customer's own.
 */
public final class DuplicateCandidatesTable {
  /** The column whose value is shared, such as {@code crm.email}. */
  public static final String BECAUSE = "because";

  /** Tells shared values apart without showing them. */
  public static final String SHARED = "shared";

  /** The key under which the customer counts; null for one who stays apart. */
  public static final String MERGED_INTO = "merged_into";

  private DuplicateCandidatesTable() {}
}
