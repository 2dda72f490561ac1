package org.dramatis.persona.worksheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dramatis.charter.Noun;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.cluster.stability.StructureVerdict;
import org.dramatis.persona.ClaimRef;
import org.dramatis.persona.Evidence;
import org.dramatis.persona.KeyFigure;
import org.dramatis.persona.candidate.Candidate;
import org.dramatis.persona.candidate.Candidate.Choice;
import org.dramatis.persona.candidate.Candidate.Drew;
import org.dramatis.persona.candidate.Candidate.Problem;
import org.dramatis.persona.candidate.Candidate.Sets;
import org.dramatis.persona.candidate.Candidate.Trait;
import org.dramatis.persona.candidate.Candidates;

/** Candidates as a run drafts them, for tests. */
final class Drafts {
  static final String RUN = "2026-09-30-77266ce8acc4";
  static final String LATER = "2026-10-31-0123456789ab";
  static final List<String> FUNCTIONS =
      List.of("marketing", "sales", "it", "care", "ux", "executive");

  private Drafts() {}

  static Evidence evidence(String claim, String says, String told) {
    return new Evidence(
        ClaimRef.parse(claim).orElseThrow(),
        says,
        says,
        told,
        "",
        OptionalDouble.of(0.7),
        OptionalDouble.of(0.2),
        0.9,
        OptionalDouble.of(0.7),
        OptionalDouble.of(0.2));
  }

  static Choice drew(String claim, String says, String told) {
    return new Choice(evidence(claim, says, told), Drew.THE_LINES, Optional.empty());
  }

  static final Choice SENT =
      drew(
          "higher sent_to_others",
          "Buys for others",
          "7 in 10 orders go to another address (everyone: 2 in 10); 8 in 10 of them are so.");

  static final Choice SEARCHES =
      new Choice(
          evidence("lower searches", "Seldom searches", "Searches 2 times a month (everyone: 9)."),
          Drew.NOTHING,
          Optional.of("web usage is linked for 61 in 100 only."));

  static final Problem LATE =
      new Problem(
          evidence("higher journey:delivery", "Waits for parcels", "61 in 100 contact us."),
          "of 354 with a late parcel");

  /** What the run drafts of a segment. */
  static Candidate candidate(
      String run, String letter, List<Choice> statements, List<Problem> problems) {
    return new Candidate(
        new SegmentRef(run, letter),
        "Buys for others",
        763,
        0.124,
        OptionalDouble.of(0.18),
        List.of("sales called 458 of 763 Gift Giver"),
        statements,
        new Trait("any age", "Age does not set " + letter + " apart.", Sets.NOBODY_APART),
        new Trait("anywhere", "They live where everyone lives.", Sets.NOBODY_APART),
        "Most are repeat customers (71 in 100).",
        problems,
        List.of("wants parcels on time, so that …"),
        List.of(new KeyFigure("orders", "3.1 a month", "1.4 a month")),
        List.of("They are not older than others."),
        Optional.empty(),
        List.of("gift", "parcel"));
  }

  static Candidates run(String run, Candidate... candidates) {
    return new Candidates(
        Candidates.LAYOUT,
        run,
        Optional.of(LocalDate.of(2026, 9, 30)),
        Noun.CUSTOMER,
        StructureVerdict.REPRODUCIBLE,
        List.of(candidates));
  }

  /** The first run, of one segment B. */
  static Candidates first() {
    return run(RUN, candidate(RUN, "B", List.of(SENT, SEARCHES), List.of(LATE)));
  }

  /** The worksheet of B as the first run writes it. */
  static String sheet() {
    Candidates run = first();
    return new WorksheetRenewal(run, List.of(), FUNCTIONS).fresh(run.candidates().get(0));
  }
}
