package org.dramatis.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dramatis.cluster.Centre;
import org.dramatis.cluster.Group;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.cluster.Segmentation;
import org.dramatis.cluster.stability.SegmentStability.FeatureRange;
import org.dramatis.feature.matrix.FeatureScaling;
import org.dramatis.feature.matrix.ScaledColumn;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.stat.Interval;

/**
 * What profiles need to know beside the customers.
 *
 * @param shaping the columns that shaped the segments
 * @param heldOut the features that may be tested, as {@link org.dramatis.feature.catalog.HeldOut}
 *     finds them
 * @param ranges by segment, where the means of the shaping columns lie
 * @param revenue the feature whose sum is revenue
 */
public record ProfileTerms(
    Set<String> shaping,
    Set<String> heldOut,
    Map<SegmentRef, List<FeatureRange>> ranges,
    Optional<String> revenue,
    DisclosureControl disclosure) {

  public ProfileTerms {
    shaping = Set.copyOf(shaping);
    heldOut = Set.copyOf(heldOut);
    ranges = Map.copyOf(ranges);
  }

  /** The terms of a segmentation. */
  public static ProfileTerms of(
      FeatureScaling scaling,
      Segmentation segmentation,
      Set<String> heldOut,
      Optional<String> revenue,
      DisclosureControl disclosure) {
    return new ProfileTerms(
        scaling.columns().stream().map(ScaledColumn::feature).collect(Collectors.toSet()),
        heldOut,
        segmentation.centres().stream()
            .map(Centre::segment)
            .collect(Collectors.toMap(Function.identity(), segmentation::ranges)),
        revenue,
        disclosure);
  }

  /**
   * The same for customers who are not a segment: nobody drew them anew, and who lies far from the
   * others in all that shapes segments does not need a test.
   */
  public ProfileTerms ofNoSegment() {
    return new ProfileTerms(shaping, Set.of(), Map.of(), revenue, disclosure);
  }

  /** Where the mean of a shaping column lies in a segment; empty for other groups. */
  Optional<Interval> range(Group group, String column) {
    return ranges.getOrDefault(group, List.of()).stream()
        .filter(range -> range.feature().equals(column))
        .map(range -> new Interval(range.low(), range.high()))
        .findFirst();
  }
}
