package org.dramatis.persona.decision;

import java.util.Collections;
import java.util.List;
import org.dramatis.persona.PersonaContents;

/**
 * Segments that the council brought together, or one alone.
 *
 * @param letters in order
 * @param since number of the decision that brought them together or set one of them apart; 0 when
 *     none did
 */
record SegmentGroup(List<String> letters, int since) {
  SegmentGroup {
    letters = List.copyOf(letters);
  }

  /**
   * Whether a decision is about them. What was decided before they came together goes on when it
   * was about the first of them, whose worksheet goes on, too.
   */
  boolean isMeant(Decision decision) {
    if (decision.segments().isEmpty()) {
      return false;
    }
    return decision.number() >= since
        ? !Collections.disjoint(decision.segments(), letters)
        : PersonaContents.inOrder(decision.segments()).get(0).equals(letters.get(0));
  }
}
