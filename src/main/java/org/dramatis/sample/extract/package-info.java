/**
 * What departments write down about customers, and what goes wrong when they do.
 *
 * <p>Comes in: a {@link org.dramatis.sample.life.Dossier}. Goes out: lines of the extracts, each
 * with the delivery that brings it.
 */
package org.dramatis.sample.extract;
