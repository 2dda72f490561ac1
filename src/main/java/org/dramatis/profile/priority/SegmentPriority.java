package org.dramatis.profile.priority;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.SegmentProfile;

/**
 * What speaks for a segment, by the criteria that the charter weighs (Dolnicar, Grün and Leisch
 * 2018, Market Segmentation Analysis, step 8). A priority is the council's decision; this is what
 * it decides from. Value is a customer's, not the segment's, so that its size does not count twice.
 *
 * @param value the revenue feature's figure; empty when withheld or not named
 * @param growth how much more revenue than a year before, or the growth feature's figure; empty
 *     when withheld or not measured
 * @param reach the reach feature's figure; empty when withheld or not named
 * @param attractiveness value and growth by the charter's weights, each as a share of the largest
 *     segment's, at most 1, below 0 for a loss; empty when neither is known
 * @param accessibility reach as a share of the largest segment's, from −1 to 1; empty when not
 *     known
 * @param score all three by the charter's weights, from −1 to 1; empty when none is known
 */
public record SegmentPriority(
    SegmentRef segment,
    Optional<FeatureFigure> value,
    Optional<FeatureFigure> growth,
    Optional<FeatureFigure> reach,
    OptionalDouble attractiveness,
    OptionalDouble accessibility,
    OptionalDouble score) {

  /** The features that stand for value (revenue), growth and reach, with their weights. */
  public record Criteria(Weighted revenue, Weighted growth, Weighted reach) {}

  /**
   * A criterion.
   *
   * @param feature the column; empty when the catalogue names none
   * @param weight 0 to 1
   */
  public record Weighted(Optional<String> feature, double weight) {
    static final Weighted NOTHING = new Weighted(Optional.empty(), 0);
  }

  /**
   * A criterion's figure in each segment, and the same as a share of the largest. Shares are taken
   * of 0, not of the lowest segment, which would make the smallest difference the whole scale.
   */
  private record Scaled(
      List<Optional<FeatureFigure>> figures, List<OptionalDouble> scaled, double weight) {

    static Scaled of(List<SegmentProfile> profiles, Weighted criterion) {
      return of(
          profiles.stream().map(profile -> figure(profile, criterion.feature())).toList(),
          criterion.weight(),
          DoubleUnaryOperator.identity());
    }

    /**
     * Weighs figures.
     *
     * @param amount what is compared of a figure; twice as much is worth twice as many points
     */
    static Scaled of(
        List<Optional<FeatureFigure>> figures, double weight, DoubleUnaryOperator amount) {
      List<OptionalDouble> amounts =
          figures.stream()
              .map(figure -> figure.map(FeatureFigure::value).orElse(OptionalDouble.empty()))
              .map(
                  v -> v.isPresent() ? OptionalDouble.of(amount.applyAsDouble(v.getAsDouble())) : v)
              .toList();
      double largest =
          amounts.stream().flatMapToDouble(OptionalDouble::stream).map(Math::abs).max().orElse(0);
      return new Scaled(
          figures, amounts.stream().map(a -> shareOfLargest(a, largest)).toList(), weight);
    }

    private static Optional<FeatureFigure> figure(
        SegmentProfile profile, Optional<String> feature) {
      return profile.features().stream()
          .filter(f -> feature.filter(f.name()::equals).isPresent())
          .filter(f -> f.value().isPresent())
          .findFirst();
    }

    /** Where no segment has anything, each has nothing. */
    private static OptionalDouble shareOfLargest(OptionalDouble amount, double largest) {
      return amount.isPresent() && largest > 0
          ? OptionalDouble.of(amount.getAsDouble() / largest)
          : amount;
    }
  }

  /**
   * Weighs the segments. Of measured growth what is compared is the revenue for each 1 of the year
   * before: of two segments that hardly change, neither gets all the points.
   *
   * @param measured what stands for growth, unless a feature does
   * @return one per segment, the highest score first, ties by letter
   */
  static List<SegmentPriority> of(
      List<SegmentProfile> profiles, Criteria criteria, Growth measured) {
    Scaled value = Scaled.of(profiles, criteria.revenue());
    Scaled growth =
        measured.basis() == Growth.Basis.FEATURE
            ? Scaled.of(profiles, criteria.growth())
            : Scaled.of(
                profiles.stream().map(p -> measured.of(p.segment())).toList(),
                criteria.growth().weight(),
                grown -> 1 + grown);
    Scaled reach = Scaled.of(profiles, criteria.reach());
    List<SegmentPriority> priorities = new ArrayList<>();
    for (int i = 0; i < profiles.size(); i++) {
      priorities.add(
          new SegmentPriority(
              profiles.get(i).segment(),
              value.figures().get(i),
              growth.figures().get(i),
              reach.figures().get(i),
              weighted(i, value, growth),
              reach.scaled().get(i),
              weighted(i, value, growth, reach)));
    }
    priorities.sort(
        Comparator.comparingDouble(
                (SegmentPriority p) -> -p.score().orElse(Double.NEGATIVE_INFINITY))
            .thenComparing(SegmentPriority::segment));
    return List.copyOf(priorities);
  }

  /** The mean of what is known, by weight. */
  private static OptionalDouble weighted(int segment, Scaled... criteria) {
    List<Scaled> known =
        Stream.of(criteria).filter(c -> c.scaled().get(segment).isPresent()).toList();
    double weights = known.stream().mapToDouble(Scaled::weight).sum();
    return weights == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            known.stream()
                    .mapToDouble(c -> c.weight() * c.scaled().get(segment).getAsDouble())
                    .sum()
                / weights);
  }
}
