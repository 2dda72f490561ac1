package org.dramatis.report.document;

import java.util.List;
import java.util.Optional;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.persona.ClaimRef;
import org.dramatis.persona.PersonaId;
import org.dramatis.persona.PersonaState;
import org.dramatis.persona.standing.CastStanding;
import org.dramatis.persona.standing.ClaimVerdict;
import org.dramatis.persona.standing.JudgedClaim;
import org.dramatis.persona.standing.PersonaStanding;

/** Who a segment is, and which of the persona's measured lines hold. */
record BoundPersona(PersonaId id, int version, String name, PersonaState state, List<Line> claims) {

  static Optional<BoundPersona> of(Optional<CastStanding> cast, SegmentRef segment) {
    return cast.flatMap(c -> c.of(segment)).map(BoundPersona::of);
  }

  private static BoundPersona of(PersonaStanding standing) {
    return new BoundPersona(
        standing.persona().id(),
        standing.persona().version(),
        standing.name(),
        standing.state(),
        standing.claims().stream().map(Line::of).toList());
  }

  /** A measured line and what became of it. */
  record Line(ClaimRef claim, ClaimVerdict verdict) {
    static Line of(JudgedClaim judged) {
      return new Line(judged.signed().claim(), judged.verdict());
    }
  }

  /** The cast that was published when the run was derived. */
  record OfCast(int number, String run, List<String> hidden) {
    static OfCast of(CastStanding cast) {
      return new OfCast(cast.cast(), cast.signed(), cast.reasons());
    }
  }
}
