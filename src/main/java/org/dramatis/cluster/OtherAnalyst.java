package org.dramatis.cluster;

import java.util.OptionalDouble;

/**
 * What another analyst would have found, with one choice made differently and as many segments.
 *
 * @param variation the choice
 * @param agreement adjusted Rand index between those segments and the published ones, on the
 *     selection sample; empty when undefined
 */
public record OtherAnalyst(Variation variation, OptionalDouble agreement) {}
