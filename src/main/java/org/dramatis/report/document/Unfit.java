package org.dramatis.report.document;

import java.util.List;
import java.util.OptionalDouble;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.Statement;

/** The customers who resemble no segment. */
public record Unfit(
    long size,
    double share,
    OptionalDouble revenueShare,
    List<Feature> features,
    List<String> statements) {

  public Unfit {
    features = List.copyOf(features);
    statements = List.copyOf(statements);
  }

  static Unfit of(SegmentProfile profile) {
    return new Unfit(
        profile.size(),
        profile.share(),
        profile.revenueShare(),
        profile.features().stream().map(Feature::of).toList(),
        profile.statements().stream().map(Statement::words).toList());
  }
}
