package org.dramatis.persona.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dramatis.persona.Cast;
import org.dramatis.persona.Cast.LogHead;
import org.dramatis.persona.Persona;
import org.dramatis.persona.PersonaId;
import org.dramatis.persona.decision.CouncilState;
import org.dramatis.persona.decision.Decision;
import org.dramatis.persona.guard.Draft;
import org.dramatis.persona.registry.Registry;
import org.dramatis.run.manifest.FileDigest;
import org.dramatis.run.storage.Json;

/**
 * Puts the next cast together.
 *
 * @param decisions all of them
 * @param log how far they had come
 * @param now when it is published
 */
public record Editor(
    Registry registry, CouncilState state, List<Decision> decisions, LogHead log, Instant now) {

  public Editor {
    decisions = List.copyOf(decisions);
  }

  /**
   * The cast of the council's drafts. Whoever is in the cast and is not retired goes on, whether or
   * not there is a draft.
   *
   * @param drafts that passed every guard
   * @param terms of the run and the charter
   */
  public Edition next(List<Draft> drafts, EditionTerms terms) {
    Optional<Cast> before = registry.cast();
    List<Cast.Member> held = before.map(Cast::members).orElse(List.of());
    List<Cast.Member> members = new ArrayList<>();
    List<Persona> fresh = new ArrayList<>();
    Places places = new Places(before);
    for (Draft draft : drafts) {
      Optional<Cast.Member> member = draft.binding().persona().flatMap(id -> find(held, id));
      Optional<Persona> published = member.map(m -> registry.persona(m.persona(), m.version()));
      Persona next =
          published
              .map(p -> terms.version(draft, p.id(), p.version() + 1, p.colour(), day()))
              .orElseGet(() -> terms.version(draft, places.id(), 1, places.colour(), day()));
      if (published.isPresent() && EditionTerms.isSame(published.get(), next)) {
        members.add(member.get());
      } else {
        fresh.add(next);
        members.add(member(next));
      }
    }
    held.stream()
        .filter(member -> find(members, member.persona()).isEmpty())
        .filter(member -> !state.retired().contains(member.persona()))
        .forEach(members::add);
    return new Edition(before, cast(before, terms.run(), members), fresh);
  }

  /**
   * The cast without those who were retired, everybody else as they are.
   *
   * @throws IllegalStateException when there is no cast
   */
  public Edition withoutRetired() {
    Optional<Cast> before = registry.cast();
    Cast held = before.orElseThrow(() -> new IllegalStateException("there is no cast"));
    List<Cast.Member> members =
        held.members().stream().filter(m -> !state.retired().contains(m.persona())).toList();
    return new Edition(before, cast(before, held.run(), members), List.of());
  }

  private LocalDate day() {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  private static Optional<Cast.Member> find(List<Cast.Member> members, PersonaId id) {
    return members.stream().filter(member -> member.persona().equals(id)).findFirst();
  }

  private static Cast.Member member(Persona persona) {
    return new Cast.Member(
        persona.id(),
        persona.version(),
        persona.content().name(),
        persona.state(),
        persona.content().segments(),
        FileDigest.ofText(Json.write(persona)));
  }

  private Cast cast(Optional<Cast> before, String run, List<Cast.Member> members) {
    return new Cast(
        Cast.LAYOUT,
        before.map(Cast::number).orElse(0) + 1,
        run,
        now.truncatedTo(ChronoUnit.SECONDS),
        log,
        members.stream().sorted(Comparator.comparing(Cast.Member::persona)).toList(),
        retired(before));
  }

  private List<Cast.Retired> retired(Optional<Cast> before) {
    Stream<Cast.Retired> gone =
        before.map(Cast::members).orElse(List.of()).stream()
            .filter(member -> state.retired().contains(member.persona()))
            .map(this::retired);
    return Stream.concat(before.map(Cast::retired).orElse(List.of()).stream(), gone)
        .sorted(Comparator.comparing(Cast.Retired::persona))
        .toList();
  }

  private Cast.Retired retired(Cast.Member member) {
    Optional<Decision> decision =
        decisions.stream()
            .filter(d -> d.kind() == Decision.Kind.RETIRE)
            .filter(d -> d.persona().equals(Optional.of(member.persona())))
            .reduce((earlier, later) -> later);
    return new Cast.Retired(
        member.persona(),
        member.version(),
        member.name(),
        decision.map(Decision::at).orElse(now.truncatedTo(ChronoUnit.SECONDS)),
        decision.map(Decision::why).orElse(""));
  }

  /** Ids and colours that nobody has; of ids, that nobody ever had. */
  private final class Places {
    private final Set<Integer> colours = new HashSet<>();
    private int lastId;

    Places(Optional<Cast> before) {
      for (Cast.Member member : before.map(Cast::members).orElse(List.of())) {
        lastId = Math.max(lastId, member.persona().number());
        colours.add(registry.persona(member.persona(), member.version()).colour());
      }
      for (Cast.Retired gone : before.map(Cast::retired).orElse(List.of())) {
        lastId = Math.max(lastId, gone.persona().number());
      }
    }

    PersonaId id() {
      lastId++;
      return new PersonaId(lastId);
    }

    int colour() {
      int colour = 0;
      while (!colours.add(colour)) {
        colour++;
      }
      return colour;
    }
  }
}
