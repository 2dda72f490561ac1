package org.dramatis.contract;

/** An extract breaks its contract in a way that no row can be blamed for. */
public final class ContractException extends RuntimeException {

  /**
   * Names the source, the place and the way out.
   *
   * @param source the contract's name
   * @param where the file or path
   * @param message what is wrong and what to do, without personal data
   */
  public ContractException(String source, String where, String message) {
    super("Source " + source + ", " + where + ": " + message);
  }
}
