package org.dramatis.persona.guard;

import java.util.List;
import java.util.regex.Pattern;
import org.dramatis.charter.Charter;
import org.dramatis.persona.Mark;
import org.dramatis.persona.PersonaContent;
import org.dramatis.persona.PersonaLine;
import org.dramatis.persona.Quotation;

/**
 * Whether what customers said may hang on a wall.
 *
 * @param members of the council, whose names are nobody's business there
 * @param origin what functions wrote beforehand
 */
record QuotationGuard(List<Charter.Member> members, QuotationOrigin origin) {
  private static final int FEWEST = 3;
  private static final Pattern CHANGED = Pattern.compile("\\[[^\\]]*\\]|…|\\.\\.\\.");

  QuotationGuard {
    members = List.copyOf(members);
  }

  /** Tries the quotation, and what was heard. */
  void check(PersonaContent content, SheetFindings found) {
    content
        .quotation()
        .ifPresent(
            quotation -> {
              quotation(quotation, found);
              origin.check(quotation, content.segments(), found);
            });
    content.statements().forEach(line -> heard(line, found));
    content.problems().forEach(line -> heard(line, found));
    content.goals().forEach(line -> heard(line, found));
  }

  private void quotation(Quotation quotation, SheetFindings found) {
    String text = quotation.text();
    if (text.isBlank()) {
      found.problem("quotation", "", "says nothing. Write what customers said, or empty it.");
      return;
    }
    if (quotation.similar() < FEWEST) {
      found.problem(
          "quotation",
          text,
          "was said by %d, and what fewer than %d say could be anybody in particular. Choose"
              + " another, or none.",
          quotation.similar(),
          FEWEST);
    }
    PrivateData.in(text, members)
        .ifPresent(
            what ->
                found.problem(
                    "quotation", text, "contains %s. Take it out and write reworded: yes.", what));
    if (!quotation.reworded() && CHANGED.matcher(text).find()) {
      found.problem(
          "quotation",
          text,
          "leaves out or changes words, but says that it is word for word. Write reworded: yes.");
    }
  }

  private void heard(PersonaLine line, SheetFindings found) {
    if (line.mark() == Mark.HEARD && line.heard().filter(h -> h.similar() < FEWEST).isPresent()) {
      found.problem(
          line,
          "was said by %d, and what fewer than %d say could be anybody in particular. Ask more"
              + " customers, or leave it open.",
          line.heard().get().similar(),
          FEWEST);
    }
    PrivateData.in(line.text(), members)
        .filter(what -> PrivateData.in(line.text()).isEmpty())
        .ifPresent(what -> found.problem(line, "contains %s. Take it out.", what));
  }
}
