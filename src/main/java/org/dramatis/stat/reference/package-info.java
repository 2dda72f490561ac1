/**
 * Populations without groups, to compare real ones with.
 *
 * <p>Comes in: a matrix of columns and a seed. Goes out: {@link
 * org.dramatis.stat.reference.ReferencePopulation}, rows with the same margins and correlations
 * that were drawn from one population (NORTA).
 */
package org.dramatis.stat.reference;
