/**
 * Where the published personas stand in a later run.
 *
 * <p>Comes in: the cast, the figures of a run's segments, and its day. Goes out: {@link
 * org.dramatis.persona.standing.CastStanding}: which segment is whom, which of their measured lines
 * still hold, and what is due. No clock: the day is the one that the figures describe.
 */
package org.dramatis.persona.standing;
