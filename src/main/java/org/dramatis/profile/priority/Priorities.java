package org.dramatis.profile.priority;

import java.util.List;
import java.util.OptionalLong;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.priority.SegmentPriority.Criteria;
import org.dramatis.profile.priority.SegmentPriority.Weighted;

/**
 * What speaks for each segment, and by which weights.
 *
 * @param segments the highest score first
 * @param growth what stands for growth
 */
public record Priorities(List<SegmentPriority> segments, Criteria criteria, Growth growth) {
  /** Where nothing is weighed. */
  public static final Priorities NONE =
      new Priorities(
          List.of(),
          new Criteria(Weighted.NOTHING, Weighted.NOTHING, Weighted.NOTHING),
          Growth.OF_A_FEATURE);

  private static final double HUNDRED = 100;

  public Priorities {
    segments = List.copyOf(segments);
  }

  /** Weighs segments by the charter's weights. */
  public static Priorities of(List<SegmentProfile> profiles, Criteria criteria, Growth growth) {
    return new Priorities(SegmentPriority.of(profiles, criteria, growth), criteria, growth);
  }

  /**
   * A score in points of 100, as readers get it; below 0 where losses outweigh the rest, empty
   * where nothing is known.
   */
  public static OptionalLong points(SegmentPriority priority) {
    return priority.score().isPresent()
        ? OptionalLong.of(Math.round(HUNDRED * priority.score().getAsDouble()))
        : OptionalLong.empty();
  }

  /** The place of a segment, from 1; segments with as many points are level and share it. */
  public long place(SegmentPriority priority) {
    long own = points(priority).orElse(Long.MIN_VALUE);
    return 1
        + segments.stream().filter(other -> points(other).orElse(Long.MIN_VALUE) > own).count();
  }

  /** The segments with as many points, itself among them, in the order of letters. */
  public List<SegmentPriority> level(SegmentPriority priority) {
    return segments.stream().filter(other -> points(other).equals(points(priority))).toList();
  }
}
