package org.dramatis.cluster.stability;

import java.util.List;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.cluster.sensitivity.LeftOutSource;
import org.dramatis.cluster.sensitivity.VariantAgreement;

/**
 * How far the published segments can be trusted, and why there are this many.
 *
 * @param candidates every k that was tried, ascending
 * @param segments the published ones, in the order of letters
 * @param others what other analysts would have found; only choices that change something
 * @param withoutSources what would have been found without each source; none when only one source
 *     shapes segments
 * @param borders how many customers live near a border between two segments
 * @param splits the segments that are two crowds each
 */
public record Trust(
    List<CandidateTrust> candidates,
    List<SegmentTrust> segments,
    Separation separation,
    List<VariantAgreement> others,
    List<LeftOutSource> withoutSources,
    Borders borders,
    List<InnerSplit> splits) {

  public Trust {
    candidates = List.copyOf(candidates);
    segments = List.copyOf(segments);
    others = List.copyOf(others);
    withoutSources = List.copyOf(withoutSources);
    splits = List.copyOf(splits);
  }

  /** How far one segment can be trusted. */
  public SegmentTrust of(SegmentRef segment) {
    return segments.stream().filter(s -> s.segment().equals(segment)).findFirst().orElseThrow();
  }
}
