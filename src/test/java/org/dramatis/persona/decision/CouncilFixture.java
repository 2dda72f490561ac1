package org.dramatis.persona.decision;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.dramatis.charter.Charter;
import org.dramatis.persona.Cast;
import org.dramatis.persona.CouncilFolder;
import org.dramatis.persona.PersonaId;
import org.dramatis.persona.PersonaState;
import org.dramatis.persona.Signature;
import org.dramatis.persona.decision.Decision.Kind;
import org.dramatis.persona.decision.Decision.Signed;
import org.dramatis.project.ProjectReader;
import org.dramatis.run.lock.LeaseHolder;

/** The shipped sample's council, which met on 1 November 2026 about run {@code R1} of A to E. */
public final class CouncilFixture {
  public static final String RUN = "R1";
  public static final LocalDate MEETING = LocalDate.parse("2026-11-01");
  public static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
  public static final PersonaId ROBIN = PersonaId.of("P-001");
  public static final PersonaId KIM = PersonaId.of("P-002");
  public static final PersonaId OLD = PersonaId.of("P-003");
  private static final Configuration HADOOP = new Configuration();
  static final Charter CHARTER = ProjectReader.read(Path.of("conf"), List.of()).charter();

  private CouncilFixture() {}

  static CouncilFolder folder(Path folder) {
    return CouncilFolder.at(folder.toUri().toString(), HADOOP);
  }

  static DecisionLog log(Path folder) {
    return new DecisionLog(folder(folder), Optional.empty());
  }

  static Scribe scribe(String token) {
    return new Scribe(
        LeaseHolder.thisProcess("council decide", token),
        Clock.fixed(NOON, ZoneOffset.UTC),
        Duration.ZERO);
  }

  /** A council without personas yet. */
  static Council council() {
    return council(Optional.empty());
  }

  static Council council(Optional<Cast> cast) {
    return new Council(
        CHARTER,
        RUN,
        Optional.of(LocalDate.parse("2026-09-30")),
        List.of("A", "B", "C", "D", "E"),
        cast);
  }

  /** Robin is A, Kim is B, and Old was retired. */
  static Cast cast() {
    return new Cast(
        Cast.LAYOUT,
        1,
        RUN,
        NOON,
        DecisionLog.EMPTY,
        List.of(member(ROBIN, "Robin", "A"), member(KIM, "Kim", "B")),
        List.of(new Cast.Retired(OLD, 2, "Old", NOON, "Gone.")));
  }

  private static Cast.Member member(PersonaId id, String name, String segment) {
    return new Cast.Member(id, 1, name, PersonaState.SIGNED, List.of(segment), "d".repeat(64));
  }

  /** What Helen Ward, who chairs, wants recorded. */
  static Motion motion(Kind kind, String... segments) {
    return new Motion(
        MEETING,
        kind,
        RUN,
        Arrays.asList(segments),
        Optional.empty(),
        "marketing",
        "Helen Ward",
        "Because.",
        kind == Kind.RENAME ? Optional.of("Charlie") : Optional.empty(),
        Optional.empty());
  }

  static Motion of(Motion motion, PersonaId persona) {
    return motion.about(motion.segments(), Optional.of(persona));
  }

  static Motion because(Motion m, String why) {
    return new Motion(
        m.date(),
        m.kind(),
        m.run(),
        m.segments(),
        m.persona(),
        m.function(),
        m.name(),
        why,
        m.to(),
        m.signed());
  }

  static Motion signature(String digest, Signature.Voice voice, String words, String segment) {
    Motion m = motion(Kind.SIGN, segment);
    return new Motion(
        m.date(),
        m.kind(),
        m.run(),
        m.segments(),
        m.persona(),
        m.function(),
        m.name(),
        "",
        Optional.empty(),
        Optional.of(
            new Signed(
                digest, voice, Optional.ofNullable(words), Signature.Manner.RECORDED_BY_SCRIBE)));
  }

  /** The decisions that become of motions, one after the other, as a council admits them. */
  static List<Decision> decided(Council council, Motion... motions) {
    List<Decision> decisions = new ArrayList<>();
    for (Motion motion : motions) {
      for (Motion admitted : council.admit(motion, decisions, MEETING)) {
        decisions.add(admitted.decided(NOON, decisions.size() + 1, "0".repeat(64)));
      }
    }
    return decisions;
  }
}
