/**
 * People taken out for good.
 *
 * <p>Comes in: a list of identifiers, the contracts, and a workspace with its extracts and runs.
 * Goes out: the same extracts and run outputs without the rows of these people, a tombstone in each
 * run that lost some, the list of everybody who was ever erased, and counts of what was removed.
 *
 * <p>The order of the work is what makes it safe to kill: see {@link org.dramatis.erase.Erasure}.
 */
package org.dramatis.erase;
