package org.dramatis.cluster.stability;

import java.util.List;
import org.dramatis.cluster.SegmentRef;

/**
 * How many customers live near a border between two segments: those in the middle fifth of the way
 * from their own segment's centre to the next one's. That says how far segments stand apart, which
 * is another question than whether chance would give such segments ({@link StructureVerdict}).
 *
 * <p>A customer's place on the way is its projection onto the line through both centres. What it
 * does in directions in which the two segments do not differ moves it towards neither; therefore
 * not the ratio of both distances, which comes near 1 for everybody where there are many columns.
 * Of a population without groups, 17 to 28 in 100 customers live there, whatever the number of
 * columns; of groups whose centres are 3.5 standard deviations apart, 0 to 5.
 *
 * @param segments one per segment, in the order of letters
 */
public record Borders(List<OfSegment> segments) {
  /**
   * The middle fifth reaches a tenth of the way to either side. With d and e the distances to both
   * centres and g that between them, a customer's projection lies (e² − d²) / 2g from the border,
   * so that e² − d² is less than this times g².
   */
  public static final double ZONE = 0.2;

  public Borders {
    segments = List.copyOf(segments);
  }

  /**
   * One segment's customers.
   *
   * @param near how many of them live near a border; not to be published as it is
   */
  public record OfSegment(SegmentRef segment, long near, long customers) {}
}
