package org.dramatis.cluster;

/** Names segments. */
final class Letters {
  private static final int ALPHABET = 26;

  private Letters() {}

  /**
   * A, B, …, Z, and AA, AB, … beyond.
   *
   * @param rank 0 for the first
   */
  static String of(int rank) {
    String last = String.valueOf((char) ('A' + rank % ALPHABET));
    return rank < ALPHABET ? last : of(rank / ALPHABET - 1) + last;
  }
}
