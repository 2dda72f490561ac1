package org.dramatis.cluster;

import org.dramatis.cluster.kmeans.Centres;

/** The best that was found for one k on the selection sample. */
public record Solution(Candidate candidate, Centres centres) {}
