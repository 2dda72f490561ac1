package org.dramatis.profile;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What distinguishes a segment.
 *
 * @param segment its letter
 * @param size customers
 * @param share of the customers in scope, 0 to 1
 * @param revenueShare of the revenue of customers in scope, 0 to 1 (beyond when others are
 *     negative); empty without a revenue feature
 * @param features by the size of their effect, the largest first
 * @param statements what sets the segment apart, in words, the strongest first; at most 5
 */
public record SegmentProfile(
    String segment,
    long size,
    double share,
    OptionalDouble revenueShare,
    List<FeatureFigure> features,
    List<String> statements) {

  public SegmentProfile {
    features = List.copyOf(features);
    statements = List.copyOf(statements);
  }
}
