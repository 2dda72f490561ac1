package org.dramatis.profile.silo;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.DoubleFunction;

/**
 * A share of two counts of which either may be rounded.
 *
 * @param low the smallest share, 0 to 1, that both counts leave
 * @param high the largest
 */
public record RoundedShare(double low, double high) {

  /**
   * Of a part in a whole that is not 0.
   *
   * @param rounding the multiple to which the part is rounded; empty where it is exact
   * @param ofWhole the same of the whole
   */
  public static RoundedShare of(
      long part, OptionalLong rounding, long whole, OptionalLong ofWhole) {
    double least = Math.max(0, part - half(rounding));
    double most = part + half(rounding);
    double smallest = Math.max(1, whole - half(ofWhole));
    return new RoundedShare(
        Math.min(1, least / (whole + half(ofWhole))), Math.min(1, most / smallest));
  }

  private static double half(OptionalLong rounding) {
    return rounding.orElse(0) / 2.0;
  }

  /** The words for the share; empty where rounding leaves more than one wording. */
  public Optional<String> words(DoubleFunction<String> wording) {
    return Optional.of(wording.apply(low)).filter(wording.apply(high)::equals);
  }

  /** Whether it is more than half, whatever was rounded away. */
  public boolean isMost() {
    return low > 0.5;
  }
}
