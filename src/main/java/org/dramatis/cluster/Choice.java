package org.dramatis.cluster;

/**
 * Why there are this many segments.
 *
 * @param k the number chosen
 * @param rule the rule's name, such as {@code silhouette} or {@code fixed}
 * @param why one sentence for readers who know no statistics
 */
public record Choice(int k, String rule, String why) {}
