package org.dramatis.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.OptionalDouble;
import org.dramatis.feature.catalog.FeatureRole;
import org.dramatis.profile.disclosure.Disclosure;

/**
 * What one feature is in one segment. Of a withheld figure it keeps none of the segment's numbers.
 *
 * @param name the feature's column; a category of a text feature is {@code name = category}
 * @param label in words, for readers
 * @param unit what {@code value} is counted in; empty when it has none
 * @param role whether the feature shaped the segments
 * @param kind what {@code value} is
 * @param value in the segment; empty when suppressed or when nobody has a value
 * @param overall among all customers in scope; empty when withheld, and then so is {@code value}
 * @param effect segment against all other customers in scope; positive is above them
 * @param low where {@code value} lies at least. Of a feature that shaped the segments: the 5 %
 *     quantile over models of bootstrap samples, each of which draws the segment in its own way. Of
 *     one that describes: the lower end of a 90 % confidence interval. Empty when suppressed or not
 *     known
 * @param high where {@code value} lies at most, in the same way; present when {@code low} is
 * @param pAdjusted of the test of the segment against all other customers in scope, adjusted over
 *     all tests of the report, {@link HoldoutSignificance#LEAST} to 1; only for features that are
 *     held out
 */
public record FeatureFigure(
    @JsonProperty("feature") String name,
    String label,
    String unit,
    String source,
    FeatureRole role,
    FigureKind kind,
    OptionalDouble value,
    OptionalDouble overall,
    OptionalDouble effect,
    OptionalDouble low,
    OptionalDouble high,
    OptionalDouble pAdjusted,
    @JsonProperty("suppressed") Disclosure disclosure) {

  public FeatureFigure {
    value = disclosure.shown(value);
    effect = disclosure.shown(effect);
    low = disclosure.shown(low);
    high = disclosure.shown(high);
    pAdjusted = disclosure.shown(pAdjusted);
  }

  /** A figure that has neither a range nor a test. */
  public FeatureFigure(
      String name,
      String label,
      String unit,
      String source,
      FeatureRole role,
      FigureKind kind,
      OptionalDouble value,
      OptionalDouble overall,
      OptionalDouble effect,
      Disclosure disclosure) {
    this(
        name,
        label,
        unit,
        source,
        role,
        kind,
        value,
        overall,
        effect,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        disclosure);
  }

  /** The same figure with where it lies. */
  public FeatureFigure between(double lowest, double highest) {
    return with(OptionalDouble.of(lowest), OptionalDouble.of(highest), pAdjusted);
  }

  /** The same figure with the outcome of its test. */
  public FeatureFigure tested(double adjusted) {
    return with(low, high, OptionalDouble.of(adjusted));
  }

  private FeatureFigure with(OptionalDouble lowest, OptionalDouble highest, OptionalDouble p) {
    return new FeatureFigure(
        name,
        label,
        unit,
        source,
        role,
        kind,
        value,
        overall,
        effect,
        lowest,
        highest,
        p,
        disclosure);
  }
}
