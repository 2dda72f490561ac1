package org.dramatis.report.page;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dramatis.feature.catalog.FeatureRole;
import org.dramatis.profile.Disclosure;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.FigureKind;
import org.dramatis.profile.FigureWording;
import org.dramatis.profile.Strength;

/**
 * One feature of one segment in words.
 *
 * @param label what is measured
 * @param unit what remains of the unit beside the figures; may be empty
 * @param source where the feature comes from
 * @param value the segment's figure
 * @param overall everyone's figure
 * @param range where the segment's figure lies; a dash where that is not known
 * @param difference how the segment lies to everyone else, in words
 * @param role what the feature did: drew the line, or only describes
 */
public record FeatureRow(
    String label,
    String unit,
    String source,
    String value,
    String overall,
    String range,
    String difference,
    String role) {
  static final String WITHHELD = "withheld";
  static final String UNKNOWN = "not known";

  /**
   * Words a figure.
   *
   * @param figure of a segment
   * @param size the segment's customers: few of them get rough fractions instead of percentages
   */
  static FeatureRow of(FeatureFigure figure, long size) {
    boolean withheld = figure.disclosure() == Disclosure.SUPPRESSED;
    return new FeatureRow(
        label(figure),
        unit(figure),
        figure.source(),
        withheld ? WITHHELD : worded(figure, figure.value(), size),
        worded(figure, figure.overall(), Phrases.FEWEST_FOR_PERCENT),
        range(figure, size).orElse("—"),
        difference(figure),
        figure.role() == FeatureRole.CLUSTER ? "drew the line" : "only describes");
  }

  /** The feature's label, or its name where it has none. */
  static String label(FeatureFigure figure) {
    return figure.label().isBlank() ? figure.name() : figure.label();
  }

  /** The part of the unit that the label does not say already. */
  private static String unit(FeatureFigure figure) {
    String unit = FigureWording.unitBeside(figure.unit(), figure.kind());
    String label = " " + label(figure).toLowerCase(Locale.ROOT) + " ";
    String lower = unit.toLowerCase(Locale.ROOT);
    if (label.contains(" " + lower + " ")) {
      return "";
    }
    String said = label.strip() + " ";
    return lower.startsWith(said) ? unit.substring(said.length()).strip() : unit;
  }

  /** The figures beside a bar: {@code 2.4 · everyone 1.1}. */
  String reading() {
    return value + " · everyone " + overall;
  }

  /** The figures as a sentence: {@code Age: 58 years, everyone 47.} */
  String sentence() {
    return label
        + ": "
        + value
        + (unit.isEmpty() ? "" : " " + unit)
        + ", everyone "
        + overall
        + ".";
  }

  /** Where the segment's figure lies, {@code 1.3 to 1.5}; the same words only once. */
  private static Optional<String> range(FeatureFigure figure, long size) {
    if (!hasRange(figure)) {
      return Optional.empty();
    }
    String low = worded(figure, figure.low(), size);
    String high = worded(figure, figure.high(), size);
    return Optional.of(low.equals(high) ? low : low + " to " + high);
  }

  private static boolean hasRange(FeatureFigure figure) {
    return figure.disclosure() == Disclosure.SHOWN
        && figure.low().isPresent()
        && figure.high().isPresent();
  }

  /**
   * What the range of a figure means, in a sentence; empty for a figure without one, and for one
   * that only describes.
   *
   * @param size as in {@link #of}
   */
  static Optional<String> rangeInWords(FeatureFigure figure, long size) {
    if (!hasRange(figure) || figure.role() != FeatureRole.CLUSTER) {
      return Optional.empty();
    }
    String low = worded(figure, figure.low(), size);
    String high = worded(figure, figure.high(), size);
    return Optional.of(
        label(figure)
            + ": in 9 of 10 redrawn samples this figure "
            + (low.equals(high) ? "is " + low : "lies between " + low + " and " + high)
            + ".");
  }

  /** The label with its unit, for pictures. */
  String labelWithUnit() {
    return unit.isEmpty() ? label : label + ", " + unit;
  }

  /** Whether the segment's figure, everyone's and the difference may all be shown. */
  static boolean isReadable(FeatureFigure figure) {
    return Strength.of(figure).isPresent()
        && figure.value().isPresent()
        && figure.overall().isPresent();
  }

  /** The effect on the scale that all figures share; 0 for a figure without one. */
  static double scaled(FeatureFigure figure) {
    return isReadable(figure) ? Strength.onScale(figure.kind(), figure.effect().getAsDouble()) : 0;
  }

  private static String worded(FeatureFigure figure, OptionalDouble value, long customers) {
    if (value.isEmpty()) {
      return UNKNOWN;
    }
    boolean share =
        figure.kind() == FigureKind.PROPORTION || FigureWording.SHARE.equals(figure.unit());
    if (share) {
      return Phrases.customerShare(value.getAsDouble(), customers);
    }
    return FigureWording.compact(value.getAsDouble(), figure.unit(), figure.kind());
  }

  private static String difference(FeatureFigure figure) {
    String direction = scaled(figure) < 0 ? "lower" : "higher";
    return Strength.of(figure).map(strength -> inWords(strength, direction)).orElse("—");
  }

  private static String inWords(Strength strength, String direction) {
    return switch (strength) {
      case NONE -> "about the same";
      case SMALL -> "a little " + direction;
      case MEDIUM -> direction;
      case LARGE -> "much " + direction;
      case VERY_LARGE -> "far " + direction;
    };
  }
}
