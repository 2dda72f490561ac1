package org.dramatis.persona.guard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dramatis.persona.ClaimRef;
import org.dramatis.persona.HelpLine;
import org.dramatis.persona.Mark;
import org.dramatis.persona.PersonaLine;
import org.dramatis.persona.Quotation;
import org.dramatis.persona.worksheet.Worksheet;

/** A worksheet that passes every guard, and changes of it. */
public final class Sheet {
  public String letter = "A";
  public String run = SubmissionFixture.RUN;
  public String name = "Robin";
  public String place = "";
  public String age = "";
  public Optional<Worksheet.SuppliedPicture> picture = Optional.empty();
  public Optional<Quotation> quotation =
      Optional.of(new Quotation("The parcel came after the birthday.", "care", 5, false));
  public final List<PersonaLine> statements = new ArrayList<>();
  public final List<PersonaLine> goals = new ArrayList<>();
  public final List<PersonaLine> problems = new ArrayList<>();
  public final List<HelpLine> help = new ArrayList<>();
  public final List<String> assume = new ArrayList<>();

  /** The good one. */
  public Sheet() {
    for (int i = 1; i <= 4; i++) {
      statements.add(measured("s" + i, "Says something of " + i(i), "higher f" + i));
      goals.add(judged("g" + i, "Wants it to be easier, " + i(i), "p1"));
    }
    problems.add(measured("p1", "Waits for parcels", "higher journey:delivery"));
    problems.add(heard("p2", "Finds no gift wrap", 4));
    problems.add(judged("p3", "Forgets the day", "s1"));
    problems.add(judged("p4", "Cannot tell what others like", "s2"));
    help.add(new HelpLine("care", "Tells early when a parcel is late", List.of("p1")));
    help.add(new HelpLine("marketing", "Reminds of birthdays", List.of("p3", "g1")));
  }

  private static String i(int i) {
    return List.of("one", "two", "three", "four").get(i - 1) + " kind";
  }

  /** With a change. */
  public Sheet with(Consumer<Sheet> change) {
    change.accept(this);
    return this;
  }

  public static PersonaLine measured(String id, String text, String claim) {
    return new PersonaLine(
        id,
        text,
        Mark.MEASURED,
        ClaimRef.parse(claim),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  public static PersonaLine heard(String id, String text, int similar) {
    return new PersonaLine(
        id,
        text,
        Mark.HEARD,
        Optional.empty(),
        Optional.of(new PersonaLine.Heard("care", "October", similar)),
        List.of(),
        Optional.empty());
  }

  public static PersonaLine judged(String id, String text, String... cites) {
    return new PersonaLine(
        id,
        text,
        Mark.JUDGED,
        Optional.empty(),
        Optional.empty(),
        List.of(cites),
        Optional.empty());
  }

  public static PersonaLine open(String id, String owner, String due) {
    return new PersonaLine(
        id,
        "",
        Mark.OPEN,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        owner.isEmpty()
            ? Optional.empty()
            : Optional.of(new PersonaLine.Gap(owner, LocalDate.parse(due))));
  }

  public Worksheet worksheet() {
    return new Worksheet(
        "council/worksheets/" + letter + ".yaml",
        letter,
        run,
        name,
        place,
        age,
        picture,
        quotation,
        statements,
        goals,
        problems,
        help,
        assume);
  }
}
