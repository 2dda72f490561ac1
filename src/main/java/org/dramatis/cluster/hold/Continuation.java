package org.dramatis.cluster.hold;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dramatis.cluster.Method;
import org.dramatis.feature.FeatureChange;

/**
 * How a run continues the segments that the council signed.
 *
 * @param run that the council signed last
 * @param cast number of the cast that binds personas to its segments
 * @param published the day on which that cast was
 * @param drawn the day that the figures describe by which the signed segments were drawn; empty
 *     when their data had no dates, or an older version drew them
 * @param policy that the method asks for
 * @param differs features that keep the run's segments from being compared with the signed ones;
 *     none where they can be
 */
public record Continuation(
    String run,
    int cast,
    LocalDate published,
    Optional<LocalDate> drawn,
    Method.Policy policy,
    List<FeatureChange> differs) {

  public Continuation {
    differs = List.copyOf(differs);
  }

  /** What became of the signed segments. */
  public enum Kind {
    /** Customers are assigned to the signed segments, whose lines stay where they are. */
    HELD,
    /** Lines were drawn anew; segments of the same people have the same letter. */
    FOLLOWED,
    /** Lines were drawn anew, because customers are described in another way: nobody is anybody. */
    NOT_COMPARABLE
  }

  /** What became of the signed segments. */
  public Kind kind() {
    if (!differs.isEmpty()) {
      return Kind.NOT_COMPARABLE;
    }
    return policy == Method.Policy.HOLD ? Kind.HELD : Kind.FOLLOWED;
  }

  /** Why the segments cannot be compared, a sentence for each feature; none where they can be. */
  public List<String> reasons() {
    return differs.stream().map(FeatureChange::sentence).toList();
  }

  /** The same with more that differs. */
  public Continuation differing(List<FeatureChange> more) {
    return new Continuation(run, cast, published, drawn, policy, more);
  }
}
