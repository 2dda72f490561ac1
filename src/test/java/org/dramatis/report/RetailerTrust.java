package org.dramatis.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.dramatis.cluster.Candidate;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.cluster.sensitivity.Agreement;
import org.dramatis.cluster.sensitivity.AnalysisVariant;
import org.dramatis.cluster.sensitivity.LeftOutSource;
import org.dramatis.cluster.sensitivity.VariantAgreement;
import org.dramatis.cluster.stability.Borders;
import org.dramatis.cluster.stability.CandidateTrust;
import org.dramatis.cluster.stability.CandidateTrust.Judgement;
import org.dramatis.cluster.stability.InnerSplit;
import org.dramatis.cluster.stability.ReferenceComparison;
import org.dramatis.cluster.stability.SegmentStability;
import org.dramatis.cluster.stability.SegmentTrust;
import org.dramatis.cluster.stability.SegmentVerdict;
import org.dramatis.cluster.stability.Separation;
import org.dramatis.cluster.stability.Stability;
import org.dramatis.cluster.stability.StructureVerdict;
import org.dramatis.cluster.stability.Trust;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.figure.PublishedFigure;
import org.dramatis.profile.group.Fit;

/** How far the retailer's segments can be trusted: natural up to the chosen number. */
final class RetailerTrust {
  private static final List<Double> JACCARDS = List.of(0.93, 0.81, 0.66, 0.52);
  private static final List<SegmentVerdict> VERDICTS =
      List.of(
          SegmentVerdict.HIGHLY_STABLE,
          SegmentVerdict.STABLE,
          SegmentVerdict.PATTERN,
          SegmentVerdict.UNTRUSTED);

  private RetailerTrust() {}

  static Trust of(List<Candidate> candidates, List<SegmentProfile> profiles) {
    List<SegmentRef> segments = profiles.stream().map(SegmentProfile::segment).toList();
    return new Trust(
        candidates.stream().map(c -> candidate(c, profiles.size())).toList(),
        IntStream.range(0, segments.size()).mapToObj(i -> segment(segments, i)).toList(),
        new Separation(
            List.of(
                new Separation.SourceShare("purchases", 0.714),
                new Separation.SourceShare("web", 0.286)),
            List.of(
                new Separation.FeatureShare("orders", "purchases", 0.41, 0.62),
                new Separation.FeatureShare("visits", "web", 0.286, 0.37)),
            segments.size() < 2
                ? Optional.empty()
                : Optional.of(new Separation.Ladder(0.81, 0.9, segments))),
        List.of(
            new VariantAgreement(
                AnalysisVariant.BALANCE, new Agreement(OptionalDouble.of(0.64), 0.84)),
            new VariantAgreement(AnalysisVariant.RANKS, new Agreement(OptionalDouble.empty(), 1)),
            new VariantAgreement(
                AnalysisVariant.HALF_WINDOW, new Agreement(OptionalDouble.of(0.38), 0.61))),
        List.of(
            new LeftOutSource("purchases", new Agreement(OptionalDouble.of(0.12), 0.41)),
            new LeftOutSource("web", new Agreement(OptionalDouble.of(0.83), 0.93))),
        new Borders(segments.stream().map(s -> new Borders.OfSegment(s, 110, 1_000)).toList()),
        segments.stream()
            .filter(s -> s.letter().equals("D"))
            .map(
                s -> new InnerSplit(s, List.of(List.of(0.0), List.of(1.0)), 0.94, 0.91, 0.55, 0.31))
            .toList());
  }

  private static CandidateTrust candidate(Candidate candidate, int chosen) {
    int k = candidate.k();
    boolean settled = k > chosen;
    double mean = Math.max(0.2, 0.97 - 0.03 * k);
    List<SegmentStability> segments = new ArrayList<>();
    for (int i = 0; i < k; i++) {
      segments.add(
          new SegmentStability(
              1.0 / k, settled ? 0.55 : 0.86, 0.02, Collections.nCopies(k, 0.9 / k), List.of()));
    }
    return new CandidateTrust(
        candidate,
        new Stability(
            50,
            OptionalDouble.of(mean),
            OptionalDouble.of(mean - 0.1),
            OptionalDouble.of(Math.min(1, mean + 0.05)),
            0.91,
            segments),
        Collections.nCopies(k, OptionalDouble.of(0.8)),
        settled ? Optional.empty() : Optional.of(references(mean)),
        settled ? StructureVerdict.CONSTRUCTED : StructureVerdict.NATURAL,
        repetitions(k, chosen, mean));
  }

  private static ReferenceComparison references(double mean) {
    return new ReferenceComparison(
        new ReferenceComparison.Excess(
            19, OptionalDouble.of(0.21), OptionalDouble.of(0.013), OptionalDouble.of(8.4)),
        Optional.of(
            new ReferenceComparison.Excess(
                39, OptionalDouble.of(mean / 2), OptionalDouble.of(0.14), OptionalDouble.of(3.2))));
  }

  /** All of 100 find a number up to the chosen one natural; 9 the next one as well. */
  private static List<Judgement> repetitions(int k, int chosen, double mean) {
    int natural = k <= chosen ? 100 : k == chosen + 1 ? 9 : 0;
    return IntStream.range(0, 100)
        .mapToObj(i -> i < natural ? StructureVerdict.NATURAL : StructureVerdict.CONSTRUCTED)
        .map(verdict -> new Judgement(OptionalDouble.of(mean), verdict))
        .toList();
  }

  private static SegmentTrust segment(List<SegmentRef> segments, int i) {
    double jaccard = JACCARDS.get(i % JACCARDS.size());
    SegmentVerdict verdict = VERDICTS.get(i % VERDICTS.size());
    Optional<SegmentTrust.Neighbour> neighbour =
        segments.size() < 2
            ? Optional.empty()
            : Optional.of(
                new SegmentTrust.Neighbour(segments.get((i + 1) % segments.size()), 0.07));
    return new SegmentTrust(
        segments.get(i),
        jaccard,
        verdict,
        0.01 * i,
        0.9 - 0.02 * i,
        OptionalDouble.of(0.75),
        neighbour,
        OptionalDouble.of(4.2),
        OptionalDouble.of(0.31));
  }

  /** Every ninth customer of each segment lives near a border. */
  static Fit fit(List<SegmentProfile> profiles, Optional<SegmentProfile> unfit) {
    return new Fit(
        unfit,
        nearBorder(),
        profiles.stream().map(p -> new Fit.NearBorder(p.segment(), nearBorder())).toList(),
        OptionalDouble.empty());
  }

  private static PublishedFigure nearBorder() {
    return PublishedFigure.uncompared(
        OptionalLong.of(1_000), OptionalDouble.of(0.11), Disclosure.SHOWN, OptionalDouble.empty());
  }
}
