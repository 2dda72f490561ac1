package org.dramatis.contract;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How fresh a source is on the day that a run describes.
 *
 * @param newest the day of its newest event; empty when it has no event time
 * @param delivered the day of its newest delivery; empty when its path has no dated folder
 * @param due the day by which newer data should have come; empty when the contract promises no
 *     frequency or nothing is dated
 * @param overdueDays days between {@code due} and the run's day, at least 1; empty when it is not
 *     overdue
 */
public record Timeliness(
    Optional<LocalDate> newest,
    Optional<LocalDate> delivered,
    Optional<LocalDate> due,
    OptionalInt overdueDays) {
  /** Nothing is dated and nothing promised. */
  public static final Timeliness UNKNOWN =
      new Timeliness(Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty());

  /** Whether newer data should have come by the run's day. */
  public boolean isOverdue() {
    return overdueDays.isPresent();
  }
}
