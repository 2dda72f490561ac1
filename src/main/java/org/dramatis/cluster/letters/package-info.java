/**
 * Which letters segments have, so that a letter stands for the same people from run to run.
 *
 * <p>Comes in: clusters of customers and the segments of an earlier run. Goes out: a letter for
 * each cluster, and which letters were kept, are new or gone.
 */
package org.dramatis.cluster.letters;
