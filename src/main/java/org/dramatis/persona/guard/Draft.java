package org.dramatis.persona.guard;

import java.util.List;
import java.util.Optional;
import org.dramatis.persona.Evidence;
import org.dramatis.persona.PersonaContent;
import org.dramatis.persona.PersonaState;
import org.dramatis.persona.candidate.Candidate;
import org.dramatis.persona.decision.Binding;
import org.dramatis.persona.worksheet.Worksheet;

/**
 * A persona as the council wants it.
 *
 * @param binding the segments that it stands for, and what was decided about them
 * @param worksheet of the first of them
 * @param content what is signed
 * @param candidates what the run drafted of its segments, in their order
 * @param evidence of its measured lines, in the order of the lines, each claim once
 * @param state provisional or signed
 */
public record Draft(
    Binding binding,
    Worksheet worksheet,
    PersonaContent content,
    List<Candidate> candidates,
    List<Evidence> evidence,
    PersonaState state) {

  public Draft {
    candidates = List.copyOf(candidates);
    evidence = List.copyOf(evidence);
  }

  /** What the run drafted of the segment whose worksheet it is; empty where it has none. */
  Optional<Candidate> lead() {
    return candidates.stream().filter(c -> c.segment().letter().equals(binding.lead())).findFirst();
  }
}
