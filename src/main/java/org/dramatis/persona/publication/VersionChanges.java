package org.dramatis.persona.publication;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dramatis.persona.HelpLine;
import org.dramatis.persona.Mark;
import org.dramatis.persona.Persona;
import org.dramatis.persona.PersonaContent;
import org.dramatis.persona.PersonaLine;
import org.dramatis.persona.PersonaState;
import org.dramatis.persona.Rank;
import org.dramatis.yaml.Spelling;

/** What changed between two versions of a persona, in words that need no explanation. */
final class VersionChanges {
  private static final List<String> PLACES = List.of("first", "second", "third", "fourth");

  private final String name;
  private final List<String> said = new ArrayList<>();

  private VersionChanges(String name) {
    this.name = name;
  }

  /** A sentence for each change, at least one. */
  static List<String> between(Persona before, Persona now) {
    VersionChanges changes = new VersionChanges(now.content().name());
    changes.standing(before, now);
    changes.content(before.content(), now.content());
    changes.figures(before, now);
    return List.copyOf(changes.said);
  }

  private void say(String format, Object... values) {
    said.add(String.format(Locale.ROOT, format, values));
  }

  private void standing(Persona before, Persona now) {
    if (!before.content().name().equals(name)) {
      say("%s is called %s now (%s).", before.content().name(), name, now.id());
    }
    if (!before.content().segments().equals(now.content().segments())) {
      say(
          "%s stands for %s now; before for %s.",
          name, segments(now.content().segments()), segments(before.content().segments()));
    }
    if (before.state() != now.state()) {
      say("%s is %s now.", name, until(now));
    }
    if (before.rank() != now.rank()) {
      say("%s is %s now, and was %s.", name, rank(now.rank()), rank(before.rank()));
    }
  }

  private void content(PersonaContent before, PersonaContent now) {
    lines("statement", before.statements(), now.statements());
    lines("goal", before.goals(), now.goals());
    lines("problem", before.problems(), now.problems());
    help(before.help(), now.help());
    reworded("place", before.place(), now.place());
    reworded("age", before.age(), now.age());
    if (!before.quotation().equals(now.quotation())) {
      say(
          "%s has %s.",
          name, now.quotation().isPresent() ? "another quotation" : "no quotation any more");
    }
    if (!before.picture().equals(now.picture())) {
      say("%s has another picture.", name);
    }
    if (!before.assume().equals(now.assume())) {
      say("What nobody should assume of %s was reworded.", name);
    }
  }

  private void reworded(String what, String before, String now) {
    if (!before.equals(now)) {
      say("%s's %s is \"%s\" now, and was \"%s\".", name, what, now, before);
    }
  }

  private void lines(String kind, List<PersonaLine> before, List<PersonaLine> now) {
    for (int i = 0; i < Math.max(before.size(), now.size()); i++) {
      String whose = name + "'s " + place(i) + " " + kind;
      if (i >= before.size()) {
        say("%s is new: %s", whose, words(now.get(i)));
      } else if (i >= now.size()) {
        say("%s was taken out: %s", whose, words(before.get(i)));
      } else {
        line(whose, before.get(i), now.get(i));
      }
    }
  }

  private void line(String whose, PersonaLine before, PersonaLine now) {
    if (before.equals(now)) {
      return;
    }
    if (before.mark() == Mark.OPEN && now.mark() != Mark.OPEN) {
      say("%s was open, and is known now: %s", whose, words(now));
    } else if (before.text().equals(now.text())) {
      say("%s stands on something else now: %s", whose, words(now));
    } else {
      say("%s was reworded: %s", whose, words(now));
    }
  }

  private static String words(PersonaLine line) {
    return line.text().isBlank() ? "it is not known yet." : "\"" + line.text() + "\".";
  }

  private static String place(int index) {
    return index < PLACES.size() ? PLACES.get(index) : (index + 1) + "th";
  }

  private void help(List<HelpLine> before, List<HelpLine> now) {
    Set<String> functions = new LinkedHashSet<>();
    before.forEach(line -> functions.add(line.function()));
    now.forEach(line -> functions.add(line.function()));
    for (String function : functions) {
      Optional<HelpLine> old = of(function, before);
      Optional<HelpLine> fresh = of(function, now);
      if (fresh.isEmpty()) {
        say(
            "%s no longer says how it helps %s.",
            Spelling.sentence(Spelling.department(function)), name);
      } else if (!old.equals(fresh)) {
        say(
            "%s helps %s: \"%s\".",
            Spelling.sentence(Spelling.department(function)), name, fresh.get().text());
      }
    }
  }

  private static Optional<HelpLine> of(String function, List<HelpLine> lines) {
    return lines.stream().filter(line -> line.function().equals(function)).findFirst();
  }

  private void figures(Persona before, Persona now) {
    if (!before.run().equals(now.run())) {
      say(
          "%s's figures are those of %s now: %s.",
          name,
          now.asOf().map(ChangeLog::day).orElse("run " + now.run()),
          customers(now.customers()));
    }
    if (said.isEmpty()) {
      say("%s was signed again, and holds until %s.", name, ChangeLog.day(now.expires()));
    }
  }

  /** {@code 763 customers}. */
  static String customers(long count) {
    return String.format(Locale.ROOT, "%,d customers", count);
  }

  /** {@code segment D}, {@code segments B and D}. */
  static String segments(List<String> letters) {
    return letters.size() == 1
        ? "segment " + letters.get(0)
        : "segments "
            + String.join(", ", letters.subList(0, letters.size() - 1))
            + " and "
            + letters.get(letters.size() - 1);
  }

  /** How far it may be relied on, and until when. */
  static String until(Persona persona) {
    String state = persona.state() == PersonaState.PROVISIONAL ? "provisional" : "signed";
    return state + " until " + ChangeLog.day(persona.expires());
  }

  private static String rank(Rank rank) {
    return switch (rank) {
      case PRIMARY -> "primary";
      case SERVED -> "served";
      case NOT_NOW -> "not a priority";
    };
  }

  static String ended(String text) {
    String stripped = text.strip();
    return stripped.matches("(?s).*[.!?]") ? stripped : stripped + ".";
  }
}
