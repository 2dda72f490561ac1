package org.dramatis.persona.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.dramatis.charter.Charter;
import org.dramatis.persona.KeyFigure;
import org.dramatis.persona.Persona;
import org.dramatis.persona.PersonaId;
import org.dramatis.persona.PersonaState;
import org.dramatis.persona.Rank;
import org.dramatis.persona.candidate.Candidate;
import org.dramatis.persona.candidate.Candidates;
import org.dramatis.persona.guard.Draft;

/**
 * What a version takes from the run and the charter.
 *
 * @param candidates of the published run
 */
public record EditionTerms(Candidates candidates, Charter charter) {
  /** How long a persona with gaps holds. */
  private static final int PROVISIONAL_DAYS = 90;

  /** The run whose figures it shows. */
  String run() {
    return candidates.runId();
  }

  /** The version of a persona that a draft is to become. */
  Persona version(Draft draft, PersonaId id, int version, int colour, LocalDate day) {
    List<Candidate> parts = draft.candidates();
    Candidate lead = parts.get(0);
    return new Persona(
        Persona.LAYOUT,
        id,
        version,
        draft.state(),
        run(),
        candidates.asOf(),
        draft.content(),
        draft.binding().rank().orElse(Rank.NOT_NOW),
        parts.stream().mapToLong(Candidate::customers).sum(),
        parts.stream().mapToDouble(Candidate::share).sum(),
        revenueShare(parts),
        stage(parts),
        lead.title(),
        lead.icons(),
        colour,
        draft.picture(),
        numbers(parts),
        draft.evidence(),
        draft.binding().signed(draft.content().digest()),
        day,
        draft.state() == PersonaState.PROVISIONAL
            ? day.plusDays(PROVISIONAL_DAYS)
            : day.plus(charter.cadence().redraw()));
  }

  private static OptionalDouble revenueShare(List<Candidate> parts) {
    return parts.stream().allMatch(part -> part.revenueShare().isPresent())
        ? OptionalDouble.of(parts.stream().mapToDouble(p -> p.revenueShare().getAsDouble()).sum())
        : OptionalDouble.empty();
  }

  private static String stage(List<Candidate> parts) {
    return parts.size() == 1
        ? parts.get(0).stage()
        : parts.stream()
            .filter(part -> !part.stage().isBlank())
            .map(part -> part.segment().letter() + ": " + part.stage())
            .collect(Collectors.joining("; "));
  }

  /** The figures of several segments together are nobody's until a run computes them. */
  private static List<KeyFigure> numbers(List<Candidate> parts) {
    return parts.size() == 1 ? parts.get(0).numbers() : List.of();
  }

  /** Whether nothing changed but the day: then the published version goes on. */
  static boolean isSame(Persona published, Persona next) {
    return published.content().equals(next.content())
        && published.state() == next.state()
        && published.rank() == next.rank()
        && published.run().equals(next.run())
        && published.picture().equals(next.picture())
        && published.signatures().equals(next.signatures());
  }
}
