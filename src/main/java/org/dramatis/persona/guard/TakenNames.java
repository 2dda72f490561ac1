package org.dramatis.persona.guard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dramatis.charter.Charter;
import org.dramatis.persona.Cast;
import org.dramatis.persona.PersonaId;
import org.dramatis.persona.registry.GivenUpName;

/**
 * Names that a persona may not have.
 *
 * @param names each with whose it is
 */
record TakenNames(List<Taken> names) {
  private static final int RESTS_YEARS = 1;

  TakenNames {
    names = List.copyOf(names);
  }

  /**
   * A name.
   *
   * @param whose in words
   * @param persona who has it or had it; empty of people of the council
   * @param free the day from which on it may be used again; empty while somebody has it
   */
  record Taken(String name, String whose, Optional<PersonaId> persona, Optional<LocalDate> free) {}

  static TakenNames of(
      Optional<Cast> cast, List<GivenUpName> former, Charter charter, LocalDate day) {
    List<Taken> names = new ArrayList<>();
    for (Cast.Member member : cast.map(Cast::members).orElse(List.of())) {
      names.add(
          new Taken(
              member.name(),
              member.persona() + " " + member.name(),
              Optional.of(member.persona()),
              Optional.empty()));
    }
    for (GivenUpName name : former) {
      LocalDate free = name.until().plusYears(RESTS_YEARS);
      if (day.isBefore(free)) {
        names.add(
            new Taken(
                name.name(),
                "%s %s, which was given up on %s"
                    .formatted(name.persona(), name.name(), name.until()),
                Optional.of(name.persona()),
                Optional.of(free)));
      }
    }
    for (Charter.Member member : charter.members()) {
      names.add(person(member.name(), member));
      for (String part : member.name().split("[\\s-]+", -1)) {
        if (Words.letters(part.replaceAll("[^\\p{L}\\p{M}]", "")) > 1) {
          names.add(person(part, member));
        }
      }
    }
    return new TakenNames(names);
  }

  private static Taken person(String name, Charter.Member member) {
    return new Taken(
        name,
        "%s of the council (%s)".formatted(member.name(), member.function()),
        Optional.empty(),
        Optional.empty());
  }
}
