package org.dramatis.cluster.stability;

import java.util.List;
import java.util.Optional;
import org.dramatis.cluster.SegmentRef;

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
   * What one source contributes.
   *
   * @param source its name
   * @param share of all separation, 0 to 1
   */
  public record SourceShare(String source, double share) {}

  /**
   * What one vector component contributes.
   *
   * @param feature the column's name
   * @param source the feature's source
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
  public record Ladder(double share, double sameDirection, List<SegmentRef> order) {
    /** Most of the separation. */
    private static final double MOST = 0.75;

    public Ladder {
      order = List.copyOf(order);
    }

    /**
     * Whether the segments are mostly a ladder: three or more, at least three quarters of the
     * separation on one axis. Two segments always lie on one.
     */
    public boolean isLadder() {
      return order.size() > 2 && share >= MOST;
    }
  }
}
