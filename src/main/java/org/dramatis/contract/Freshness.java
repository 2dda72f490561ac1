package org.dramatis.contract;

import java.util.OptionalInt;

/**
 * How often and how late a source promises to deliver ({@code slaProperties}).
 *
 * @param frequencyDays days between deliveries; empty when the contract promises none
 * @param latencyDays days between an event and its delivery; empty when the contract promises none
 */
public record Freshness(OptionalInt frequencyDays, OptionalInt latencyDays) {}
