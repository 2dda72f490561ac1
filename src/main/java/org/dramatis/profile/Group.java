package org.dramatis.profile;

import java.util.OptionalDouble;
import org.dramatis.feature.ExactMoments.Moments;

/**
 * Customers with a value: how many, their mean and variance.
 *
 * @param n customers with a value
 * @param mean 0 when there are none
 * @param squares sum of squared deviations from the mean
 */
record Group(long n, double mean, double squares) {
  static final Group EMPTY = new Group(0, 0, 0);

  static Group of(Moments moments) {
    return new Group(
        moments.count(),
        moments.mean().orElse(0),
        moments.variance().orElse(0) * Math.max(0, moments.count() - 1));
  }

  /** Both groups together (Chan, Golub and LeVeque 1979). */
  Group and(Group other) {
    if (n == 0 || other.n == 0) {
      return n == 0 ? other : this;
    }
    long all = n + other.n;
    double gap = other.mean - mean;
    return new Group(
        all, mean + gap * other.n / all, squares + other.squares + gap * gap * n * other.n / all);
  }

  OptionalDouble average() {
    return n == 0 ? OptionalDouble.empty() : OptionalDouble.of(mean);
  }

  /** With divisor n − 1. */
  OptionalDouble variance() {
    return n < 2 ? OptionalDouble.empty() : OptionalDouble.of(squares / (n - 1));
  }
}
