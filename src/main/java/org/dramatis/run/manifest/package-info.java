/**
 * What a run is made of, down to the byte.
 *
 * <p>Comes in: files and the ingredients of a run. Goes out: the records of its manifest and
 * tombstone, the digest of each file, and the id that names the run after its ingredients.
 */
package org.dramatis.run.manifest;
