package org.dramatis.report;

import java.io.IOException;
import java.util.Optional;
import org.dramatis.cluster.Starts;
import org.dramatis.cluster.sensitivity.OtherAnalyst;
import org.dramatis.cluster.sensitivity.WithoutSource;
import org.dramatis.cluster.stability.CandidateTrust;
import org.dramatis.cluster.stability.ReferenceComparison;
import org.dramatis.cluster.stability.SegmentTrust;
import org.dramatis.cluster.stability.Separation;
import org.dramatis.cluster.stability.Stability;

/** The part of {@code segments.json} that says how far the figures can be trusted. */
final class TrustJson {
  private TrustJson() {}

  static void candidate(JsonText json, CandidateTrust trust) throws IOException {
    json.count("k", trust.k());
    json.figure("sse", trust.candidate().sse());
    json.figure("silhouette", trust.candidate().silhouette());
    json.figure("smallest_share", trust.candidate().smallestShare());
    json.object("starts", starts -> starts(starts, trust.candidate().starts()));
    json.object("stability", stability -> stability(stability, trust.stability()));
    Optional<ReferenceComparison> references = trust.references();
    if (references.isPresent()) {
      json.object("references", compared -> references(compared, references.get()));
    } else {
      json.nothing("references");
    }
    json.text("verdict", FigureCell.code(trust.verdict()));
  }

  private static void starts(JsonText json, Starts starts) throws IOException {
    json.count("count", starts.count());
    json.figure("best_sse", starts.bestSse());
    json.figure("median_sse", starts.medianSse());
    json.figure("worst_sse", starts.worstSse());
    json.figure("pairwise_ari", starts.pairwiseAri());
    json.figure("near_best", starts.nearBest());
  }

  private static void stability(JsonText json, Stability stability) throws IOException {
    json.count("pairs", stability.pairs());
    json.figure("mean", stability.mean());
    json.figure("low", stability.low());
    json.figure("high", stability.high());
    json.figure("together", stability.together());
    json.figure("weakest_jaccard", stability.weakest());
  }

  private static void references(JsonText json, ReferenceComparison compared) throws IOException {
    json.count("count", compared.references());
    json.count("silhouettes_reached", compared.silhouettesReached());
    json.figure("highest_silhouette", compared.highestSilhouette());
    if (compared.stabilitiesReached().isPresent()) {
      json.count("stabilities_reached", compared.stabilitiesReached().getAsInt());
    } else {
      json.nothing("stabilities_reached");
    }
    json.figure("highest_stability", compared.highestStability());
  }

  static void separation(JsonText json, Separation separation) throws IOException {
    json.objects(
        "sources",
        separation.sources(),
        (entry, source) -> {
          entry.text("source", source.source());
          entry.figure("share", source.share());
        });
    json.objects(
        "features",
        separation.features(),
        (entry, feature) -> {
          entry.text("name", feature.feature());
          entry.text("source", feature.source());
          entry.figure("share", feature.share());
          entry.figure("explained", feature.explained());
        });
    Optional<Separation.Ladder> ladder = separation.ladder();
    if (ladder.isPresent()) {
      json.object("ladder", steps -> ladder(steps, ladder.get()));
    } else {
      json.nothing("ladder");
    }
  }

  private static void ladder(JsonText json, Separation.Ladder ladder) throws IOException {
    json.flag("mostly", ladder.isLadder());
    json.figure("share", ladder.share());
    json.figure("same_direction", ladder.sameDirection());
    json.texts("order", ladder.order());
  }

  static void otherAnalyst(JsonText json, OtherAnalyst other) throws IOException {
    json.text("variation", FigureCell.code(other.variation()));
    json.figure("agreement", other.agreement().index());
    json.figure("together", other.agreement().together());
  }

  static void withoutSource(JsonText json, WithoutSource without) throws IOException {
    json.text("source", without.source());
    json.figure("agreement", without.agreement().index());
    json.figure("together", without.agreement().together());
  }

  static void segment(JsonText json, SegmentTrust trust) throws IOException {
    json.figure("jaccard", trust.jaccard());
    json.text("verdict", FigureCell.code(trust.verdict()));
    json.figure("dissolved", trust.dissolved());
    json.figure("together", trust.together());
    json.figure("across_solutions", trust.acrossSolutions());
    Optional<SegmentTrust.Neighbour> neighbour = trust.neighbour();
    if (neighbour.isPresent()) {
      json.object(
          "neighbour",
          nearest -> {
            nearest.text("segment", neighbour.get().segment());
            nearest.figure("share", neighbour.get().share());
          });
    } else {
      json.nothing("neighbour");
    }
    json.figure("reach", trust.reach());
    json.figure("margin", trust.margin());
  }
}
