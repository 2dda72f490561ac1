package org.dramatis.pipeline;

/**
 * The newest data is older than the charter's cadence allows, and the caller asked to stop then.
 */
public final class StaleDataException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StaleDataException(String message) {
    super(message);
  }
}
