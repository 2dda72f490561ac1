package org.dramatis.persona.worksheet;

import java.util.List;
import java.util.Optional;
import org.dramatis.persona.HelpLine;
import org.dramatis.persona.PersonaLine;
import org.dramatis.persona.Quotation;

/**
 * What people wrote of a segment; as they left it, right or wrong.
 *
 * @param file its name as the user knows it, for messages
 * @param letter of the segment
 * @param run whose evidence stands in the file
 * @param name empty while it has none
 * @param picture what the council supplies; empty where the drawing stands
 * @param statements those that are ticked
 */
public record Worksheet(
    String file,
    String letter,
    String run,
    String name,
    String place,
    String age,
    Optional<SuppliedPicture> picture,
    Optional<Quotation> quotation,
    List<PersonaLine> statements,
    List<PersonaLine> goals,
    List<PersonaLine> problems,
    List<HelpLine> help,
    List<String> assume) {

  public Worksheet {
    statements = List.copyOf(statements);
    goals = List.copyOf(goals);
    problems = List.copyOf(problems);
    help = List.copyOf(help);
    assume = List.copyOf(assume);
  }

  /** What to do about a worksheet of which nobody knows whose evidence stands in it. */
  public static final String NO_RUN =
      "Its first line, which begins with #> Segment, is gone: put it back from a copy, or derive"
          + " again, which writes it; look at the evidence once more, and sign.";

  /** What people wrote, whichever run's evidence stands beside it. */
  Worksheet content() {
    return new Worksheet(
        file,
        letter,
        "",
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

  /**
   * A picture in the council's folder.
   *
   * @param file its name in {@code pictures/}
   * @param alternative what is seen, for those who do not see it
   * @param licence under which it may be shown
   */
  public record SuppliedPicture(String file, String alternative, String licence) {}
}
