package org.dramatis.persona.decision;

import java.util.List;

/**
 * What a member wants recorded cannot be. Carries every reason, each with its place and what to do;
 * nothing was recorded.
 */
public final class RefusedException extends RuntimeException {
  private final transient List<String> reasons;

  /** Carries all reasons, at least one. */
  public RefusedException(List<String> reasons) {
    super("Nothing was recorded:%n  ".formatted() + String.join("%n  ".formatted(), reasons));
    this.reasons = List.copyOf(reasons);
  }

  /** Every reason, a sentence or two. */
  public List<String> reasons() {
    return reasons;
  }
}
