package org.dramatis.cluster.stability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.cluster.kmeans.Points;
import org.dramatis.feature.Sample;
import org.dramatis.feature.matrix.ScaledColumn;
import org.dramatis.stat.PrincipalAxis;

/** Takes the separation between segments apart. */
public final class SeparationParts {
  private final Points points;
  private final int[] segments;
  private final double[] mean;
  private final double[] sizes;

  /** Column by column, of each segment. */
  private final double[][] means;

  private SeparationParts(Points points, int[] segments, int k) {
    this.points = points;
    this.segments = segments;
    int d = points.columns();
    this.mean = new double[d];
    this.sizes = new double[k];
    this.means = new double[d][k];
    for (int i = 0; i < segments.length; i++) {
      sizes[segments[i]]++;
      for (int c = 0; c < d; c++) {
        means[c][segments[i]] += points.value(i, c);
        mean[c] += points.value(i, c);
      }
    }
    for (int c = 0; c < d; c++) {
      mean[c] /= segments.length;
      for (int s = 0; s < k; s++) {
        means[c][s] = sizes[s] == 0 ? mean[c] : means[c][s] / sizes[s];
      }
    }
  }

  /**
   * Of a sample and its segments.
   *
   * @param points the selection sample
   * @param segments each row's segment, an index into {@code named}
   * @param named the segments
   * @param columns what the components are
   */
  public static Separation of(
      Points points, int[] segments, List<SegmentRef> named, List<ScaledColumn> columns) {
    return new SeparationParts(points, segments, named.size()).separation(named, columns);
  }

  private Separation separation(List<SegmentRef> named, List<ScaledColumn> columns) {
    double[] between = IntStream.range(0, columns.size()).mapToDouble(this::between).toArray();
    double all = Arrays.stream(between).sum();
    List<Separation.FeatureShare> features = new ArrayList<>();
    Map<String, Double> bySource = new LinkedHashMap<>();
    for (int c = 0; c < between.length; c++) {
      ScaledColumn column = columns.get(c);
      double share = all == 0 ? 0 : between[c] / all;
      double total = total(c);
      double explained = total == 0 ? 0 : Math.min(1, between[c] / total);
      features.add(
          new Separation.FeatureShare(column.feature(), column.source(), share, explained));
      bySource.merge(column.source(), share, Double::sum);
    }
    features.sort(Comparator.comparingDouble(f -> -f.share()));
    List<Separation.SourceShare> sources =
        bySource.entrySet().stream()
            .map(entry -> new Separation.SourceShare(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparingDouble(s -> -s.share()))
            .toList();
    return new Separation(sources, features, ladder(named));
  }

  private double between(int column) {
    double sum = 0;
    for (int s = 0; s < sizes.length; s++) {
      double gap = means[column][s] - mean[column];
      sum += sizes[s] * gap * gap;
    }
    return sum;
  }

  private double total(int column) {
    double sum = 0;
    for (int i = 0; i < segments.length; i++) {
      double gap = points.value(i, column) - mean[column];
      sum += gap * gap;
    }
    return sum;
  }

  private Optional<Separation.Ladder> ladder(List<SegmentRef> named) {
    return PrincipalAxis.of(Sample.of(List.of(means), sizes.length), sizes)
        .map(
            axis ->
                new Separation.Ladder(
                    axis.share(),
                    Math.min(
                        1,
                        axis.loadings().stream().filter(l -> l > 0).mapToDouble(l -> l * l).sum()),
                    IntStream.range(0, named.size())
                        .boxed()
                        .sorted(Comparator.comparingDouble(s -> axis.scores().get(s)))
                        .map(named::get)
                        .toList()));
  }
}
