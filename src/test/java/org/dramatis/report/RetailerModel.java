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
import org.dramatis.cluster.letters.Lettering;
import org.dramatis.cluster.stability.StructureVerdict;
import org.dramatis.feature.catalog.Transform;
import org.dramatis.feature.matrix.CorrelatedPair;
import org.dramatis.feature.matrix.ExcludedFeature;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.group.PublishedScaling;

/** How the retailer's segments were found. */
final class RetailerModel {
  private RetailerModel() {}

  static PublishedScaling scaling() {
    return new PublishedScaling(
        List.of(
            known("orders", Transform.LOG1P),
            known("basket", Transform.LOG1P),
            known("gift_address", Transform.LOGIT),
            imputed("visits", Transform.ASINH, 0.341),
            imputed("cart_left", Transform.NONE, 0.402)),
        List.of(
            new ExcludedFeature(
                "trade", "One value is held by 99 in 100 customers, so it cannot shape groups.")),
        List.of(new CorrelatedPair("visits", "pages_viewed", 0.9734219)));
  }

  private static PublishedScaling.Column known(String feature, Transform transform) {
    return new PublishedScaling.Column(
        feature,
        "purchases",
        transform,
        0.4391,
        OptionalDouble.empty(),
        Disclosure.BELOW,
        OptionalDouble.of(0.01));
  }

  private static PublishedScaling.Column imputed(
      String feature, Transform transform, double share) {
    return new PublishedScaling.Column(
        feature,
        "web",
        transform,
        0.718204,
        OptionalDouble.of(share),
        Disclosure.SHOWN,
        OptionalDouble.empty());
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
        new Lettering(
            Optional.empty(),
            List.of(),
            profiles.stream().map(SegmentProfile::segment).toList(),
            List.of()),
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
