package org.dramatis.persona.status;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.dramatis.persona.Cast;
import org.dramatis.persona.ClaimRef;
import org.dramatis.persona.Persona;
import org.dramatis.persona.decision.Binding;
import org.dramatis.persona.decision.Decision;
import org.dramatis.persona.decision.PublishedRun;
import org.dramatis.persona.due.DueTerms;
import org.dramatis.persona.due.Duties;
import org.dramatis.persona.due.PersonaInRun;
import org.dramatis.persona.status.CouncilStatus.ReviewStatus;
import org.dramatis.run.DueItem;

/** What of the council's work is due. */
record CouncilDuties(StatusSurvey survey) {

  /**
   * What should have been done before a day.
   *
   * @param review of the published run
   * @param segments as they stand
   */
  List<DueItem> on(LocalDate day, ReviewStatus.State review, List<SegmentStatus> segments) {
    PublishedRun run = survey.run();
    Duties duties =
        Duties.under(
            new DueTerms(
                survey.charter(),
                survey.cast().map(c -> LocalDate.ofInstant(c.published(), ZoneOffset.UTC)),
                run.drawn()));
    if (review == ReviewStatus.State.OVERDUE) {
      duties.undecided(run.id(), LocalDate.ofInstant(run.derived(), ZoneOffset.UTC));
    }
    if (survey.cast().filter(cast -> !cast.members().isEmpty()).isPresent()) {
      duties.redraw(run.id());
    }
    survey.personas().stream()
        .filter(persona -> !survey.state().retired().contains(persona.id()))
        .forEach(persona -> duties.persona(inRun(persona)));
    for (SegmentStatus segment : segments) {
      adopted(segment)
          .ifPresent(
              decision ->
                  duties.draft(
                      segment.segments(), segment.name(), decision.date(), segment.absent()));
    }
    run.promised().forEach(duties::source);
    return duties.on(day);
  }

  private PersonaInRun inRun(Persona persona) {
    return new PersonaInRun(
        persona,
        survey.state().of(persona.id()).map(Binding::segments).orElse(List.of()),
        survey.run().broken().stream()
            .filter(b -> b.persona().equals(persona.id()) && b.version() == persona.version())
            .flatMap(b -> ClaimRef.parse(b.claim()).stream())
            .toList());
  }

  /** The adoption of what is not published yet: who edits what is published works on the next. */
  private Optional<Decision> adopted(SegmentStatus segment) {
    int published = survey.cast().map(Cast::log).map(Cast.LogHead::decisions).orElse(0);
    return survey
        .state()
        .of(segment.segments().get(0))
        .filter(Binding::isAdopted)
        .flatMap(Binding::decided)
        .filter(decision -> decision.number() > published);
  }
}
