package org.dramatis.cluster;

import java.util.List;
import java.util.Optional;

/**
 * How far the published segments can be trusted, and why there are this many.
 *
 * @param candidates every k that was tried, ascending
 * @param segments the published ones, in the order of letters
 * @param separation what drew the lines; empty when nothing was examined
 * @param others what other analysts would have found; only choices that change something
 * @param far customers who resemble no segment; empty when nothing was examined
 */
public record Trust(
    List<CandidateTrust> candidates,
    List<SegmentTrust> segments,
    Optional<Separation> separation,
    List<OtherAnalyst> others,
    Optional<FarCustomers> far) {

  /** Of segments that nobody has examined. */
  public static final Trust UNEXAMINED =
      new Trust(List.of(), List.of(), Optional.empty(), List.of(), Optional.empty());

  public Trust {
    candidates = List.copyOf(candidates);
    segments = List.copyOf(segments);
    others = List.copyOf(others);
  }
}
