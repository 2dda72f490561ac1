package org.dramatis.sample.world;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** When the departments deliver; each delivery is a folder that is named after its day. */
public enum Delivery {
  /** All of the history. */
  FIRST("2026-06-30"),
  /** A month in which nothing changes. */
  QUIET_MONTH("2026-07-31"),
  /** Two more months, in which habits change. */
  THREE_MONTHS_LATER("2026-09-30");

  private final LocalDate day;

  Delivery(String day) {
    this.day = LocalDate.parse(day);
  }

  /** The last day that it covers. */
  public LocalDate day() {
    return day;
  }

  /** Whether something of that day is known by then. */
  public boolean knows(LocalDate when) {
    return !when.isAfter(day);
  }

  /** The delivery that brings an event of that day; none brings what is still to come. */
  public static Optional<Delivery> bringing(LocalDate when) {
    return Arrays.stream(values()).filter(delivery -> delivery.knows(when)).findFirst();
  }
}
