package org.dramatis.profile.figure;

import java.util.SortedMap;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.moments.ExactMoments.Summary;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.profile.disclosure.Release;

/** What a feature's value is. */
public enum FigureKind {
  /** A mean in the feature's unit; the effect is a standardised mean difference (Cohen's d). */
  MEAN,
  /** A proportion from 0 to 1; the effect is a difference of proportions. */
  PROPORTION;

  /** What a feature's values are. */
  public static FigureKind of(FeatureColumn column) {
    return column.type() == FeatureColumn.Type.FLAG
            || column.feature().unit().equals(FigureWording.SHARE)
        ? PROPORTION
        : MEAN;
  }

  /** What may be told of the mean of each group's values. */
  public <G> Release<G> release(SortedMap<G, Summary> groups, DisclosureControl disclosure) {
    return this == PROPORTION ? disclosure.releaseShares(groups) : disclosure.releaseMeans(groups);
  }
}
