/**
 * What a workspace keeps of the extracts.
 *
 * <p>Comes in: checked rows. Goes out: one folder per file and fingerprint, so that no file is read
 * twice, and the same folder without the rows of people who were erased.
 */
package org.dramatis.extract.store;
