package org.dramatis.report.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.persona.PersonaLine;
import org.dramatis.persona.PersonaState;
import org.dramatis.persona.standing.CastStanding;
import org.dramatis.persona.standing.ClaimVerdict;
import org.dramatis.persona.standing.JudgedClaim;
import org.dramatis.persona.standing.PersonaStanding;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.report.RunReport;
import org.dramatis.report.page.words.Isolates;
import org.dramatis.report.page.words.Phrases;

/**
 * The cast on the first screen.
 *
 * @param cast where the personas stand
 */
public record CastWords(RunReport run, CastStanding cast) {

  /** The words of a run; empty before the first publication. */
  static Optional<CastWords> of(RunReport run) {
    return run.cast().map(cast -> new CastWords(run, cast));
  }

  /** Who is who, or why nobody is. */
  String who() {
    if (!cast.reasons().isEmpty()) {
      return "No persona is shown: "
          + String.join(" ", cast.reasons())
          + " The council’s personas stay with run "
          + cast.signed()
          + " until it draws them again.";
    }
    List<String> named =
        cast.personas().stream()
            .filter(p -> !p.segments().isEmpty())
            .map(CastWords::named)
            .toList();
    List<String> nameless =
        run.profiles().stream()
            .map(SegmentProfile::segment)
            .filter(segment -> cast.of(segment).isEmpty())
            .map(SegmentRef::letter)
            .toList();
    String who = named.isEmpty() ? "" : Phrases.listed(named) + ".";
    return nameless.isEmpty()
        ? who
        : "%s %s no persona yet."
            .formatted(who, Phrases.listed(nameless) + (nameless.size() == 1 ? " has" : " have"))
            .strip();
  }

  private static String named(PersonaStanding persona) {
    List<String> letters = persona.segments().stream().map(SegmentRef::letter).toList();
    return Phrases.listed(letters)
        + (letters.size() == 1 ? " is " : " are ")
        + Isolates.of(persona.name());
  }

  /** What the council has to do, by persona: what is over, broken or overdue. */
  List<Due> due() {
    return cast.personas().stream()
        .flatMap(persona -> due(persona).map(what -> new Due(Isolates.of(persona.name()), what)))
        .toList();
  }

  /** What has to be done about a persona. */
  public record Due(String name, String what) {}

  private Stream<String> due(PersonaStanding persona) {
    List<String> all = new ArrayList<>();
    if (persona.segments().isEmpty()) {
      all.add("Its group was not found again. Decide what becomes of the name.");
    }
    if (persona.state() == PersonaState.EXPIRED) {
      all.add(
          "Expired on %s. Look at it again and sign it, or retire it."
              .formatted(Phrases.day(persona.persona().expires())));
    }
    broken(persona).ifPresent(all::add);
    run.asOf().flatMap(day -> gaps(persona, day)).ifPresent(all::add);
    return all.stream();
  }

  private static Optional<String> broken(PersonaStanding persona) {
    List<String> claims =
        persona.claims().stream()
            .filter(claim -> claim.verdict() == ClaimVerdict.BROKEN)
            .map(JudgedClaim::signed)
            .map(signed -> Phrases.quoted(signed.says()))
            .toList();
    if (claims.isEmpty()) {
      return Optional.empty();
    }
    int resting = persona.shaken().size() - claims.size();
    String rest =
        resting <= 0
            ? ""
            : resting == 1
                ? " 1 other line rests on it."
                : " " + resting + " other lines rest on it.";
    return Optional.of(
        Phrases.listed(claims)
            + (claims.size() == 1 ? " is" : " are")
            + " not so any more."
            + rest);
  }

  private static Optional<String> gaps(PersonaStanding persona, LocalDate day) {
    List<PersonaLine> overdue = persona.overdue(day);
    if (overdue.isEmpty()) {
      return Optional.empty();
    }
    List<String> owners =
        overdue.stream()
            .flatMap(line -> line.gap().stream())
            .map(gap -> Phrases.department(gap.owner()))
            .distinct()
            .toList();
    return Optional.of(
        "%s open past the date: ask %s."
            .formatted(
                Phrases.counted(overdue.size(), "line is", "lines are"), Phrases.listed(owners)));
  }
}
