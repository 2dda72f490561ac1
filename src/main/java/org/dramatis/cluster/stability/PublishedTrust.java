package org.dramatis.cluster.stability;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.dramatis.cluster.Assignment;
import org.dramatis.cluster.Centre;
import org.dramatis.cluster.kmeans.Centres;
import org.dramatis.cluster.kmeans.Centres.Nearest;
import org.dramatis.cluster.kmeans.Points;
import org.dramatis.stat.Quantiles;

/** Brings together what is known of each published segment. */
public final class PublishedTrust {
  /** Tukey (1977): values further than so many interquartile ranges from the quartile. */
  private static final double FENCE = 1.5;

  private static final double UPPER_QUARTILE = 0.75;
  private static final double LOWER_QUARTILE = 0.25;

  private final List<Centre> published;
  private final List<Nearest> nearest;

  /**
   * Looks up the segment of each customer of the selection sample.
   *
   * @param published one centre per segment, in the order of letters
   */
  public PublishedTrust(Points sample, List<Centre> published) {
    this.published = published;
    Centres centres = Centres.of(published.stream().map(Centre::coordinates).toList());
    int d = sample.columns();
    this.nearest =
        IntStream.range(0, sample.rows())
            .mapToObj(
                row -> centres.nearest(Arrays.copyOfRange(sample.values(), row * d, (row + 1) * d)))
            .toList();
  }

  /** Each row's segment, an index into the published ones. */
  public int[] segments() {
    return nearest.stream().mapToInt(Nearest::centre).toArray();
  }

  /**
   * One per published segment, in their order.
   *
   * @param chosen what is known of the solution that was published; its segments are those of the
   *     model, in the model's order
   */
  public List<SegmentTrust> of(CandidateTrust chosen) {
    return IntStream.range(0, published.size()).mapToObj(i -> segment(i, chosen)).toList();
  }

  private SegmentTrust segment(int position, CandidateTrust chosen) {
    Centre centre = published.get(position);
    SegmentStability stability = chosen.stability().segments().get(centre.index());
    List<Nearest> members = nearest.stream().filter(n -> n.centre() == position).toList();
    return new SegmentTrust(
        centre.segment(),
        stability.jaccard(),
        stability.verdict(),
        stability.dissolved(),
        stability.placed().get(centre.index()),
        chosen.acrossSolutions().get(centre.index()),
        neighbour(centre, stability),
        reach(members),
        Quantiles.median(members.stream().mapToDouble(PublishedTrust::margin).toArray()));
  }

  private Optional<SegmentTrust.Neighbour> neighbour(Centre centre, SegmentStability stability) {
    return published.stream()
        .filter(other -> other.index() != centre.index())
        .map(
            other ->
                new SegmentTrust.Neighbour(other.segment(), stability.placed().get(other.index())))
        .max(Comparator.comparingDouble(SegmentTrust.Neighbour::share));
  }

  private static OptionalDouble reach(List<Nearest> members) {
    if (members.isEmpty()) {
      return OptionalDouble.empty();
    }
    double[] distances = members.stream().mapToDouble(Nearest::distance).toArray();
    double upper = Quantiles.at(distances, UPPER_QUARTILE).orElseThrow();
    double lower = Quantiles.at(distances, LOWER_QUARTILE).orElseThrow();
    return OptionalDouble.of(upper + FENCE * (upper - lower));
  }

  private static double margin(Nearest nearest) {
    return Assignment.margin(
        nearest.distance(), nearest.runnerUpDistance().orElse(Double.POSITIVE_INFINITY));
  }
}
