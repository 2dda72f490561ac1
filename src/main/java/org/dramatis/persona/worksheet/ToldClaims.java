package org.dramatis.persona.worksheet;

import java.util.Optional;
import java.util.stream.Stream;
import org.dramatis.persona.ClaimRef;
import org.dramatis.persona.Evidence;
import org.dramatis.persona.candidate.Candidate;
import org.dramatis.profile.figure.Direction;

/**
 * What a run tells of a segment.
 *
 * @param candidate empty when claims are not to be looked up
 */
record ToldClaims(Optional<Candidate> candidate) {

  /** The same claim turned round. */
  static ClaimRef opposite(ClaimRef claim) {
    Direction other = claim.direction() == Direction.HIGHER ? Direction.LOWER : Direction.HIGHER;
    return new ClaimRef(other, claim.subject());
  }

  /** Why a claim cannot be ticked; empty when it can. */
  Optional<String> objection(ClaimRef claim) {
    if (candidate.isEmpty() || tells(claim)) {
      return Optional.empty();
    }
    String run = candidate.get().segment().run();
    String letter = candidate.get().segment().letter();
    ClaimRef other = opposite(claim);
    return Optional.of(
        tells(other)
            ? "is turned round: run %s tells \"%s\" of %s; write that, or untick it"
                .formatted(run, other.text(), letter)
            : "run %s does not tell \"%s\" of %s; untick it, or copy a claim as the program wrote it"
                .formatted(run, claim.text(), letter));
  }

  private boolean tells(ClaimRef claim) {
    return candidate.stream()
        .flatMap(
            c ->
                Stream.concat(
                    c.statements().stream().map(Candidate.Choice::evidence),
                    c.problems().stream().map(Candidate.Problem::evidence)))
        .map(Evidence::claim)
        .anyMatch(claim::equals);
  }
}
