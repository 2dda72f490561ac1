package org.dramatis.cluster.stability;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
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

/**
 * What drew the lines between segments, on the selection sample: how the sum over customers of the
 * squared distance from their segment's centre to everyone's centre divides into components.
 *
 * @param sources each source's share, the largest first
 * @param features each vector component's share, the largest first
 * @param ladder how far the segments are steps of one scale; empty when they do not differ
 */
public record Separation(
    List<SourceShare> sources, List<FeatureShare> features, Optional<Ladder> ladder) {

  public Separation {
    sources = List.copyOf(sources);
    features = List.copyOf(features);
  }

  /**
   * Of a sample and its segments.
   *
   * @param segments each row's segment, an index into {@code named}
   */
  public static Separation of(
      Points points, int[] segments, List<SegmentRef> named, List<ScaledColumn> columns) {
    double[] sizes = new double[named.size()];
    for (int segment : segments) {
      sizes[segment]++;
    }
    List<Component> components =
        IntStream.range(0, columns.size())
            .mapToObj(c -> new Component(points.column(c), segments, sizes))
            .toList();
    double all = components.stream().mapToDouble(c -> c.between).sum();
    List<FeatureShare> features = new ArrayList<>();
    Map<String, Double> bySource = new LinkedHashMap<>();
    for (int c = 0; c < columns.size(); c++) {
      ScaledColumn column = columns.get(c);
      double share = all == 0 ? 0 : components.get(c).between / all;
      features.add(
          new FeatureShare(
              column.feature(), column.source(), share, components.get(c).explained()));
      bySource.merge(column.source(), share, Double::sum);
    }
    features.sort(Comparator.comparingDouble(f -> -f.share()));
    List<SourceShare> sources =
        bySource.entrySet().stream()
            .map(entry -> new SourceShare(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparingDouble(s -> -s.share()))
            .toList();
    List<double[]> means = components.stream().map(c -> c.means).toList();
    return new Separation(
        sources,
        features,
        PrincipalAxis.of(Sample.of(means, sizes.length), sizes)
            .map(axis -> Ladder.of(axis, named)));
  }

  /** What one vector component says of the segments. */
  private static final class Component {
    private final double[] means;

    /** Over customers, the squared distance from their segment's mean to everyone's. */
    private double between;

    private double total;

    Component(double[] values, int[] segments, double[] sizes) {
      // The same in every order of rows: on the grid, sums are exact.
      double mean = Arrays.stream(values).sum() / values.length;
      this.means = new double[sizes.length];
      for (int i = 0; i < values.length; i++) {
        means[segments[i]] += values[i];
        total += (values[i] - mean) * (values[i] - mean);
      }
      for (int s = 0; s < sizes.length; s++) {
        means[s] = sizes[s] == 0 ? mean : means[s] / sizes[s];
        double gap = means[s] - mean;
        between += sizes[s] * gap * gap;
      }
    }

    double explained() {
      return total == 0 ? 0 : Math.min(1, between / total);
    }
  }

  /** What one source contributes: its share of all separation, 0 to 1. */
  public record SourceShare(String source, double share) {}

  /**
   * What one vector component contributes.
   *
   * @param share of all separation, 0 to 1
   * @param explained how much of the component's own variance lies between segments, 0 to 1 (η²)
   */
  public record FeatureShare(String feature, String source, double share, double explained) {}

  /**
   * The axis on which segments differ most.
   *
   * @param share of all separation along that axis, above 0 to 1; always 1 for two segments
   * @param sameDirection the share of the axis, 0 to 1, made up by components that grow along it:
   *     near 1, it runs from light to heavy in everything; otherwise some rise while others fall
   * @param order the segments along the axis, from the end where components are small
   */
  @JsonPropertyOrder("mostly")
  public record Ladder(double share, double sameDirection, List<SegmentRef> order) {
    /** Most of the separation. */
    private static final double MOST = 0.75;

    public Ladder {
      order = List.copyOf(order);
    }

    private static Ladder of(PrincipalAxis axis, List<SegmentRef> named) {
      return new Ladder(
          axis.share(),
          Math.min(1, axis.loadings().stream().filter(l -> l > 0).mapToDouble(l -> l * l).sum()),
          IntStream.range(0, named.size())
              .boxed()
              .sorted(Comparator.comparingDouble(axis.scores()::get))
              .map(named::get)
              .toList());
    }

    /**
     * Whether the segments are mostly a ladder: three or more, at least three quarters of the
     * separation on one axis. Two segments always lie on one.
     */
    @JsonProperty("mostly")
    public boolean isLadder() {
      return order.size() > 2 && share >= MOST;
    }
  }
}
