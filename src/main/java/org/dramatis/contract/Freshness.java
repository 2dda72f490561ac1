package org.dramatis.contract;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * How often and how late a source promises to deliver ({@code slaProperties}).
 *
 * @param frequencyDays days between deliveries; empty when the contract promises none
 * @param latencyDays days between an event and its delivery; empty when the contract promises none
 */
public record Freshness(OptionalInt frequencyDays, OptionalInt latencyDays) {
  /**
   * Holds what came against the promise. A delivery is followed by the next one after the
   * frequency, an event by newer ones after the frequency and the latency together; the earlier of
   * the two days counts, so that a delivery of old events is found out. A latency alone promises
   * nothing that could be overdue: perhaps nothing happened.
   *
   * @param newest the day of the newest event
   * @param delivered the day of the newest delivery
   * @param asOf the day that the run describes; without one nothing is overdue
   */
  public Timeliness judge(
      Optional<LocalDate> newest, Optional<LocalDate> delivered, Optional<LocalDate> asOf) {
    if (frequencyDays.isEmpty()) {
      return new Timeliness(newest, delivered, Optional.empty(), OptionalInt.empty());
    }
    int frequency = frequencyDays.getAsInt();
    Optional<LocalDate> due =
        Stream.concat(
                delivered.stream().map(d -> d.plusDays(frequency)),
                newest.stream().map(d -> d.plusDays(frequency + latencyDays.orElse(0))))
            .min(Comparator.naturalOrder());
    Optional<Integer> late =
        due.flatMap(day -> asOf.map(d -> Math.toIntExact(ChronoUnit.DAYS.between(day, d))))
            .filter(days -> days > 0);
    return new Timeliness(
        newest, delivered, due, late.map(OptionalInt::of).orElseGet(OptionalInt::empty));
  }
}
