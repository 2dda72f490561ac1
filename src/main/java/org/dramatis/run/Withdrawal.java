package org.dramatis.run;

import java.time.Instant;

/**
 * That a run is not to be shown again: {@code withdrawn.json} of its folder, which otherwise stays
 * as it is.
 *
 * @param runId the run, the same as its folder
 * @param function whose decision it was
 * @param name of the member
 * @param why in words
 * @param decision its number in the council's log
 */
public record Withdrawal(
    String runId, Instant at, String function, String name, String why, int decision) {}
