package org.dramatis.profile;

import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;
import org.dramatis.cluster.SegmentRef;

/**
 * When customers are seen: the share of them with at least one row of a source in each of the last
 * twelve whole months.
 *
 * @param months twelve, ascending
 * @param everyone all customers in scope, by month; 0 to 1, empty where withheld
 * @param segments one per segment, in the order of letters
 */
public record YearCurve(
    String source,
    List<YearMonth> months,
    List<OptionalDouble> everyone,
    List<OfSegment> segments) {

  public YearCurve {
    months = List.copyOf(months);
    everyone = List.copyOf(everyone);
    segments = List.copyOf(segments);
  }

  /** A segment's shares by month, 0 to 1; empty where withheld. */
  public record OfSegment(SegmentRef segment, List<OptionalDouble> shares) {

    public OfSegment {
      shares = List.copyOf(shares);
    }
  }
}
