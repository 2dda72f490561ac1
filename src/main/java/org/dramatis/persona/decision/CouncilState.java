package org.dramatis.persona.decision;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dramatis.persona.Cast;
import org.dramatis.persona.PersonaId;

/**
 * What holds after all decisions: a later one replaces an earlier one of its kind.
 *
 * @param bindings every segment of the published run, alone or with others, by letter
 * @param retired personas that no longer hold
 */
public record CouncilState(List<Binding> bindings, Set<PersonaId> retired) {

  public CouncilState {
    bindings = List.copyOf(bindings);
    retired = Set.copyOf(retired);
  }

  /**
   * Folds a log.
   *
   * @param decisions in their order
   * @param segments letters of the published run; what was decided about others is left aside
   * @param cast that holds now, which says whom a segment has as long as nobody decides otherwise
   */
  public static CouncilState of(
      List<Decision> decisions, Collection<String> segments, Optional<Cast> cast) {
    return new DecisionFold(decisions, segments, cast).state();
  }

  /** The binding that a segment is in; empty when the run has no such segment. */
  public Optional<Binding> of(String segment) {
    return bindings.stream().filter(b -> b.segments().contains(segment)).findFirst();
  }

  /** The segments that a persona stands for; empty when it stands for none. */
  public Optional<Binding> of(PersonaId persona) {
    return bindings.stream().filter(b -> b.persona().equals(Optional.of(persona))).findFirst();
  }
}
