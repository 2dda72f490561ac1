package org.dramatis.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.cluster.hold.SignedSegments;
import org.dramatis.cluster.kmeans.Centres;
import org.dramatis.cluster.kmeans.Distance;
import org.dramatis.cluster.kmeans.KMeansKernel;
import org.dramatis.cluster.kmeans.Points;
import org.dramatis.cluster.letters.Lettering;
import org.dramatis.cluster.stability.Borders;
import org.dramatis.cluster.stability.SegmentTrust;
import org.dramatis.feature.FeatureFit;
import org.dramatis.stat.Silhouette;

/**
 * Customers in the segments that the council signed.
 *
 * @param model that assigned them: every signed segment, also those that nobody is in any more, so
 *     that a later customer may be
 * @param assignments who is in which
 * @param centres of the segments that somebody is in, in the order of letters; their positions are
 *     those in this list
 * @param totals over all customers in scope
 */
record HeldSegments(
    SegmentModel model, AssignmentTable assignments, List<Centre> centres, ClusterTotals totals) {

  /**
   * Assigns customers.
   *
   * @param run that publishes the segments now
   * @param features of that run, which hold what the signed ones held of features that shape
   *     segments
   * @param vectors as in {@link org.dramatis.feature.matrix.FeatureMatrix#vectors}, scaled as the
   *     signed run scaled them
   */
  static HeldSegments of(
      SignedSegments signed, String run, FeatureFit features, Dataset<Row> vectors) {
    SegmentModel model = signed.model().continued(run, features);
    AssignmentTable assignments = model.assignVectors(vectors);
    List<Centre> all = centres(model.segments());
    ClusterTotals totals = ClusterTotals.of(assignments, all);
    List<SegmentRef> present =
        totals.borders().segments().stream().map(Borders.OfSegment::segment).toList();
    return new HeldSegments(
        model,
        assignments,
        centres(model.segments().stream().filter(s -> present.contains(s.segment())).toList()),
        totals);
  }

  private static List<Centre> centres(List<SegmentModel.Segment> segments) {
    return IntStream.range(0, segments.size())
        .mapToObj(i -> new Centre(segments.get(i).segment(), i, segments.get(i).coordinates()))
        .toList();
  }

  /** The number of segments that somebody is in, at least 1. */
  int k() {
    return centres.size();
  }

  /** The same segments as a solution on the selection sample, beside what starts found there. */
  Solution solution(Points sample, Candidate.Starts starts) {
    Centres held = Centres.of(centres.stream().map(Centre::coordinates).toList());
    int[] labels = KMeansKernel.assign(sample, held);
    long[] sizes = new long[k()];
    double sse = 0;
    int d = sample.columns();
    for (int row = 0; row < labels.length; row++) {
      sizes[labels[row]]++;
      sse += Distance.squared(sample.values(), row * d, held.array(), labels[row] * d, d);
    }
    double smallest = LongStream.of(sizes).min().orElseThrow();
    return new Solution(
        new Candidate(k(), sse, Silhouette.mean(sample, labels), smallest / sample.rows(), starts),
        held);
  }

  /** Nobody's letter changes; those that nobody has are gone. */
  Lettering lettering(SignedSegments signed) {
    List<SegmentRef> present = centres.stream().map(Centre::segment).toList();
    return Lettering.held(
        signed.day(),
        present,
        model.segments().stream()
            .map(SegmentModel.Segment::segment)
            .filter(segment -> !present.contains(segment))
            .map(SegmentRef::letter)
            .toList());
  }

  /** The same trusts with the reach that the signed segments had. */
  List<SegmentTrust> reaching(List<SegmentTrust> trusts) {
    return trusts.stream().map(trust -> trust.reaching(reach(trust.segment()))).toList();
  }

  private OptionalDouble reach(SegmentRef segment) {
    return model.segments().stream()
        .filter(s -> s.segment().equals(segment))
        .findFirst()
        .orElseThrow()
        .reach();
  }

  /** What was tried for one number of segments fewer. */
  Optional<Solution> coarser(List<Solution> solutions) {
    return solutions.stream().filter(s -> s.candidate().k() == k() - 1).findFirst();
  }

  /** What is known of every number, ascending, with what is known of the held ones at theirs. */
  <T> List<T> among(List<T> redrawn, T held, ToIntFunction<T> number) {
    List<T> all = new ArrayList<>(redrawn);
    all.removeIf(other -> number.applyAsInt(other) == k());
    all.add(held);
    all.sort(Comparator.comparingInt(number));
    return List.copyOf(all);
  }
}
