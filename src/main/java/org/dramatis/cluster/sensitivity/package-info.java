/**
 * What another analyst would have found.
 *
 * <p>Comes in: the selection sample, prepared in other ways. Goes out: how far the segments of each
 * preparation agree with those that are published.
 */
package org.dramatis.cluster.sensitivity;
