package org.dramatis.cluster.stability;

import java.io.Serializable;
import java.util.List;
import org.dramatis.cluster.SegmentRef;

/**
 * A segment that is two crowds: dividing its customers once more gives two halves that fresh
 * samples of them give again, with hardly anybody between them, and clearer ones than populations
 * without groups have. Judged on the selection sample.
 *
 * @param centres of the halves in the scaled space, that of the larger half first
 * @param agreement mean adjusted Rand index between models of pairs of bootstrap samples, {@link
 *     StructureVerdict#REPRODUCIBLE_FROM} or more
 * @param weakest the lesser of both halves' mean Jaccard similarity in those models, {@link
 *     SegmentVerdict#STABLE_FROM} or more
 * @param silhouette of the halves, −1 to 1
 * @param highestSilhouette that of any population without groups
 */
public record InnerSplit(
    SegmentRef segment,
    List<List<Double>> centres,
    double agreement,
    double weakest,
    double silhouette,
    double highestSilhouette)
    implements Serializable {

  public InnerSplit {
    centres = centres.stream().map(List::copyOf).toList();
  }
}
