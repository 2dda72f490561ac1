/**
 * Writes first contracts for files that have none.
 *
 * <p>Comes in: one delivered file, its header and a sample of its rows. Goes out: the text of an
 * ODCS contract that reads the file, with a comment wherever a person has to decide.
 */
package org.dramatis.draft;
