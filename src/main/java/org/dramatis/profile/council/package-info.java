/**
 * What the council asked, believed and called its customers, beside what was found.
 *
 * <p>Comes in: the charter's questions and the figures that answer them. Goes out: {@link
 * org.dramatis.profile.council.CouncilFindings}, one per run.
 */
package org.dramatis.profile.council;
