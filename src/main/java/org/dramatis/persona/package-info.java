/**
 * From segment to persona.
 *
 * <p>Comes in: {@link org.dramatis.profile.SegmentProfile}s and {@link
 * org.dramatis.profile.council.CouncilFindings} of a run, the charter, and what people wrote in the
 * council's folder. Goes out: {@link org.dramatis.persona.candidate.Candidates}, one per segment,
 * with a worksheet each; the council's decisions; and the {@link org.dramatis.persona.Cast} of
 * published {@link org.dramatis.persona.Persona}s, one per persona and version. Records and small
 * files only, no customer.
 */
package org.dramatis.persona;
