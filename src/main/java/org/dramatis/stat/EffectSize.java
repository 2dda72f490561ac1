package org.dramatis.stat;

import java.util.OptionalDouble;

/** How far a group differs from the others, in units that do not grow with the number of cases. */
public final class EffectSize {
  private EffectSize() {}

  /**
   * Cohen's d (1988): the difference of means in pooled standard deviations, with s² = (S₁ + S₂) /
   * (n₁ + n₂ − 2) over sums of squared deviations S. Positive when the group lies higher.
   *
   * @return empty when a side has no value, when both have only one, or when nothing varies
   */
  public static OptionalDouble cohensD(Moments group, Moments rest) {
    long freedom = group.count() + rest.count() - 2;
    double squares = group.squares() + rest.squares();
    if (group.count() < 1 || rest.count() < 1 || freedom < 1 || squares <= 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of((group.mean() - rest.mean()) / Math.sqrt(squares / freedom));
  }
}
