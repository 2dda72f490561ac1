package org.dramatis.profile.group;

import java.util.List;
import java.util.OptionalDouble;
import org.dramatis.feature.catalog.Transform;
import org.dramatis.feature.matrix.CorrelatedPair;
import org.dramatis.feature.matrix.ExcludedFeature;
import org.dramatis.feature.matrix.FeatureScaling;
import org.dramatis.feature.matrix.ScaledColumn;
import org.dramatis.profile.disclosure.Cell;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.profile.disclosure.Release;

/**
 * How features became comparable, without the model's means, deviations, medians and quantiles:
 * these give figures of people to the last digit, those too that are withheld elsewhere.
 *
 * @param columns one per vector component, in order
 * @param demoted features that do not shape segments although the catalogue asked for it
 */
public record PublishedScaling(
    List<Column> columns, List<ExcludedFeature> demoted, List<CorrelatedPair> correlated) {

  public PublishedScaling {
    columns = List.copyOf(columns);
    demoted = List.copyOf(demoted);
    correlated = List.copyOf(correlated);
  }

  /**
   * A vector component.
   *
   * @param imputedShare the share of customers in scope (0 to 1) without a value, who have the
   *     median instead; empty unless it is shown
   * @param imputedBound where it lies below or above, when it is told only so
   */
  public record Column(
      String feature,
      String source,
      Transform transform,
      double weight,
      OptionalDouble imputedShare,
      Disclosure imputedDisclosure,
      OptionalDouble imputedBound) {}

  /** What may be told of a scaling of so many customers. */
  public static PublishedScaling of(
      FeatureScaling scaling, long inScope, DisclosureControl disclosure) {
    return new PublishedScaling(
        scaling.columns().stream().map(column -> of(column, inScope, disclosure)).toList(),
        scaling.demoted(),
        scaling.correlated());
  }

  private static Column of(ScaledColumn column, long inScope, DisclosureControl disclosure) {
    Cell imputed = new Cell(inScope, Math.round(column.imputedShare() * inScope));
    Release.Told told = disclosure.releaseShare(imputed);
    return new Column(
        column.feature(),
        column.source(),
        column.transform(),
        column.weight(),
        told.value(),
        told.disclosure(),
        told.bound());
  }
}
