package org.dramatis.report;

import java.util.List;
import java.util.Optional;
import org.dramatis.contract.Bound;
import org.dramatis.profile.claim.JudgedBelief;
import org.dramatis.profile.claim.MeasureFigures;
import org.dramatis.profile.silo.Crosswalk;

/**
 * What the council asked, believed and called its customers, beside what was found.
 *
 * @param answers one per objective of the charter
 * @param deliveries one per metric of the charter
 * @param beliefs one per belief
 * @param crosswalk departments' own personas; empty when none are told
 */
public record CouncilFindings(
    List<Answer> answers,
    List<Delivery> deliveries,
    List<JudgedBelief> beliefs,
    Optional<Crosswalk> crosswalk) {
  /** Of a project that asks nothing. */
  public static final CouncilFindings NONE =
      new CouncilFindings(List.of(), List.of(), List.of(), Optional.empty());

  public CouncilFindings {
    answers = List.copyOf(answers);
    deliveries = List.copyOf(deliveries);
    beliefs = List.copyOf(beliefs);
  }

  /**
   * An objective and its measure.
   *
   * @param id its short name
   * @param asks the question
   * @param owner the function that asks
   * @param figures by segment; empty while no data answers the question
   */
  public record Answer(String id, String asks, String owner, Optional<MeasureFigures> figures) {}

  /**
   * Whether a function delivers.
   *
   * @param function that is measured
   * @param measure as the charter writes it
   * @param target where the figure should lie
   * @param figures by segment
   */
  public record Delivery(String function, String measure, Bound target, MeasureFigures figures) {}
}
