/**
 * How far the council has come, by the clock.
 *
 * <p>Comes in: worksheets, inputs and decisions, the charter, the published run and the published
 * personas, and the day. Goes out: {@link org.dramatis.persona.status.CouncilStatus}: who has given
 * what, what is open, who signed, and what is due.
 */
package org.dramatis.persona.status;
