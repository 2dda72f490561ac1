package org.dramatis.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dramatis.persona.Cast;
import org.dramatis.persona.Persona;
import org.dramatis.persona.PersonaContent;
import org.dramatis.persona.PersonaId;
import org.dramatis.persona.PersonaState;
import org.dramatis.persona.Rank;
import org.dramatis.run.manifest.FileDigest;
import org.dramatis.run.storage.Json;

/**
 * The registry of a workspace whose published run the council signed.
 *
 * @param expires the day after which its personas have to be looked at again
 */
record PublishedCast(Job job, LocalDate expires) {
  static PublishedCast of(Job job) {
    return new PublishedCast(job, LocalDate.of(2099, 1, 1));
  }

  /** A persona of that name, and the letters of its segments. */
  record Role(String name, List<String> segments) {
    Role {
      segments = List.copyOf(segments);
    }

    Role(String name, String... segments) {
      this(name, List.of(segments));
    }
  }

  /** Writes the cast, its personas numbered from 1. */
  void of(Role... roles) {
    of(List.of(), roles);
  }

  /** The same, after others were retired, whose numbers follow. */
  void of(List<Role> gone, Role... roles) {
    try {
      String run = job.published().getFileName().toString();
      List<Cast.Member> members = new ArrayList<>();
      for (int i = 0; i < roles.length; i++) {
        PersonaId id = new PersonaId(i + 1);
        String text = Json.write(persona(id, run, roles[i]));
        write("personas/" + id + "/v1.json", text);
        members.add(
            new Cast.Member(
                id,
                1,
                roles[i].name(),
                PersonaState.SIGNED,
                roles[i].segments(),
                FileDigest.ofText(text)));
      }
      List<Cast.Retired> retired = new ArrayList<>();
      for (Role role : gone) {
        PersonaId id = new PersonaId(roles.length + retired.size() + 1);
        write("personas/" + id + "/v1.json", Json.write(persona(id, run, role)));
        Instant at = Instant.parse("2026-07-01T09:00:00Z").plusSeconds(retired.size());
        retired.add(new Cast.Retired(id, 1, role.name(), at, "Nobody used it."));
      }
      write(
          "cast.json",
          Json.write(
              new Cast(
                  Cast.LAYOUT,
                  1,
                  run,
                  Instant.parse("2026-07-01T10:00:00Z"),
                  new Cast.LogHead(0, ""),
                  members,
                  retired)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String name, String text) throws IOException {
    Path file = job.workspace().resolve("registry").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Persona persona(PersonaId id, String run, Role role) {
    return new Persona(
        Persona.LAYOUT,
        id,
        1,
        PersonaState.SIGNED,
        run,
        Optional.empty(),
        new PersonaContent(
            role.segments(),
            role.name(),
            "anywhere",
            "any age",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of()),
        Rank.PRIMARY,
        100,
        0.5,
        OptionalDouble.empty(),
        "",
        "Order often",
        List.of(),
        0,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        LocalDate.of(2026, 7, 1),
        expires);
  }
}
