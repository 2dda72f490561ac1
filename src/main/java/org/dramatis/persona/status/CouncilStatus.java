package org.dramatis.persona.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dramatis.run.DueItem;

/**
 * How far the council has come.
 *
 * @param day by the clock; what is overdue is so on that day
 * @param run the published one
 * @param asOf the day that its figures describe; empty when the data has no dates
 * @param review whether the council looked at it in time
 * @param lateSources sources whose next delivery should have come by the run's day
 * @param inputs what functions wrote beforehand, in the charter's order
 * @param segments every segment, alone or with those that have the same persona, by letter
 * @param personas that are published, by id
 * @param due what should have been done before that day
 * @param blocks what stands in the way of publication, a sentence each; empty when nothing does
 */
public record CouncilStatus(
    LocalDate day,
    String run,
    Optional<LocalDate> asOf,
    ReviewStatus review,
    List<String> lateSources,
    List<Input> inputs,
    List<SegmentStatus> segments,
    List<PersonaStatus> personas,
    List<DueItem> due,
    List<String> blocks) {

  public CouncilStatus {
    lateSources = List.copyOf(lateSources);
    inputs = List.copyOf(inputs);
    segments = List.copyOf(segments);
    personas = List.copyOf(personas);
    due = List.copyOf(due);
    blocks = List.copyOf(blocks);
  }

  /**
   * What a function wrote beforehand.
   *
   * @param lines help lines, problems and quotations
   * @param segments letters of those that it wrote about
   */
  public record Input(String function, int lines, List<String> segments) {
    public Input {
      segments = List.copyOf(segments);
    }
  }

  /**
   * Whether the council looked at a run.
   *
   * @param due the last day of the charter's {@code cadence.review_within}
   */
  public record ReviewStatus(State state, LocalDate due) {
    /** How far it is. */
    public enum State {
      /** Nothing changed that is worth a meeting. */
      NOT_NEEDED,
      /** Something was decided about the run. */
      DONE,
      /** There is time left. */
      DUE,
      OVERDUE
    }
  }
}
