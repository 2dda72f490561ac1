package org.dramatis.cluster;

import java.util.List;
import java.util.stream.IntStream;
import org.dramatis.feature.matrix.Standardization;

/**
 * How segments are found ({@code method.yaml}).
 *
 * @param seed drives every random choice of a run
 * @param sample how many customers selection looks at, those with the smallest pseudonyms
 * @param k which numbers of segments are tried
 * @param restarts k-means++ starts per k
 * @param bootstraps pairs of bootstrap samples per k
 * @param references data sets without groups that a structure is compared with
 */
public record Method(
    long seed,
    int sample,
    SegmentRange k,
    int restarts,
    int bootstraps,
    int references,
    Standardization standardization,
    Refresh refresh) {

  /**
   * The numbers of segments that are asked for; {@code from = to} is a decision, not a search.
   *
   * @param from at least 2
   * @param to at least {@code from}
   */
  public record SegmentRange(int from, int to) {
    /** What is tried unless the configuration says otherwise. */
    public static final SegmentRange USUAL = new SegmentRange(2, 8);

    /** Whether the configuration names one number. */
    public boolean isFixed() {
      return from == to;
    }

    /**
     * The numbers that are tried, ascending. Beside one that is decided, the usual ones show what
     * the rule would have chosen, and the number below it where its segments come from.
     */
    public List<Integer> tried() {
      IntStream asked = IntStream.rangeClosed(isFixed() ? Math.max(2, from - 1) : from, to);
      IntStream usual =
          isFixed() ? IntStream.rangeClosed(USUAL.from(), USUAL.to()) : IntStream.empty();
      return IntStream.concat(usual, asked).distinct().sorted().boxed().toList();
    }
  }

  /**
   * What a later run does with segments that the council signed.
   *
   * @param replicates permutations behind the noise floor
   */
  public record Refresh(Policy policy, int replicates) {}

  /** What is published after a refresh. */
  public enum Policy {
    /** Assignments come from the signed model. */
    HOLD,
    /** The refitted segments are published. */
    FOLLOW
  }
}
