package org.dramatis.command;

import java.util.List;
import java.util.Optional;
import org.dramatis.persona.PersonaId;
import org.dramatis.persona.decision.RefusedException;

/** {@code --persona P-004}, as commands read it. */
final class PersonaOption {
  private PersonaOption() {}

  /**
   * The persona.
   *
   * @param text as it was given; null when it was not
   */
  static Optional<PersonaId> read(String text) {
    try {
      return Optional.ofNullable(text).map(PersonaId::of);
    } catch (IllegalArgumentException e) {
      throw new RefusedException(List.of("--persona: " + e.getMessage() + "."));
    }
  }
}
