package org.dramatis.persona.status;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dramatis.charter.Charter;
import org.dramatis.persona.Cast;
import org.dramatis.persona.CouncilFolder;
import org.dramatis.persona.HelpLine;
import org.dramatis.persona.Mark;
import org.dramatis.persona.Persona;
import org.dramatis.persona.PersonaContent;
import org.dramatis.persona.PersonaContents;
import org.dramatis.persona.PersonaLine;
import org.dramatis.persona.PersonaState;
import org.dramatis.persona.Signature;
import org.dramatis.persona.decision.Binding;
import org.dramatis.persona.decision.CouncilState;
import org.dramatis.persona.decision.Decision;
import org.dramatis.persona.decision.PublishedRun;
import org.dramatis.persona.status.CouncilStatus.Input;
import org.dramatis.persona.status.CouncilStatus.ReviewStatus;
import org.dramatis.persona.status.SegmentStatus.Filled;
import org.dramatis.persona.status.SegmentStatus.OpenLine;
import org.dramatis.persona.worksheet.Worksheet;
import org.dramatis.run.Review;

/**
 * Looks at everything that the council has to do with, on a day.
 *
 * @param worksheets those that can be read
 * @param inputs what functions wrote beforehand
 * @param cast that holds; empty before the first publication
 * @param personas that are published
 */
public record StatusSurvey(
    Charter charter,
    PublishedRun run,
    List<Decision> decisions,
    CouncilState state,
    CouncilFolder folder,
    List<Worksheet> worksheets,
    List<Input> inputs,
    Optional<Cast> cast,
    List<Persona> personas) {
  private static final int SOON_DAYS = 30;

  public StatusSurvey {
    decisions = List.copyOf(decisions);
    worksheets = List.copyOf(worksheets);
    inputs = List.copyOf(inputs);
    personas = List.copyOf(personas);
  }

  /**
   * The status of that day.
   *
   * @param blocks what stands in the way of publication
   */
  public CouncilStatus on(LocalDate day, List<String> blocks) {
    ReviewStatus review = review(day);
    List<SegmentStatus> segments =
        state.bindings().stream().map(binding -> segment(binding, day)).toList();
    return new CouncilStatus(
        day,
        run.id(),
        run.asOf(),
        review,
        run.overdue(),
        functions().map(this::input).toList(),
        segments,
        personas.stream().map(persona -> persona(persona, day)).toList(),
        new CouncilDuties(this).on(day, review.state(), segments),
        blocks);
  }

  private Stream<String> functions() {
    return charter.members().stream().map(Charter.Member::function).distinct();
  }

  private Input input(String function) {
    return inputs.stream()
        .filter(input -> input.function().equals(function))
        .findFirst()
        .orElseGet(() -> new Input(function, 0, List.of()));
  }

  private ReviewStatus review(LocalDate day) {
    LocalDate due =
        LocalDate.ofInstant(run.derived(), ZoneOffset.UTC).plus(charter.cadence().reviewWithin());
    return new ReviewStatus(reviewed(day, due), due);
  }

  private ReviewStatus.State reviewed(LocalDate day, LocalDate due) {
    if (decisions.stream().anyMatch(decision -> decision.run().equals(run.id()))) {
      return ReviewStatus.State.DONE;
    }
    if (run.review() == Review.NOT_NEEDED) {
      return ReviewStatus.State.NOT_NEEDED;
    }
    return day.isAfter(due) ? ReviewStatus.State.OVERDUE : ReviewStatus.State.DUE;
  }

  private SegmentStatus segment(Binding binding, LocalDate day) {
    Optional<PersonaContent> content =
        worksheets.stream()
            .filter(sheet -> sheet.letter().equals(binding.lead()))
            .findFirst()
            .map(sheet -> PersonaContents.of(sheet, binding.segments(), folder));
    // Without a worksheet nobody knows what was signed: no digest is that of an empty text.
    String digest = content.map(PersonaContent::digest).orElse("");
    List<Signature> signed = binding.signed(digest);
    return new SegmentStatus(
        binding.segments(),
        binding.persona(),
        content.map(PersonaContent::name).orElse(""),
        binding.ranked().map(Decision::kind),
        binding.decided().map(Decision::kind),
        content.map(StatusSurvey::filled),
        content.stream().flatMap(c -> c.help().stream()).map(HelpLine::function).toList(),
        content.map(c -> gaps(c, day)).orElse(List.of()),
        signed,
        binding.voided(digest),
        charter.quorum().stream()
            .filter(function -> signed.stream().noneMatch(s -> s.function().equals(function)))
            .toList());
  }

  private static Filled filled(PersonaContent content) {
    return new Filled(
        written(content.statements()), written(content.goals()), written(content.problems()));
  }

  private static int written(List<PersonaLine> lines) {
    return (int) lines.stream().filter(l -> l.mark() != Mark.OPEN && !l.text().isEmpty()).count();
  }

  private static List<OpenLine> gaps(PersonaContent content, LocalDate day) {
    List<PersonaLine> lines = new ArrayList<>(content.statements());
    lines.addAll(content.goals());
    lines.addAll(content.problems());
    return lines.stream()
        .filter(line -> line.mark() == Mark.OPEN)
        .map(
            line ->
                new OpenLine(
                    line.id(),
                    line.gap().map(PersonaLine.Gap::owner),
                    line.gap().map(PersonaLine.Gap::due),
                    line.gap().filter(gap -> gap.due().isBefore(day)).isPresent()))
        .toList();
  }

  private PersonaState standing(Persona persona, LocalDate day) {
    if (state.retired().contains(persona.id())) {
      return PersonaState.RETIRED;
    }
    return day.isAfter(persona.expires()) ? PersonaState.EXPIRED : persona.state();
  }

  private PersonaStatus persona(Persona persona, LocalDate day) {
    boolean expired = day.isAfter(persona.expires());
    return new PersonaStatus(
        persona.id(),
        persona.version(),
        persona.content().name(),
        standing(persona, day),
        state.of(persona.id()).map(Binding::segments).orElse(List.of()),
        persona.expires(),
        !expired && day.plusDays(SOON_DAYS).isAfter(persona.expires()),
        gaps(persona.content(), day).stream().filter(OpenLine::overdue).toList(),
        run.broken().stream()
            .filter(b -> b.persona().equals(persona.id()) && b.version() == persona.version())
            .map(PublishedRun.BrokenClaim::claim)
            .toList());
  }
}
