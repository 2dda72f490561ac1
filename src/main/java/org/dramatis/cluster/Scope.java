package org.dramatis.cluster;

/**
 * Who was clustered.
 *
 * @param customers on the spine
 * @param inScope customers that the charter's scope admits: these were clustered
 */
public record Scope(long customers, long inScope) {}
