package org.dramatis.report;

import java.util.Locale;
import java.util.OptionalDouble;
import org.dramatis.profile.Disclosure;
import org.dramatis.profile.FeatureFigure;

/** How the parts of a feature's figure are spelled in files. */
final class FigureCell {
  private FigureCell() {}

  /** An enum constant as files spell it. */
  static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  static String role(FeatureFigure figure) {
    return code(figure.role());
  }

  static String kind(FeatureFigure figure) {
    return code(figure.kind());
  }

  /** The part of a figure, withheld where the figure is, whatever the record holds. */
  static OptionalDouble shown(FeatureFigure figure, OptionalDouble part) {
    return figure.disclosure() == Disclosure.SUPPRESSED ? OptionalDouble.empty() : part;
  }
}
