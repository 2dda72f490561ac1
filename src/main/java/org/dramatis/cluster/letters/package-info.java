/**
 * Which letters segments have, so that a letter stands for the same people from run to run. In:
 * clusters and the segments of an earlier run. Out: a letter for each cluster, and which letters
 * were kept, are new or gone.
 */
package org.dramatis.cluster.letters;
