package org.dramatis.persona.worksheet;

import java.util.List;
import org.dramatis.persona.Evidence;
import org.dramatis.persona.candidate.Candidate;

/** A worksheet that nobody has written in: what people own of it, without evidence. */
final class WorksheetTemplate {
  private static final String TOP =
      """
      #
      # The worksheet of segment %1$s. What stands behind the colons is yours, and so is every line but
      # those that begin with the two signs above: these are the program's, and every run replaces
      # them. It changes nothing else. Notes of your own begin with a single #.
      # What you leave empty is still open; that is allowed, and the card shows the gap.
      #
      # Each statement, problem and goal says what it stands on, by one of these:
      #   claim: …                                            the data says so (on the card: ●)
      #   heard: {by: care, when: spring 2026, similar: 7}    customers told care, 7 alike (◐)
      #   cites: [s1, p2]                                     we think so, because of these lines (○)
      #   open: {owner: ux, by: 2026-12-31}                   not known; who finds out until when (–)
      # s1, s2, … are the statements that are ticked or written, counted from the top; p1, p2, … the
      # problems, g1, g2, … the goals. What is not ticked is not counted: after ticking another one,
      # look at the numbers behind cites again.

      layout: 1    # of this form; leave it as it is

      # WHO THEY ARE. Pick four: write  tick: yes  behind them. The words behind says are yours to
      # improve, at most 12 of them; leave claim as it is. Less than 6 in 10 of them? Say "some".
      # A statement of your own is a further  - says: "…"  with heard, cites or open below it.
      statements:
      %2$s
      # WHAT GETS IN THEIR WAY. Up to four; tick them, or write your own with heard, cites or open.
      problems:
      %3$s
      # WHAT THEY WANT. Up to four, each beginning with a verb. No data measures a goal: cites says
      # from which statement or problem it follows. While it is not known, write open in its place.
      goals:
        - says:
          cites: []
        - says:
          cites: []
        - says:
          cites: []
        - says:
          cites: []

      # HOW WE HELP. A line a function, at most 14 words; cites names the problem or goal it answers.
      help:
      %4$s
      # WHAT THEY SAY, in a customer's own words. by: who heard it; similar: how many customers said
      # something like it, at least 3; reworded: yes unless it is word for word. No names, no numbers
      # of orders, no addresses.
      quotation:
        says:
        by:
        similar:
        reworded: no

      # WHAT NOBODY SHOULD ASSUME of them, a line each:  - "…"
      assume:

      # Names come last: who names first defends the name for an hour.
      # WHERE they live, and their AGE, where that tells them from others; leave it empty otherwise.
      place:
      age:

      # A PICTURE, where you have one; without it the card has a drawing of objects. file: its name
      # in the folder pictures beside this one; alternative: what is seen, for those who do not see it;
      # licence: under which it may be shown.
      picture:
        file:
        alternative:
        licence:

      # THE NAME, at most 16 letters; like no persona's before, and like nobody's on the council.
      name:
      """;

  private WorksheetTemplate() {}

  /** The form for a segment's candidate, with a line of help for each function. */
  static String of(Candidate candidate, List<String> functions) {
    StringBuilder statements = new StringBuilder();
    candidate.statements().forEach(choice -> statements.append(item(choice.evidence())));
    StringBuilder problems = new StringBuilder();
    candidate.problems().forEach(problem -> problems.append(item(problem.evidence())));
    StringBuilder help = new StringBuilder();
    functions.forEach(
        f ->
            help.append("  - function: ")
                .append(EvidenceText.word(f))
                .append("\n    says:\n    cites: []\n"));
    return TOP.formatted(candidate.segment().letter(), statements, problems, help);
  }

  /** A claim to tick, as people find it. */
  private static String item(Evidence evidence) {
    return String.join("\n", itemLines(evidence, "  ")) + "\n";
  }

  /** The same, line by line, so far to the right. */
  static List<String> itemLines(Evidence evidence, String indent) {
    return List.of(
        indent + "- claim: " + EvidenceText.word(evidence.claim().text()),
        indent + "  says: " + EvidenceText.quoted(evidence.says()),
        indent + "  tick: no");
  }
}
