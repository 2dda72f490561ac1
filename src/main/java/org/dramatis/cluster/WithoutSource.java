package org.dramatis.cluster;

import java.util.OptionalDouble;

/**
 * What would have been found without one source, with as many segments.
 *
 * @param source the source whose features were left out
 * @param agreement adjusted Rand index between those segments and the published ones, on the
 *     selection sample; empty when undefined
 * @param together the share of the sample's customers, 0 to 1, whose segment is matched with their
 *     published one (Hungarian method)
 */
public record WithoutSource(String source, OptionalDouble agreement, double together) {}
