/**
 * Today's customers, by the published personas.
 *
 * <p>Comes in: the cast, the run that the council signed, and customers described with that run's
 * fit. Goes out: a row per customer with persona, distance and margin, who is told apart and why,
 * and the figures that may be told. Nothing is clustered and nothing written here.
 */
package org.dramatis.pipeline.score;
