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
    Stream<LocalDate> next =
        Stream.concat(
            delivered.stream(), newest.stream().map(d -> d.plusDays(latencyDays.orElse(0))));
    Optional<LocalDate> due =
        frequencyDays.isEmpty()
            ? Optional.empty()
            : next.min(Comparator.naturalOrder()).map(d -> d.plusDays(frequencyDays.getAsInt()));
    OptionalInt late =
        due.flatMap(day -> asOf.map(d -> ChronoUnit.DAYS.between(day, d))).stream()
            .mapToInt(Math::toIntExact)
            .filter(days -> days > 0)
            .findFirst();
    return new Timeliness(newest, delivered, due, late);
  }
}
