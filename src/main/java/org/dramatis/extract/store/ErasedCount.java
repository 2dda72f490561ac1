package org.dramatis.extract.store;

/**
 * Rows of erased people in what the workspace holds of a source, by what they had been before.
 *
 * @param contract the source's name
 * @param files files that held any
 */
public record ErasedCount(String contract, long accepted, long rejected, long files) {
  /** All rows. */
  public long rows() {
    return accepted + rejected;
  }
}
