package org.dramatis.profile;

import java.util.HashMap;
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
import org.dramatis.profile.figure.Overall;
import org.dramatis.stat.Interval;

/**
 * What profiles need to know beside the customers.
 *
 * @param shaping the columns that shaped the segments
 * @param heldOut the features that may be tested, as {@link org.dramatis.feature.catalog.HeldOut}
 *     finds them
 * @param ranges by segment, where the means of the shaping columns lie
 * @param revenue the feature whose sum is revenue
 * @param everyone by column, what is told of all customers already; every other group's figure
 *     stands beside the same
 */
public record ProfileTerms(
    Set<String> shaping,
    Set<String> heldOut,
    Map<SegmentRef, List<FeatureRange>> ranges,
    Optional<String> revenue,
    Map<String, Overall> everyone,
    DisclosureControl disclosure) {

  public ProfileTerms {
    everyone = Map.copyOf(everyone);
    shaping = Set.copyOf(shaping);
    heldOut = Set.copyOf(heldOut);
    ranges = Map.copyOf(ranges);
  }

  /** Terms of customers of whom nothing is told yet. */
  public ProfileTerms(
      Set<String> shaping,
      Set<String> heldOut,
      Map<SegmentRef, List<FeatureRange>> ranges,
      Optional<String> revenue,
      DisclosureControl disclosure) {
    this(shaping, heldOut, ranges, revenue, Map.of(), disclosure);
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
   *
   * @param told profiles of the same customers, whose figures of everyone stay
   */
  public ProfileTerms ofNoSegment(List<SegmentProfile> told) {
    Map<String, Overall> known = new HashMap<>();
    told.stream()
        .flatMap(profile -> profile.features().stream())
        .filter(figure -> figure.everyone().value().isPresent())
        .forEach(figure -> known.put(figure.name(), figure.everyone()));
    return new ProfileTerms(shaping, Set.of(), Map.of(), revenue, known, disclosure);
  }

  /** The figure beside what is told of everyone already. */
  FeatureFigure beside(FeatureFigure figure) {
    Overall told = everyone.get(figure.name());
    return told == null || !figure.everyone().isTold() ? figure : figure.beside(told);
  }

  /** Where the mean of a shaping column lies in a segment; empty for other groups. */
  Optional<Interval> range(Group group, String column) {
    return ranges.getOrDefault(group, List.of()).stream()
        .filter(range -> range.feature().equals(column))
        .map(range -> new Interval(range.low(), range.high()))
        .findFirst();
  }
}
