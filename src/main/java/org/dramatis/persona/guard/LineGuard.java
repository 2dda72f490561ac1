package org.dramatis.persona.guard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dramatis.persona.ClaimRef;
import org.dramatis.persona.Evidence;
import org.dramatis.persona.HelpLine;
import org.dramatis.persona.Mark;
import org.dramatis.persona.PersonaContent;
import org.dramatis.persona.PersonaLine;
import org.dramatis.yaml.Spelling;

/** What holds for statements, goals, problems and help lines: their words, figures and grounds. */
final class LineGuard {
  private static final int MOST_STATEMENT_WORDS = 12;
  private static final int MOST_HELP_WORDS = 14;

  private final PersonaContent content;
  private final ClaimGuard claims;
  private final SheetFindings found;
  private final Map<ClaimRef, Evidence> evidence = new LinkedHashMap<>();

  LineGuard(PersonaContent content, ClaimGuard claims, SheetFindings found) {
    this.content = content;
    this.claims = claims;
    this.found = found;
  }

  /** Tries every line; returns the evidence of those that are measured, in their order. */
  List<Evidence> check() {
    content.statements().forEach(this::claim);
    content.problems().forEach(this::claim);
    content.statements().forEach(this::statement);
    content.problems().forEach(this::problem);
    content.goals().forEach(this::goal);
    return List.copyOf(evidence.values());
  }

  private void claim(PersonaLine line) {
    if (line.mark() == Mark.MEASURED && line.claim().isEmpty()) {
      found.problem(line, "is measured, but names no claim. Tick one that the run tells.");
    }
    if (line.mark() == Mark.MEASURED) {
      claims
          .evidence(line, found)
          .ifPresent(
              told -> {
                if (evidence.put(told.claim(), told) != null) {
                  found.problem(
                      line, "claims the same as another line. Say it once, and untick this one.");
                }
              });
    }
  }

  private void statement(PersonaLine line) {
    checkLength(line);
    ofLine(line).ifPresent(told -> ClaimGuard.checkPrevalence(line, told, found));
    checkFigures(line);
    checkGround(line);
  }

  private void problem(PersonaLine line) {
    checkLength(line);
    checkFigures(line);
    checkGround(line);
  }

  private void goal(PersonaLine line) {
    if (line.mark() == Mark.MEASURED) {
      found.problem(
          line,
          "is marked as measured, and no data measures what somebody wants. Say from which"
              + " statement or problem it follows, or who heard it.");
    }
    if (line.mark() == Mark.OPEN) {
      return;
    }
    checkLength(line);
    if (!line.text().isBlank() && !GoalVerbs.begins(line.text())) {
      found.problem(
          line,
          "begins with \"%s\", which is no verb that is known here. Begin with what they do, such"
              + " as %s.",
          line.text().split("\\s+", 2)[0],
          GoalVerbs.EXAMPLES);
    }
    checkFigures(line);
    checkCites(line, "sp", "a statement or a problem, such as p1");
  }

  private void checkLength(PersonaLine line) {
    int words = Words.count(line.text());
    if (words > MOST_STATEMENT_WORDS) {
      found.problem(
          line,
          "has %d words, and a card has room for %d. Say it shorter, or make it two.",
          words,
          MOST_STATEMENT_WORDS);
    }
    if (line.text().isBlank() && line.mark() != Mark.OPEN) {
      found.problem(line, "says nothing. Write it, or leave it open with an owner and a date.");
    }
    PrivateData.in(line.text())
        .ifPresent(
            what -> found.problem(line, "contains %s. Take it out: a card hangs on a wall.", what));
  }

  /** Judgements follow from something; statements may follow from problems and the other way. */
  private void checkGround(PersonaLine line) {
    if (line.mark() == Mark.JUDGED) {
      checkCites(line, "spg", "the line from which it follows, such as s1");
    } else {
      checkThere(line);
    }
    if (line.mark() == Mark.HEARD && line.heard().isEmpty()) {
      found.problem(line, "was heard, but nobody says by whom. Write by, when and similar.");
    }
  }

