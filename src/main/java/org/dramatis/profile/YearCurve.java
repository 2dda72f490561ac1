package org.dramatis.profile;

import java.time.YearMonth;
import java.util.List;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.profile.disclosure.Release.Told;

/**
 * When customers are seen: the share of them with at least one row of a source in each of the last
 * twelve whole months.
 *
 * @param months twelve, ascending
 * @param everyone all customers in scope, by month
 * @param segments one per segment, in the order of letters
 */
public record YearCurve(
    String source, List<YearMonth> months, List<Told> everyone, List<OfSegment> segments) {

  public YearCurve {
    months = List.copyOf(months);
    everyone = List.copyOf(everyone);
    segments = List.copyOf(segments);
  }

  /** A segment's shares by month, 0 to 1. */
  public record OfSegment(SegmentRef segment, List<Told> shares) {

    public OfSegment {
      shares = List.copyOf(shares);
    }
  }
}
