package org.dramatis.persona.guard;

import java.time.LocalDate;
import java.util.List;
import org.dramatis.persona.Mark;
import org.dramatis.persona.PersonaContent;
import org.dramatis.persona.PersonaLine;
import org.dramatis.persona.PersonaState;

/**
 * Whether a card is full, or says of each gap who fills it until when.
 *
 * @param state that the council decided
 * @param day by the clock
 */
record CompletenessGuard(PersonaState state, LocalDate day) {
  private static final int LINES = 4;

  /** Tries all of it. */
  void check(PersonaContent content, SheetFindings found) {
    checkLines("statements", content.statements(), found);
    checkLines("goals", content.goals(), found);
    checkLines("problems", content.problems(), found);
  }

  private void checkLines(String key, List<PersonaLine> lines, SheetFindings found) {
    if (lines.size() > LINES) {
      found.problem(
          key, "", "has %d lines, and a card has room for %d. Choose.", lines.size(), LINES);
    } else if (lines.size() < LINES) {
      found.problem(
          key,
          "",
          "has %d of %d lines. %s",
          lines.size(),
          LINES,
          state == PersonaState.PROVISIONAL
              ? "Write the others, or leave each open with an owner and a date."
              : "Write the others, or leave each open and decide that the persona is provisional.");
    }
    lines.stream().filter(line -> line.mark() == Mark.OPEN).forEach(line -> open(line, found));
  }

  private void open(PersonaLine line, SheetFindings found) {
    if (state != PersonaState.PROVISIONAL) {
      found.problem(
          line,
          "is open, and the persona was adopted as complete. Write it, or decide that it is"
              + " provisional.");
    }
    if (line.gap().isEmpty() || line.gap().get().owner().isBlank()) {
      found.problem(line, "is open, and nobody is to find out. Write an owner and a date.");
    } else if (!line.gap().get().due().isAfter(day)) {
      found.problem(
          line,
          "was to be found out by %s, which is past. Write what %s found out, or another date.",
          line.gap().get().due(),
          line.gap().get().owner());
    }
  }
}
