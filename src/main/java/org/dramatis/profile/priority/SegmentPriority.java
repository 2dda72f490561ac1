package org.dramatis.profile.priority;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
 * @param attractiveness value and growth by the charter's weights, each from 0 (the lowest segment)
 *     to 1 (the highest); empty when neither is known
 * @param accessibility reach from 0 (the lowest segment) to 1 (the highest); empty when not known
 * @param score all three by the charter's weights; empty when none is known
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

  /** A criterion's figure in each segment, and the same from 0 to 1. */
  private record Scaled(
      List<Optional<FeatureFigure>> figures, List<OptionalDouble> scaled, double weight) {

    static Scaled of(List<SegmentProfile> profiles, Weighted criterion) {
      return of(
          profiles.stream().map(profile -> figure(profile, criterion.feature())).toList(),
          criterion.weight());
    }

    static Scaled of(List<Optional<FeatureFigure>> figures, double weight) {
      DoubleSummaryStatistics known =
          figures.stream()
              .flatMap(Optional::stream)
              .mapToDouble(f -> f.value().orElseThrow())
              .summaryStatistics();
      return new Scaled(figures, figures.stream().map(f -> scaled(f, known)).toList(), weight);
    }

    private static Optional<FeatureFigure> figure(
        SegmentProfile profile, Optional<String> feature) {
      return profile.features().stream()
          .filter(f -> feature.filter(f.name()::equals).isPresent())
          .filter(f -> f.value().isPresent())
          .findFirst();
    }

    /** Where all segments are alike, each stands in the middle. */
    private static OptionalDouble scaled(
        Optional<FeatureFigure> figure, DoubleSummaryStatistics known) {
      if (figure.isEmpty()) {
        return OptionalDouble.empty();
      }
      double range = known.getMax() - known.getMin();
      double value = figure.get().value().orElseThrow();
      return OptionalDouble.of(range > 0 ? (value - known.getMin()) / range : 0.5);
    }
  }

  /**
   * Weighs the segments.
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
                criteria.growth().weight());
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
        Comparator.comparingDouble((SegmentPriority p) -> -p.score().orElse(-1))
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
