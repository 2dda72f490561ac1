package org.dramatis.persona.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dramatis.persona.Cast;
import org.dramatis.persona.Persona;

/**
 * What is to be published.
 *
 * @param before the cast that holds until then; empty before the first publication
 * @param cast that holds from then on
 * @param fresh versions that it names and that were not published yet
 */
public record Edition(Optional<Cast> before, Cast cast, List<Persona> fresh) {

  public Edition {
    fresh = List.copyOf(fresh);
  }

  /** Whether it changes who is in the cast, or how they are. */
  public boolean isNew() {
    return !fresh.isEmpty()
        || !before.map(Cast::members).orElse(List.of()).equals(cast.members())
        || !before.map(Cast::retired).orElse(List.of()).equals(cast.retired());
  }

  /** What becomes new, in words. */
  public List<String> sentences() {
    List<String> said = new ArrayList<>();
    for (Persona next : fresh) {
      said.add(
          "%s (%s, version %d) of %s: %s, %s."
              .formatted(
                  next.content().name(),
                  next.id(),
                  next.version(),
                  VersionChanges.segments(next.content().segments()),
                  VersionChanges.customers(next.customers()),
                  VersionChanges.until(next)));
    }
    List<Cast.Retired> known = before.map(Cast::retired).orElse(List.of());
    cast.retired().stream()
        .filter(retired -> !known.contains(retired))
        .forEach(
            retired ->
                said.add(
                    "%s (%s) is retired: %s"
                        .formatted(
                            retired.name(),
                            retired.persona(),
                            VersionChanges.ended(retired.why()))));
    return said;
  }
}
