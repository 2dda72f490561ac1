package org.dramatis.persona.due;

import java.time.LocalDate;
import java.util.Optional;
import org.dramatis.charter.Charter;

/**
 * By what it is judged what is due.
 *
 * @param charter whose times hold
 * @param published the day on which the cast was; empty before the first publication
 * @param drawn the day that the figures describe by which the segments were drawn; empty when these
 *     had no dates
 */
public record DueTerms(Charter charter, Optional<LocalDate> published, Optional<LocalDate> drawn) {}
