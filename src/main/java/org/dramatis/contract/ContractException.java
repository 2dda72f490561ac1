package org.dramatis.contract;

import java.util.List;
import java.util.stream.Collectors;

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
    this("Source " + source + ", " + where + ": " + message);
  }

  private ContractException(String message) {
    super(message);
  }

  /** The same about several sources at once, at least one. */
  public static ContractException of(List<ContractException> broken) {
    return new ContractException(
        broken.stream().map(Throwable::getMessage).collect(Collectors.joining("\n  ")));
  }
}
