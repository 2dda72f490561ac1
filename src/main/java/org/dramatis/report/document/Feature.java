package org.dramatis.report.document;

import java.util.OptionalDouble;
import org.dramatis.feature.catalog.FeatureRole;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.FigureKind;
import org.dramatis.profile.disclosure.Disclosure;

/** A feature's figure in a segment, withheld where the report says so. */
public record Feature(
    String feature,
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
    boolean suppressed) {

  static Feature of(FeatureFigure figure) {
    Disclosure disclosure = figure.disclosure();
    return new Feature(
        figure.name(),
        figure.label(),
        figure.unit(),
        figure.source(),
        figure.role(),
        figure.kind(),
        shown(disclosure, figure.value()),
        figure.overall(),
        shown(disclosure, figure.effect()),
        shown(disclosure, figure.low()),
        shown(disclosure, figure.high()),
        shown(disclosure, figure.pAdjusted()),
        disclosure == Disclosure.SUPPRESSED);
  }

  /** A part of a figure, empty where the figure is withheld. */
  static OptionalDouble shown(Disclosure disclosure, OptionalDouble part) {
    return disclosure == Disclosure.SUPPRESSED ? OptionalDouble.empty() : part;
  }
}
