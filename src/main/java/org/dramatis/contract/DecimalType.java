package org.dramatis.contract;

/**
 * The exact decimal that a {@code number} is kept as.
 *
 * @param precision digits in all, 1 to 38
 * @param scale digits after the point, 0 to precision
 */
public record DecimalType(int precision, int scale) {
  /** {@code decimal(18,4)}, unless {@code physicalType} says otherwise. */
  public static final DecimalType STANDARD = new DecimalType(18, 4);
}
