package org.dramatis.cluster.stability;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.cluster.Workers;
import org.dramatis.cluster.kmeans.Distance;
import org.dramatis.cluster.kmeans.KMeansFit;
import org.dramatis.cluster.kmeans.KMeansKernel;
import org.dramatis.cluster.kmeans.Points;
import org.dramatis.cluster.kmeans.StartSeeds;
import org.dramatis.cluster.stability.ReferenceComparison.Excess;
import org.dramatis.stat.AdjustedRand;
import org.dramatis.stat.Contingency;
import org.dramatis.stat.Jaccard;
import org.dramatis.stat.Silhouette;
import org.dramatis.stat.reference.ReferencePopulation;

/**
 * Looks for two crowds inside each segment: divides its customers of the selection sample once more
 * and judges the halves as segments are judged, by bootstrap samples and by populations without
 * groups, and by how many customers live between them. A segment is a piece that was cut out, and a
 * piece that is evenly filled can be cut again and again with good silhouettes; what two crowds
 * have and such a piece has not is a gap.
 */
public record InnerSplitTrial(Workers workers, Points sample, long runSeed) {
  /** So many customers of a segment are looked at, the first ones: more would cost more. */
  private static final int MOST_ROWS = 1000;

  /** A half of fewer customers, or a smaller part of the segment, is no crowd. */
  private static final int FEWEST = 30;

  private static final double LEAST_SHARE = 0.1;

  private static final int PAIRS = 20;
  private static final int REFERENCES = 39;
  private static final int STARTS = 5;

  /** Between the halves of an evenly filled piece lives a tenth of its customers: half of that. */
  private static final double GAP = 0.05;

  private static final int HALVES = 2;

  /** Two halves of some customers and what is measured of them. */
  private record Halves(KMeansFit fit, double silhouette, double between) {
    static Halves of(Points points, long seed) {
      KMeansFit fit = KMeansKernel.bestOf(points, HALVES, seed, STARTS);
      return fit.k() < HALVES
          ? new Halves(fit, -1, 1)
          : new Halves(fit, Silhouette.mean(points, fit.labels()).orElse(-1), between(points, fit));
    }

    private static double between(Points points, KMeansFit fit) {
      int d = points.columns();
      double[] centres = fit.centres().array();
      double zone = Borders.ZONE * Distance.squared(centres, 0, centres, d, d);
      long near =
          IntStream.range(0, points.rows())
              .filter(
                  row ->
                      Math.abs(
                              Distance.squared(points.values(), row * d, centres, 0, d)
                                  - Distance.squared(points.values(), row * d, centres, d, d))
                          < zone)
              .count();
      return near / (double) points.rows();
    }

    int smaller() {
      return Math.min(fit.size(0), fit.size(1));
    }
  }

  /** What crosses machines: the sample, each row's segment and what segments are called. */
  private record Divided(
      Points points, List<Integer> segments, List<SegmentRef> named, long runSeed)
      implements Serializable {

    /** The first rows of a segment. */
    Points rows(int segment) {
      return points.select(
          IntStream.range(0, points.rows())
              .filter(row -> segments.get(row) == segment)
              .limit(MOST_ROWS)
              .toArray());
    }
  }

  /**
   * The segments that are two crowds.
   *
   * @param segments each row's segment, an index into {@code named}
   */
  public List<InnerSplit> of(int[] segments, List<SegmentRef> named) {
    Divided divided =
        new Divided(sample, Arrays.stream(segments).boxed().toList(), List.copyOf(named), runSeed);
    List<Integer> tasks = IntStream.range(0, named.size()).boxed().toList();
    return workers.run(divided, tasks, InnerSplitTrial::split).stream()
        .flatMap(List::stream)
        .toList();
  }

  /** None or one. */
  private static List<InnerSplit> split(Divided divided, int segment) {
    Points points = divided.rows(segment);
    long seed = StartSeeds.innerSplit(divided.runSeed(), segment);
    if (points.rows() < HALVES * FEWEST) {
      return List.of();
    }
    Halves halves = Halves.of(points, seed);
    if (halves.fit().k() < HALVES
        || halves.smaller() < Math.max(FEWEST, LEAST_SHARE * points.rows())
        || halves.between() > GAP) {
      return List.of();
    }
    Recurrence again = Recurrence.of(points, halves.fit().labels(), seed);
    if (again.agreement() < StructureVerdict.REPRODUCIBLE_FROM
        || again.weakest() < SegmentVerdict.STABLE_FROM) {
      return List.of();
    }
    List<Double> silhouettes = silhouettes(points, seed);
    if (!Excess.of(halves.silhouette(), silhouettes).isAbove(ReferenceComparison.ENOUGH)) {
      return List.of();
    }
    return List.of(
        new InnerSplit(
            divided.named().get(segment),
            largerFirst(halves.fit()),
            again.agreement(),
            again.weakest(),
            halves.silhouette(),
            Collections.max(silhouettes)));
  }

  /** How well the halves come back from bootstrap samples. */
  private record Recurrence(double agreement, double weakest) {
    static Recurrence of(Points points, int[] labels, long seed) {
      double agreement = 0;
      double[] jaccards = new double[HALVES];
      for (int pair = 0; pair < PAIRS; pair++) {
        int[] first = Resampling.labels(points, HALVES, StartSeeds.bootstrap(seed, pair, 0));
        int[] second = Resampling.labels(points, HALVES, StartSeeds.bootstrap(seed, pair, 1));
        agreement += AdjustedRand.of(first, second).orElse(0);
        for (int[] model : List.of(first, second)) {
          long[][] table = Contingency.of(labels, model);
          for (int half = 0; half < HALVES; half++) {
            jaccards[half] += Jaccard.bestOfRows(table).get(half).orElse(0);
          }
        }
      }
      return new Recurrence(agreement / PAIRS, Math.min(jaccards[0], jaccards[1]) / (2.0 * PAIRS));
    }
  }

  private static List<Double> silhouettes(Points points, long seed) {
    ReferencePopulation population = ReferencePopulation.like(points);
    return IntStream.range(0, REFERENCES)
        .mapToLong(number -> StartSeeds.reference(seed, number))
        .mapToDouble(
            drawn ->
                Halves.of(Points.of(population.draw(points.rows(), drawn), points.columns()), drawn)
                    .silhouette())
        .boxed()
        .toList();
  }

  private static List<List<Double>> largerFirst(KMeansFit fit) {
    return IntStream.range(0, HALVES)
        .boxed()
        .sorted(Comparator.comparingInt(half -> -fit.size(half)))
        .map(fit.centres()::coordinates)
        .toList();
  }
}
