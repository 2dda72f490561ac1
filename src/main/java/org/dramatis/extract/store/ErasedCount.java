package org.dramatis.extract.store;

/**
 * Rows of erased people in what the workspace holds of a source.
 *
 * @param contract the source's name
 * @param accepted rows that had been accepted
 * @param rejected rows that had been rejected
 * @param files files that held any
 */
public record ErasedCount(String contract, long accepted, long rejected, long files) {
  /** All rows. */
  public long rows() {
    return accepted + rejected;
  }
}
