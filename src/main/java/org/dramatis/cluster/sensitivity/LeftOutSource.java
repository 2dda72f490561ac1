package org.dramatis.cluster.sensitivity;

/**
 * What would have been found without one source, with as many segments.
 *
 * @param source the source whose features were left out
 * @param agreement of those segments with the published ones, on the selection sample
 */
public record LeftOutSource(String source, Agreement agreement) {}
