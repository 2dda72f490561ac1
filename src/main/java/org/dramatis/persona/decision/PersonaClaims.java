package org.dramatis.persona.decision;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dramatis.persona.Cast;
import org.dramatis.persona.PersonaId;
import org.dramatis.persona.decision.Decision.Kind;

/**
 * Which persona stands for which segments: those whom the council last gave it to, and where it
 * gave it to none, those for whom it stands in the cast.
 */
final class PersonaClaims {
  private static final Set<Kind> GIVES = EnumSet.of(Kind.ADOPT, Kind.PROVISIONAL, Kind.MERGE);

  private final Map<SegmentGroup, PersonaId> personas = new LinkedHashMap<>();
  private final Map<SegmentGroup, Integer> left = new LinkedHashMap<>();

  PersonaClaims(List<SegmentGroup> groups, List<Decision> decisions, Optional<Cast> cast) {
    Map<PersonaId, Decision> given = new LinkedHashMap<>();
    decisions.stream()
        .filter(d -> GIVES.contains(d.kind()) && d.persona().isPresent())
        .sorted(Comparator.comparingInt(Decision::number).reversed())
        .forEach(
            d ->
                groups.stream()
                    .filter(g -> g.isMeant(d))
                    .findFirst()
                    .ifPresent(g -> give(g, d, given)));
    for (Cast.Member member : cast.map(Cast::members).orElse(List.of())) {
      groups.stream()
          .filter(g -> g.letters().containsAll(member.segments()))
          .findFirst()
          .ifPresent(g -> keep(g, member.persona(), given));
    }
  }

  // The latest decisions come first.
  private void give(SegmentGroup group, Decision decision, Map<PersonaId, Decision> given) {
    PersonaId persona = decision.persona().orElseThrow();
    if (given.containsKey(persona)) {
      leave(group, persona, given.get(persona));
    } else if (!personas.containsKey(group)) {
      personas.put(group, persona);
      given.put(persona, decision);
    }
  }

  private void keep(SegmentGroup group, PersonaId persona, Map<PersonaId, Decision> given) {
    if (given.containsKey(persona)) {
      leave(group, persona, given.get(persona));
    } else {
      personas.putIfAbsent(group, persona);
    }
  }

  private void leave(SegmentGroup group, PersonaId persona, Decision taker) {
    if (!persona.equals(personas.get(group))) {
      left.merge(group, taker.number(), Math::max);
    }
  }

  /** Who stands for them; empty when nobody does yet. */
  Optional<PersonaId> of(SegmentGroup group) {
    return Optional.ofNullable(personas.get(group));
  }

  /**
   * Number of the decision by which they last lost their persona to others; 0 when they did not.
   */
  int lostAt(SegmentGroup group) {
    return left.getOrDefault(group, 0);
  }
}
