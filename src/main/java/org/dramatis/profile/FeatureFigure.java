package org.dramatis.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.dramatis.feature.catalog.FeatureRole;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.figure.Contrast;
import org.dramatis.profile.figure.FigureKind;
import org.dramatis.profile.figure.FigureWording;
import org.dramatis.profile.figure.Overall;
import org.dramatis.profile.figure.Prevalence;
import org.dramatis.profile.figure.PublishedFigure;
import org.dramatis.profile.figure.Strength;

/**
 * What one feature is in one group of customers. Of a figure that is not shown it keeps none of the
 * group's numbers.
 *
 * @param name the feature's column; a category of a text feature is {@code name = category}
 * @param label in words, for readers
 * @param unit what {@code value} is counted in; empty when it has none
 * @param role whether the feature shaped the segments
 * @param kind what the figure is
 * @param figure of the group
 * @param everyone among all customers in scope
 * @param rounding what the shares of the feature are rounded to in all groups; empty where they are
 *     not
 * @param digits significant digits that other values of the feature are rounded to; empty where
 *     they are not
 * @param pooled of a share of a whole, the share that the group's customers have together: the sum
 *     of their parts over the sum of their totals; empty for other figures, and where it is not
 *     told
 * @param low where the value lies at least. Of a feature that shaped the segments: the 5 % quantile
 *     over models of bootstrap samples, each of which draws the segment in its own way. Of one that
 *     describes: the lower end of a 90 % confidence interval. Empty unless the row is exact
 * @param high where the value lies at most, in the same way; present when {@code low} is
 * @param pAdjusted of the test of the segment against all other customers in scope, adjusted over
 *     all tests of the report, {@link HoldoutSignificance#LEAST} to 1; only for features that are
 *     held out, in exact rows
 * @param prevalence how many customers are as the figure says, in the group and elsewhere; empty
 *     where the figure is withheld or nothing lies beside it
 */
public record FeatureFigure(
    @JsonProperty("feature") String name,
    String label,
    String unit,
    String source,
    FeatureRole role,
    FigureKind kind,
    @JsonUnwrapped PublishedFigure figure,
    @JsonUnwrapped Overall everyone,
    OptionalDouble rounding,
    OptionalInt digits,
    OptionalDouble pooled,
    OptionalDouble low,
    OptionalDouble high,
    OptionalDouble pAdjusted,
    Optional<Prevalence> prevalence) {

  /** A figure that has neither a range nor a test, and of which nobody counted who is so. */
  public FeatureFigure(
      String name,
      String label,
      String unit,
      String source,
      FeatureRole role,
      FigureKind kind,
      PublishedFigure figure,
      Overall everyone,
      OptionalDouble rounding,
      OptionalInt digits,
      OptionalDouble pooled) {
    this(
        name,
        label,
        unit,
        source,
        role,
        kind,
        figure,
        everyone,
        rounding,
        digits,
        pooled,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Optional.empty());
  }

  /** The same figure with where it lies. */
  public FeatureFigure between(double lowest, double highest) {
    return with(OptionalDouble.of(lowest), OptionalDouble.of(highest), pAdjusted, prevalence);
  }

  /** The same figure with the outcome of its test. */
  public FeatureFigure tested(double adjusted) {
    return with(low, high, OptionalDouble.of(adjusted), prevalence);
  }

  /** The same figure with how many are so; a figure that is withheld stays without. */
  public FeatureFigure borne(Prevalence by) {
    return figure.isTold() ? with(low, high, pAdjusted, Optional.of(by)) : this;
  }

  /** The same figure beside what is told of everyone elsewhere. */
  FeatureFigure beside(Overall told) {
    return new FeatureFigure(
        name,
        label,
        unit,
        source,
        role,
        kind,
        figure,
        told,
        rounding,
        digits,
        pooled,
        low,
        high,
        pAdjusted,
        prevalence);
  }

  private FeatureFigure with(
      OptionalDouble lowest, OptionalDouble highest, OptionalDouble p, Optional<Prevalence> by) {
    return new FeatureFigure(
        name, label, unit, source, role, kind, figure, everyone, rounding, digits, pooled, lowest,
        highest, p, by);
  }

  /** What the feature is called: its label without the value that the figure is about. */
  public String feature() {
    return named().split(": ", 2)[0];
  }

  /** What the figure is of: its label, or its name where it has none. */
  public String named() {
    return label.isBlank() ? name : label;
  }

  /** What remains of the unit beside the figures and is not said by the label; may be empty. */
  public String unitBeside() {
    String beside = FigureWording.unitBeside(unit, kind);
    String words = " " + named().toLowerCase(Locale.ROOT) + " ";
    String lower = beside.toLowerCase(Locale.ROOT);
    if (words.contains(" " + lower + " ")) {
      return "";
    }
    String said = words.strip() + " ";
    return lower.startsWith(said) ? beside.substring(said.length()).strip() : beside;
  }

  /** Customers of the group with a value; empty when too few to be told. */
  public OptionalLong n() {
    return figure.n();
  }

  /**
   * Whether at least half of the group's customers have a value.
   *
   * @param size customers of the group
   */
  public boolean isKnownOfMost(long size) {
    return 2 * n().orElse(0) >= size;
  }

  /** The group's figure; empty unless it is shown. */
  public OptionalDouble value() {
    return figure.value();
  }

  /** Everyone's figure; empty unless it is shown. */
  public OptionalDouble overall() {
    return everyone.value();
  }

  /** The group against all other customers in scope; empty unless the row is exact. */
  public OptionalDouble effect() {
    return figure.effect();
  }

  /** What may be told of the group. */
  public Disclosure disclosure() {
    return figure.disclosure();
  }

  /**
   * How far the group lies from all others, signed, on the scale of {@link Strength}; 0 where that
   * is not told.
   */
  public double apart() {
    return figure.apart(kind);
  }

  /** How it reads beside everyone's; empty where too little is told to say anything. */
  public Optional<Contrast> contrast() {
    return Contrast.of(figure, everyone, unit, kind, rounding);
  }
}
