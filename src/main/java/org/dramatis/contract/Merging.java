package org.dramatis.contract;

/**
 * That customers whom one key connects are one person ({@code dramatis.merge}).
 *
 * @param atMost how many customers may become one; larger groups stay apart, because what connects
 *     them is no person but a placeholder or a shared till ({@code dramatis.mergeAtMost})
 */
public record Merging(int atMost) {
  /** The fewest customers that can become one. */
  public static final int FEWEST = 2;

  /** A person with more entries than this is none. */
  public static final int MOST = 10;

  /** When a contract names no bound. */
  public static final int USUAL = 5;
}
