package org.dramatis.persona;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.dramatis.profile.figure.Direction;

/** Published personas for tests. */
public final class Personas {
  /** The day after which they have to be looked at again. */
  public static final LocalDate EXPIRES = LocalDate.of(2027, 6, 30);

  private Personas() {}

  /** A claim as it was signed: so far from all others, in that direction. */
  public static Evidence evidence(Direction direction, String subject, double apart) {
    return new Evidence(
        new ClaimRef(direction, subject),
        subject,
        "Is known for " + subject,
        "Is known for " + subject + ": 7 in 10, everyone 2 in 10.",
        "share",
        OptionalDouble.of(0.7),
        OptionalDouble.of(0.2),
        apart,
        OptionalDouble.of(0.8),
        OptionalDouble.of(0.15));
  }

  /** A measured statement, s1 for place 1. */
  public static PersonaLine measured(int place, Evidence evidence) {
    return new PersonaLine(
        "s" + place,
        evidence.says(),
        Mark.MEASURED,
        Optional.of(evidence.claim()),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  /** A goal that follows from other lines. */
  public static PersonaLine goal(int place, String text, String... cites) {
    return new PersonaLine(
        "g" + place,
        text,
        Mark.JUDGED,
        Optional.empty(),
        Optional.empty(),
        List.of(cites),
        Optional.empty());
  }

  /** A problem that is not known yet. */
  public static PersonaLine open(int place, String owner, LocalDate due) {
    return new PersonaLine(
        "p" + place,
        "",
        Mark.OPEN,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.of(new PersonaLine.Gap(owner, due)));
  }

  /** Robin, of so many segments, with a statement for each claim. */
  public static Persona robin(List<String> segments, Evidence... claims) {
    return robin("Robin", segments, List.of(claims), List.of());
  }

  /** A persona of that name, with a goal that follows from its first statement. */
  public static Persona robin(
      String name, List<String> segments, List<Evidence> claims, List<PersonaLine> problems) {
    List<PersonaLine> statements =
        IntStream.range(0, claims.size()).mapToObj(i -> measured(i + 1, claims.get(i))).toList();
    PersonaContent content =
        new PersonaContent(
            segments,
            name,
            "anywhere",
            "any age",
            Optional.empty(),
            Optional.empty(),
            statements,
            claims.isEmpty() ? List.of() : List.of(goal(1, "Finds a present in an hour", "s1")),
            problems,
            List.of(new HelpLine("care", "Answers within the hour", List.of("g1"))),
            List.of());
    return new Persona(
        Persona.LAYOUT,
        new PersonaId(4),
        2,
        problems.isEmpty() ? PersonaState.SIGNED : PersonaState.PROVISIONAL,
        "2026-05-31-1a2b3c4d",
        Optional.of(LocalDate.of(2026, 5, 31)),
        content,
        Rank.PRIMARY,
        1640,
        0.3,
        OptionalDouble.of(0.209),
        "",
        "Buys for others",
        List.of(),
        0,
        Optional.empty(),
        List.of(),
        claims,
        List.of(),
        LocalDate.of(2026, 6, 3),
        EXPIRES);
  }
}
