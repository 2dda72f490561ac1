package org.dramatis.persona.registry;

import java.time.LocalDate;
import org.dramatis.persona.PersonaId;

/**
 * A name that is no longer used: its persona was retired, or has another one.
 *
 * @param until the day on which it was given up
 */
public record GivenUpName(PersonaId persona, String name, LocalDate until) {}
