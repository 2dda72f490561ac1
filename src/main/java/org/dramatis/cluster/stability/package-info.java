/**
 * How far segments can be trusted.
 *
 * <p>Comes in: the selection sample and the solutions found on it. Goes out: per number of segments
 * its stability under resampling, its comparison with populations that have no groups, and its
 * verdict; per segment how firm it is.
 */
package org.dramatis.cluster.stability;
