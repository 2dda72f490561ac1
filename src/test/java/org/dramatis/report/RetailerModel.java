package org.dramatis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.dramatis.cluster.Candidate;
import org.dramatis.cluster.Centre;
import org.dramatis.cluster.Choice;
import org.dramatis.cluster.Scope;
import org.dramatis.cluster.Segmentation;
import org.dramatis.cluster.stability.StructureVerdict;
import org.dramatis.feature.catalog.Transform;
import org.dramatis.feature.matrix.CorrelatedPair;
import org.dramatis.feature.matrix.ExcludedFeature;
import org.dramatis.feature.matrix.FeatureScaling;
import org.dramatis.feature.matrix.ScaledColumn;
import org.dramatis.profile.SegmentProfile;

/** How the retailer's segments were found. */
final class RetailerModel {
  private RetailerModel() {}

  static FeatureScaling scaling() {
    return new FeatureScaling(
        List.of(
            column("orders", "purchases", Transform.LOG1P, 0.477563, 0, 0.4391),
            column("basket", "purchases", Transform.LOG1P, 46.25, 0.0021, 0.4391),
            column("gift_address", "purchases", Transform.LOGIT, 0.08, 0.0021, 0.4391),
            column("visits", "web", Transform.ASINH, 0.9, 0.341, 0.718204),
            column("cart_left", "web", Transform.NONE, 0.44, 0.402, 0.718204)),
        List.of(
            new ExcludedFeature(
                "trade", "One value is held by 99 in 100 customers, so it cannot shape groups.")),
        List.of(new CorrelatedPair("visits", "pages_viewed", 0.9734219)));
  }

  private static ScaledColumn column(
      String feature, String source, Transform transform, double imputed, double share, double w) {
    return new ScaledColumn(
        feature,
        source,
        transform,
        imputed,
        share,
        OptionalDouble.of(0),
        OptionalDouble.of(2.302585093),
        0.5512345678,
        0.31,
        w);
  }

  static Segmentation segmentation(long customers, List<SegmentProfile> profiles) {
    int k = profiles.size();
    List<Candidate> candidates = new ArrayList<>();
    for (int tried = Math.min(2, k); tried <= Math.max(8, k); tried++) {
      candidates.add(candidate(tried, k));
    }
    return new Segmentation(
        new Scope(customers, profiles.stream().mapToLong(SegmentProfile::size).sum()),
        new Choice(
            k,
            "natural",
            "With "
                + k
                + " groups customers lie closest to their own and farthest from the others.",
            Optional.of(
                new Choice.Firmness(
                    100,
                    91,
                    StructureVerdict.NATURAL,
                    91,
                    List.of(new Choice.Alternative(k + 1, 9)))),
            Optional.empty(),
            Optional.empty()),
        candidates,
        31_204.123456789,
        IntStream.range(0, k)
            .mapToObj(i -> new Centre(profiles.get(i).segment(), i, List.of(0.25 * i, -0.5)))
            .toList(),
        RetailerTrust.of(candidates, profiles));
  }

  private static Candidate candidate(int tried, int chosen) {
    double sse = 60_000.0 / Math.sqrt(tried);
    return new Candidate(
        tried,
        sse,
        OptionalDouble.of(0.41 - 0.023 * Math.abs(tried - chosen) - 0.004 * tried),
        0.5 / tried,
        new Candidate.Starts(
            20, sse, sse * 1.004, sse * 1.19, 0.35, OptionalDouble.of(1 - 0.04 * tried)));
  }
}
