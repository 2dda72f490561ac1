package org.dramatis.run.manifest;

import java.util.Comparator;

/**
 * One input file by content; where it lies does not matter.
 *
 * @param contract the source that the file is read as
 * @param sha256 of its bytes, lower-case hexadecimal
 */
public record InputDigest(String contract, String sha256) implements Comparable<InputDigest> {
  private static final Comparator<InputDigest> ORDER =
      Comparator.comparing(InputDigest::contract).thenComparing(InputDigest::sha256);

  @Override
  public int compareTo(InputDigest other) {
    return ORDER.compare(this, other);
  }
}
