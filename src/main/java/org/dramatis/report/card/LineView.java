package org.dramatis.report.card;

import java.util.List;
import java.util.Optional;
import org.dramatis.persona.Evidence;
import org.dramatis.persona.Mark;
import org.dramatis.persona.Persona;
import org.dramatis.persona.PersonaLine;
import org.dramatis.report.page.words.Phrases;
import org.dramatis.yaml.Spelling;

/** A statement, goal or problem as a card shows it, and what its back says of it. */
public record LineView(Persona persona, PersonaLine line) {

  static List<LineView> of(Persona persona, List<PersonaLine> lines) {
    return lines.stream().map(line -> new LineView(persona, line)).toList();
  }

  public String id() {
    return line.id();
  }

  public String text() {
    return isOpen() ? "Not known yet" : line.text();
  }

  public boolean isOpen() {
    return line.mark() == Mark.OPEN || line.text().isEmpty();
  }

  /** The class of its mark. */
  public String style() {
    return isOpen() ? "open" : Words.lower(line.mark());
  }

  public String sign() {
    return (isOpen() ? Mark.OPEN : line.mark()).sign();
  }

  /** The mark for those who do not see it. */
  public String markWord() {
    return Words.mark(isOpen() ? Mark.OPEN : line.mark());
  }

  /** Who finds out until when; empty for what is known, or where nobody was named. */
  public String gap() {
    return line.gap()
        .filter(gap -> isOpen())
        .map(gap -> "%s finds out by %s".formatted(Words.inserted(gap.owner()), day(gap)))
        .orElse("");
  }

  private static String day(PersonaLine.Gap gap) {
    return Phrases.day(gap.due());
  }

  public String direction() {
    return Words.direction(text());
  }

  /** Its own place, for others to cite, and the lines from which it follows. */
  public String reference() {
    return line.cites().isEmpty() ? id() : id() + " from " + Spelling.listed(line.cites());
  }

  /** What it stands on, a sentence. */
  public String evidence() {
    String follows =
        line.cites().isEmpty() ? "" : " Follows from " + Spelling.listed(line.cites()) + ".";
    return switch (isOpen() ? Mark.OPEN : line.mark()) {
      case MEASURED -> claim().map(Evidence::told).orElse("The data says so.") + follows;
      case HEARD -> line.heard().map(LineView::heard).orElse("Customers said so.") + follows;
      case JUDGED -> "Our judgement." + follows;
      case OPEN -> gap().isEmpty() ? "Nobody has been named to find out." : gap() + ".";
    };
  }

  private static String heard(PersonaLine.Heard heard) {
    return "Heard by %s, %s; %s said something like it."
        .formatted(Words.inserted(heard.by()), Words.inserted(heard.when()), heard.similar());
  }

  private Optional<Evidence> claim() {
    return line.claim()
        .flatMap(ref -> persona.claims().stream().filter(e -> e.claim().equals(ref)).findFirst());
  }
}
