package org.dramatis.report.page.words;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dramatis.feature.catalog.FeatureRole;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.figure.Contrast;
import org.dramatis.profile.figure.FigureWording;
import org.dramatis.profile.figure.Strength;
import org.dramatis.stat.FigureFormat;

/**
 * One feature of one segment in words.
 *
 * @param size the segment's customers: few of them get rough fractions instead of percentages
 */
public record FeatureRow(FeatureFigure figure, long size) {
  /** In the place of a figure that too few customers stand behind. */
  public static final String WITHHELD = "withheld";

  /** In the place of a figure that there is not. */
  public static final String UNKNOWN = "not known";

  /** A segment's features, those that differ most first, on the scale that all figures share. */
  public static List<FeatureRow> strongestFirst(SegmentProfile profile) {
    return profile.features().stream()
        .map(figure -> new FeatureRow(figure, profile.size()))
        .sorted(Comparator.comparingDouble(row -> -Math.abs(row.scaled())))
        .toList();
  }

  /** Those of them that may be shown and are known of at least half of the segment. */
  public static List<FeatureRow> readable(SegmentProfile profile) {
    return strongestFirst(profile).stream()
        .filter(row -> row.isReadable() && row.isKnownOfMost())
        .toList();
  }

  /** The segment's feature of that name, if it has one. */
  public static Optional<FeatureRow> of(SegmentProfile profile, String name) {
    return profile.features().stream()
        .filter(figure -> figure.name().equals(name))
        .map(figure -> new FeatureRow(figure, profile.size()))
        .findFirst();
  }

  /** What is measured: the feature's label, or its name where it has none. */
  public String label() {
    return Isolates.of(figure.named());
  }

  /** The feature without the value that the row is about, as it is written. */
  public String feature() {
    return figure.feature();
  }

  /** What remains of the unit beside the figures and is not said by the label; may be empty. */
  public String unit() {
    return figure.unitBeside();
  }

  /** The segment's figure. */
  public String value() {
    if (isWithheld()) {
      return WITHHELD;
    }
    return figure.disclosure() == Disclosure.SHOWN
        ? worded(figure.value(), size)
        : FigureWording.compact(figure.figure(), figure.unit(), figure.kind());
  }

  /** Everyone's figure. */
  public String overall() {
    return switch (figure.everyone().disclosure()) {
      case SHOWN -> worded(figure.overall(), Phrases.FEWEST_FOR_PERCENT);
      case BELOW, ABOVE -> FigureWording.format(figure.everyone(), figure.unit(), figure.kind());
      case WITHHELD -> WITHHELD;
    };
  }

  /** Where the segment's figure lies, {@code 1.3 to 1.5}; a dash where that is not known. */
  public String range() {
    return hasRange() ? Phrases.range(low(), high()) : "—";
  }

  /** How the segment's figure reads beside everyone's; a dash where that cannot be told. */
  public String difference() {
    return contrast().map(Contrast::words).orElse("—");
  }

  /** The segment's figure beside everyone's; empty where that cannot be told. */
  public Optional<Contrast> contrast() {
    return isReadable() ? figure.contrast() : Optional.empty();
  }

  /** Customers of the segment with a value. */
  public String customers() {
    return figure.n().isPresent() ? FigureFormat.count(figure.n().getAsLong()) : WITHHELD;
  }

  /** Whether at least half of the segment's customers have a value. */
  public boolean isKnownOfMost() {
    return figure.isKnownOfMost(size);
  }

  /** Whether too few customers stand behind the figure. */
  public boolean isWithheld() {
    return figure.disclosure() == Disclosure.WITHHELD;
  }

  private boolean isShown() {
    return figure.disclosure() == Disclosure.SHOWN;
  }

  /** Whether the feature was used to find the segments. */
  public boolean drewTheLine() {
    return figure.role() == FeatureRole.CLUSTER;
  }

  /** Whether the segment's figure, everyone's and the difference may all be shown. */
  public boolean isReadable() {
    return strength().isPresent() && figure.figure().isTold();
  }

  /** The effect on the scale that all figures share; 0 for a figure without one. */
  public double scaled() {
    return isReadable() ? figure.apart() : 0;
  }

  /** How far the segment lies from all others; empty where that may not be told. */
  public Optional<Strength> strength() {
    return Strength.of(figure.figure());
  }

  /** The segment's figure with its unit. */
  public String valueWithUnit() {
    return Phrases.joined(value(), unit());
  }

  /** The label with its unit, for pictures. */
  public String labelWithUnit() {
    return unit().isEmpty() ? label() : label() + ", " + Isolates.of(unit());
  }

  /** The figures as a sentence: {@code Age: 58 years, everyone 47.} */
  public String sentence() {
    return "%s: %s, everyone %s.".formatted(Phrases.sentence(label()), valueWithUnit(), overall());
  }

  /** What the range means, in a sentence; empty without one or if the figure only describes. */
  public Optional<String> rangeInWords() {
    if (!hasRange() || !drewTheLine()) {
      return Optional.empty();
    }
    String lies = low().equals(high()) ? "is " + low() : "lies between " + low() + " and " + high();
    return Optional.of(
        Phrases.sentence(label()) + ": in 9 of 10 redrawn samples this figure " + lies + ".");
  }

  private boolean hasRange() {
    return isShown() && figure.low().isPresent() && figure.high().isPresent();
  }

  private String low() {
    return worded(figure.low(), size);
  }

  private String high() {
    return worded(figure.high(), size);
  }

  private String worded(OptionalDouble value, long customers) {
    if (value.isEmpty()) {
      return UNKNOWN;
    }
    return FigureWording.isShare(figure.unit(), figure.kind())
        ? Phrases.customerShare(value.getAsDouble(), customers)
        : FigureWording.compact(value.getAsDouble(), figure.unit(), figure.kind());
  }
}
