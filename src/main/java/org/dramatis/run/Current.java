package org.dramatis.run;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The pointer {@code current.json}: which run readers see.
 *
 * @param runId the published run
 * @param asOf the day that its figures describe; empty when the data has no dates
 * @param publishedAt when the pointer was set
 */
public record Current(String runId, Optional<LocalDate> asOf, Instant publishedAt) {}
