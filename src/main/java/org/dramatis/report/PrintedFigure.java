package org.dramatis.report;

import java.util.OptionalDouble;
import org.dramatis.stat.SignificantDigits;

/**
 * Figures as files and experts read them: at most six significant digits, so that noise is not
 * shown.
 */
public final class PrintedFigure {
  private PrintedFigure() {}

  /**
   * The figure in plain notation, without trailing zeros.
   *
   * @throws IllegalArgumentException when the value is not finite: an undefined figure is empty
   */
  public static String of(double value) {
    return SignificantDigits.decimal(value).toPlainString();
  }

  /** The figure, or nothing where it is undefined. */
  public static String of(OptionalDouble value) {
    return value.isPresent() ? of(value.getAsDouble()) : "";
  }
}
