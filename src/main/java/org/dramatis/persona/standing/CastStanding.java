package org.dramatis.persona.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.persona.Persona;
import org.dramatis.persona.PersonaState;
import org.dramatis.persona.due.DueTerms;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.council.CouncilFindings;

/**
 * The cast in a run.
 *
 * @param cast number of the cast
 * @param signed the run whose segments the council signed
 * @param personas by id
 * @param reasons why no persona is shown, in words; then there are no personas here
 * @param terms by which it is judged what is due; empty where nobody asks
 */
public record CastStanding(
    int cast,
    String signed,
    List<PersonaStanding> personas,
    List<String> reasons,
    Optional<DueTerms> terms) {

  public CastStanding {
    personas = List.copyOf(personas);
    reasons = List.copyOf(reasons);
  }

  /** A cast of which no persona is shown, because the run describes customers in another way. */
  public static CastStanding hidden(int cast, String signed, List<String> reasons) {
    return new CastStanding(cast, signed, List.of(), reasons, Optional.empty());
  }

  /**
   * Finds the personas' segments by their letters, which stay, and judges every claim again.
   *
   * @param members the personas that hold
   * @param asOf the day that the run's figures describe; without one no persona expires
   */
  public static CastStanding of(
      int cast,
      String signed,
      List<Persona> members,
      List<SegmentProfile> profiles,
      CouncilFindings findings,
      Optional<LocalDate> asOf) {
    return new CastStanding(
        cast,
        signed,
        members.stream().map(member -> standing(member, profiles, findings, asOf)).toList(),
        List.of(),
        Optional.empty());
  }

  /** The same with what says when something is due. */
  public CastStanding under(DueTerms due) {
    return new CastStanding(cast, signed, personas, reasons, Optional.of(due));
  }

  private static PersonaStanding standing(
      Persona persona,
      List<SegmentProfile> profiles,
      CouncilFindings findings,
      Optional<LocalDate> asOf) {
    List<SegmentProfile> own =
        persona.content().segments().stream()
            .flatMap(letter -> profiles.stream().filter(p -> p.segment().letter().equals(letter)))
            .toList();
    // A claim is of the segment whose worksheet it was signed on: the first.
    Optional<SubjectFigures> figures =
        own.stream()
            .filter(p -> p.segment().letter().equals(persona.content().segments().get(0)))
            .map(p -> SubjectFigures.of(p, findings))
            .findFirst();
    return new PersonaStanding(
        persona,
        asOf.filter(day -> day.isAfter(persona.expires())).isPresent()
            ? PersonaState.EXPIRED
            : persona.state(),
        own.stream().map(SegmentProfile::segment).toList(),
        persona.claims().stream()
            .map(
                claim ->
                    figures
                        .map(f -> f.judge(claim))
                        .orElseGet(
                            () ->
                                new JudgedClaim(
                                    claim,
                                    ClaimVerdict.NOT_TESTABLE,
                                    OptionalDouble.empty(),
                                    OptionalDouble.empty())))
            .toList());
  }

  /** The persona to which a segment is bound. */
  public Optional<PersonaStanding> of(SegmentRef segment) {
    return personas.stream().filter(p -> p.segments().contains(segment)).findFirst();
  }
}