  private void checkCites(PersonaLine line, String kinds, String expected) {
    boolean cites = line.cites().stream().anyMatch(id -> kinds.indexOf(id.charAt(0)) >= 0);
    if (!cites) {
      found.problem(line, "cites nothing that it follows from. Write under cites %s.", expected);
    }
    checkThere(line);
  }

  private void checkThere(PersonaLine line) {
    for (String id : line.cites()) {
      if (id.equals(line.id())) {
        found.problem(line, "cites itself. Cite what it follows from.");
      } else if (line(id).isEmpty()) {
        found.problem(line, "cites %s, and there is no such line. %s", id, known());
      }
    }
  }

  private String known() {
    List<String> ids = content.lines().map(PersonaLine::id).toList();
    return ids.isEmpty() ? "There is no line yet." : "There are " + String.join(", ", ids) + ".";
  }

  private Optional<PersonaLine> line(String id) {
    return content.lines().filter(line -> line.id().equals(id)).findFirst();
  }

  private Optional<Evidence> ofLine(PersonaLine line) {
    return line.claim().map(evidence::get);
  }

  private void checkFigures(PersonaLine line) {
    TextFigures said = TextFigures.of(line.text());
    if (line.mark() == Mark.MEASURED && ofLine(line).isPresent()) {
      Evidence told = ofLine(line).get();
      said.foreign(told(List.of(told)))
          .ifPresent(
              figure ->
                  found.problem(
                      line,
                      "says \"%s\", but the run tells: %s Write that figure, or none.",
                      figure,
                      told.told()));
    } else if (line.mark() != Mark.HEARD && line.mark() != Mark.MEASURED) {
      foreignShare(said, line.cites())
          .ifPresent(
              figure ->
                  found.problem(
                      line,
                      "says \"%s\", which no line that it cites tells. Cite the measured one, or"
                          + " leave the figure out.",
                      figure));
    }
  }

  private Optional<String> foreignShare(TextFigures said, List<String> cites) {
    List<Evidence> cited =
        cites.stream().flatMap(id -> line(id).stream()).flatMap(l -> ofLine(l).stream()).toList();
    return said.foreignShare(told(cited));
  }

  private static TextFigures told(List<Evidence> all) {
    StringBuilder words = new StringBuilder();
    List<TextFigures.Figure> shares = new ArrayList<>();
    for (Evidence one : all) {
      words.append(one.told()).append(' ');
      Stream.of(one.inside(), one.elsewhere())
          .filter(share -> share.isPresent())
          .forEach(share -> shares.add(TextFigures.share(share.getAsDouble())));
    }
    return TextFigures.of(words.toString()).with(shares);
  }

  /** Tries a help line, but for what it is about. */
  void help(HelpLine line) {
    int words = Words.count(line.text());
    if (words > MOST_HELP_WORDS) {
      found.problem(
          "help",
          line.text(),
          "the line of %s has %d words, and a card has room for %d. Say it shorter.",
          Spelling.department(line.function()),
          words,
          MOST_HELP_WORDS);
    }
    if (line.cites().stream().noneMatch(id -> id.matches("[pg].*") && line(id).isPresent())) {
      found.problem(
          "help",
          line.text(),
          "the line of %s answers nothing. Write under cites which problem or goal it helps with, such"
              + " as p1.",
          Spelling.department(line.function()));
    }
    line.cites().stream()
        .filter(id -> line(id).isEmpty())
        .forEach(
            id ->
                found.problem(
                    "help",
                    line.text(),
                    "the line of %s cites %s, and there is no such line. %s",
                    Spelling.department(line.function()),
                    id,
                    known()));
    foreignShare(TextFigures.of(line.text()), line.cites())
        .ifPresent(
            figure ->
                found.problem(
                    "help",
                    line.text(),
                    "the line of %s says \"%s\", which no line that it cites tells. Leave it out.",
                    Spelling.department(line.function()),
                    figure));
  }
}
