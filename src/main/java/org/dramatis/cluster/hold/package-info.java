/**
 * Segments that the council signed, in later runs.
 *
 * <p>Comes in: the model of the run that the council signed last. Goes out: what a later run does
 * with its segments, and why.
 */
package org.dramatis.cluster.hold;
