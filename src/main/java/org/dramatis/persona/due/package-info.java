/**
 * What is due: what the council and the owners of sources had to have done by a day.
 *
 * <p>Comes in: the charter's times, the published personas with what a run says of them, drafts
 * that nobody signed, and when sources promised newer data. Goes out: {@link
 * org.dramatis.run.DueItem}s. No clock: report, {@code status.json} and {@code council status} each
 * say for which day.
 */
package org.dramatis.persona.due;
