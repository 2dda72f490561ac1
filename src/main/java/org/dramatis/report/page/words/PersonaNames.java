package org.dramatis.report.page.words;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.persona.standing.PersonaStanding;
import org.dramatis.report.RunReport;

/**
 * The personas' names beside the letters of their segments.
 *
 * @param names by letter; a segment without a persona is not in it
 */
public record PersonaNames(Map<String, String> names) {
  public PersonaNames {
    names = Map.copyOf(names);
  }

  /** The names of a run. */
  public static PersonaNames of(RunReport run) {
    Map<String, String> names = new TreeMap<>();
    run.cast().stream()
        .flatMap(cast -> cast.personas().stream())
        .forEach(persona -> put(persona, names));
    return new PersonaNames(names);
  }

  private static void put(PersonaStanding persona, Map<String, String> names) {
    for (SegmentRef segment : persona.segments()) {
      names.put(segment.letter(), Isolates.of(persona.name()));
    }
  }

  /** Who a segment is; empty where it is nobody yet. */
  public Optional<String> of(String letter) {
    return Optional.ofNullable(names.get(letter));
  }
}
