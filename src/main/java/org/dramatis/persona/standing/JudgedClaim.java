package org.dramatis.persona.standing;

import java.util.OptionalDouble;
import org.dramatis.persona.Evidence;

/**
 * A measured line of a persona, held against a run.
 *
 * @param signed as it was when it was signed
 * @param value the segment's figure now; empty unless it is shown
 * @param overall everyone's figure now; empty unless it is shown
 */
public record JudgedClaim(
    Evidence signed, ClaimVerdict verdict, OptionalDouble value, OptionalDouble overall) {}
