/**
 * Personas as a run would draft them.
 *
 * <p>Comes in: profiles of segments and the council's findings, as they may be told. Goes out:
 * {@link org.dramatis.persona.candidate.Candidates}, one {@link
 * org.dramatis.persona.candidate.Candidate} per segment.
 */
package org.dramatis.persona.candidate;
