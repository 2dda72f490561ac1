package org.dramatis.persona;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dramatis.run.manifest.FileDigest;
import org.dramatis.run.storage.Json;

/**
 * What people sign: the words of a persona and what each stands on. The figures beside them are
 * evidence of a run, which changes; they are no part of it.
 *
 * @param segments letters of the segments whose customers it stands for, at least one
 * @param name empty while it has none
 * @param place where such a customer lives; {@code anywhere} where that sets nobody apart
 * @param age such as {@code 50 to 60}; {@code any age} where that sets nobody apart
 * @param picture SHA-256 of the picture that was supplied; empty where the drawing stands
 * @param statements who they are, at most 4
 * @param goals what they want, at most 4
 * @param problems what gets in their way, at most 4
 * @param help at most one line a function
 * @param assume what nobody should assume of them
 */
public record PersonaContent(
    List<String> segments,
    String name,
    String place,
    String age,
    Optional<String> picture,
    Optional<Quotation> quotation,
    List<PersonaLine> statements,
    List<PersonaLine> goals,
    List<PersonaLine> problems,
    List<HelpLine> help,
    List<String> assume) {

  public PersonaContent {
    segments = List.copyOf(segments);
    statements = List.copyOf(statements);
    goals = List.copyOf(goals);
    problems = List.copyOf(problems);
    help = List.copyOf(help);
    assume = List.copyOf(assume);
  }

  /** Who they are, what they want and what gets in their way, in this order. */
  public Stream<PersonaLine> lines() {
    return Stream.of(statements, goals, problems).flatMap(List::stream);
  }

  /** The lines that make one of these claims, and those that cite such a line. */
  public List<PersonaLine> restingOn(Collection<ClaimRef> claims) {
    List<String> making =
        lines()
            .filter(line -> line.claim().filter(claims::contains).isPresent())
            .map(PersonaLine::id)
            .toList();
    return lines()
        .filter(
            line -> making.contains(line.id()) || line.cites().stream().anyMatch(making::contains))
        .toList();
  }

  /** SHA-256 of the content: any change of a word makes another one. */
  public String digest() {
    return FileDigest.ofText(Json.write(this));
  }
}
