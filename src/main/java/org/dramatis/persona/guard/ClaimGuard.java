package org.dramatis.persona.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dramatis.persona.ClaimRef;
import org.dramatis.persona.Evidence;
import org.dramatis.persona.Persona;
import org.dramatis.persona.PersonaLine;
import org.dramatis.persona.candidate.Candidate;
import org.dramatis.profile.figure.Direction;

/**
 * Whether the run tells what a line claims, of every segment that the persona stands for.
 *
 * @param candidates of its segments, the one first whose worksheet it is
 * @param figures of the run
 * @param before the version that is published; empty while there is none
 */
record ClaimGuard(List<Candidate> candidates, RunFigures figures, Optional<Persona> before) {
  private static final double MOST = 0.6;

  ClaimGuard {
    candidates = List.copyOf(candidates);
  }

  /** The evidence of a line's claim; empty when the run does not tell it, which is found. */
  Optional<Evidence> evidence(PersonaLine line, SheetFindings found) {
    Optional<ClaimRef> claim = line.claim();
    if (claim.isEmpty() || candidates.isEmpty()) {
      return Optional.empty();
    }
    List<Evidence> told = new ArrayList<>();
    for (Candidate candidate : candidates) {
      told(candidate, claim.get()).ifPresent(told::add);
      objection(candidate, claim.get())
          .ifPresent(
              words ->
                  found.problem(
                      line,
                      "claims \"%s\", but %s. Untick it and choose another, or write down who heard"
                          + " it from customers%s.",
                      claim.get().text(),
                      words,
                      whole()));
    }
    return told.stream().findFirst().or(() -> signed(claim.get()));
  }

  private String whole() {
    return candidates.size() > 1
        ? "; a persona of several segments may claim only what holds for each of them"
        : "";
  }

  private static Optional<Evidence> told(Candidate candidate, ClaimRef claim) {
    return all(candidate).filter(e -> e.claim().equals(claim)).findFirst();
  }

  private static Stream<Evidence> all(Candidate candidate) {
    return Stream.concat(
        candidate.statements().stream().map(Candidate.Choice::evidence),
        candidate.problems().stream().map(Candidate.Problem::evidence));
  }

  /** What was told of it when it was published, which goes on as long as it has not turned. */
  private Optional<Evidence> signed(ClaimRef claim) {
    return before.stream()
        .flatMap(persona -> persona.claims().stream())
        .filter(e -> e.claim().equals(claim))
        .findFirst();
  }

  private Optional<String> objection(Candidate candidate, ClaimRef claim) {
    if (told(candidate, claim).isPresent()) {
      return Optional.empty();
    }
    String letter = candidate.segment().letter();
    Optional<Evidence> turned =
        all(candidate).filter(e -> e.claim().subject().equals(claim.subject())).findFirst();
    if (turned.isPresent()) {
      return Optional.of(
          "run %s tells the opposite of %s: %s"
              .formatted(candidate.segment().run(), letter, unended(turned.get().told())));
    }
    Optional<Direction> side = figures.side(letter, claim);
    if (side.isPresent() && side.get() != claim.direction()) {
      return Optional.of(
          "in run %s segment %s lies on the other side of all others"
              .formatted(candidate.segment().run(), letter));
    }
    boolean isOther = !candidate.equals(candidates.get(0));
    if (side.isPresent() && (isOther || signed(claim).isPresent())) {
      return Optional.empty();
    }
    return Optional.of(
        "run %s does not tell that of %s".formatted(candidate.segment().run(), letter));
  }

  private static String unended(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  /** A statement is true of most of the group, or says that it is true of some. */
  static void checkPrevalence(PersonaLine line, Evidence evidence, SheetFindings found) {
    if (Words.of(line.text()).contains("some") || line.text().isBlank()) {
      return;
    }
    if (evidence.inside().isEmpty()) {
      found.problem(
          line,
          "the run does not tell how many of the group are so. Say that some are, or choose"
              + " another statement.");
    } else if (evidence.inside().getAsDouble() < MOST) {
      found.problem(
          line,
          "only %.0f in 100 of the group are so, and a statement about all of them needs 60. Say"
              + " that some are, or choose another statement.",
          Math.floor(100 * evidence.inside().getAsDouble()));
    }
  }
}
