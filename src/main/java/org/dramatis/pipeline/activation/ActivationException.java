package org.dramatis.pipeline.activation;

/**
 * Personas could not be handed over; a matter of usage or of the place that they were to go to
 * (exit code 2). The message is one paragraph: what, where, what to do, and names no customer.
 */
public final class ActivationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Carries the paragraph that the user reads; a cause could tell of rows, so that none is kept.
   */
  public ActivationException(String message) {
    super(message);
  }
}
