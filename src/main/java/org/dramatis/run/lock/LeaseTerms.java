package org.dramatis.run.lock;

import java.time.Duration;

/**
 * How a lease is kept.
 *
 * @param interval between heartbeats
 * @param duration how long the lease lasts without a heartbeat; at least three intervals. Clocks of
 *     machines that share a workspace must agree to much less than this
 */
public record LeaseTerms(Duration interval, Duration duration) {

  /** A heartbeat every 15 seconds; 90 seconds without one end the lease. */
  public static final LeaseTerms DEFAULT =
      new LeaseTerms(Duration.ofSeconds(15), Duration.ofSeconds(90));

  public LeaseTerms {
    if (interval.isZero()
        || interval.isNegative()
        || duration.compareTo(interval.multipliedBy(3)) < 0) {
      throw new IllegalArgumentException("A lease lasts at least three heartbeats");
    }
  }
}
