package org.dramatis.stat;

/** Numbers are too many or too large for their sums to be exact on the grid. */
public final class GridOverflowException extends ArithmeticException {
  private static final long serialVersionUID = 1L;

  GridOverflowException(String message) {
    super(message);
  }
}
