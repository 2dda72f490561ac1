package org.dramatis.cluster;

import java.util.List;
import org.dramatis.feature.FeatureFit;
import org.dramatis.feature.FittedFeature;
import org.dramatis.feature.matrix.ScaledColumn;

/**
 * {@code model/model.json}: a {@link SegmentModel} as it is stored.
 *
 * @param layout which version of this record the file has; {@link #LAYOUT}
 * @param windowDays the catalogue's default window in days
 * @param features how they are computed, and what was fitted of them
 * @param columns how they become a vector
 * @param segments where they lie
 */
public record ModelDocument(
    int layout,
    int windowDays,
    List<FittedFeature> features,
    List<ScaledColumn> columns,
    List<SegmentModel.Segment> segments) {

  /** Raised whenever a file of the old form would be read wrongly or not at all. */
  public static final int LAYOUT = 1;

  public ModelDocument {
    features = List.copyOf(features);
    columns = List.copyOf(columns);
    segments = List.copyOf(segments);
  }

  static ModelDocument of(SegmentModel model) {
    return new ModelDocument(
        LAYOUT,
        model.features().windowDays(),
        model.features().features(),
        model.columns(),
        model.segments());
  }

  SegmentModel model() {
    return new SegmentModel(new FeatureFit(windowDays, features), columns, segments);
  }
}
