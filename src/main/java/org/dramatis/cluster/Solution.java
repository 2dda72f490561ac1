package org.dramatis.cluster;

import org.dramatis.cluster.kmeans.Centres;

/**
 * The best that was found for one k on the selection sample.
 *
 * @param candidate how good it is
 * @param centres where its segments lie
 */
public record Solution(Candidate candidate, Centres centres) {}
