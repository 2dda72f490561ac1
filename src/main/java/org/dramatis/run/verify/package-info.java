/**
 * Whether a run is still what was published.
 *
 * <p>Comes in: a run folder. Goes out: a list of findings: files that are missing, added or
 * changed, totals that do not add up.
 */
package org.dramatis.run.verify;
