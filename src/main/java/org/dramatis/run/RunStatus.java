package org.dramatis.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dramatis.run.storage.Json;

/**
 * What a schedule reads after a run: {@code status.json}.
 *
 * @param state how far the run came
 * @param stage the stage at work, or the one that failed; {@code done} after success
 * @param exitCode of the command; empty while it runs
 * @param message one paragraph for people; empty while all is well
 * @param stale whether the data is older than promised; empty until known
 * @param overdue sources whose next delivery should have come by the run's day; empty until known
 * @param review whether the council has to look; empty until known
 * @param judged the day, by the clock, on which {@code due} was judged; empty until it was
 * @param due what somebody had to have done by that day and had not; judged while the run is the
 *     published one
 */
public record RunStatus(
    State state,
    String stage,
    Optional<Integer> exitCode,
    String message,
    Optional<DataAge> stale,
    List<String> overdue,
    Optional<Review> review,
    Optional<LocalDate> judged,
    List<DueItem> due) {

  /** How far a run came. */
  public enum State {
    /** At work, or killed at work. */
    RUNNING,
    /** Complete: its folder never changes again. */
    SUCCEEDED,
    /** Ended with an error: the next derive clears its folder. */
    FAILED
  }

  public RunStatus {
    overdue = List.copyOf(overdue);
    due = List.copyOf(due);
  }

  /**
   * Reads what was written; versions before this one did not judge what is due.
   *
   * @throws JsonProcessingException when the text is not JSON or lacks a component
   */
  static RunStatus read(String text) throws JsonProcessingException {
    JsonNode tree = Json.tree(text);
    if (tree instanceof ObjectNode status && !status.has("due")) {
      status.putNull("judged").putArray("due");
    }
    return Json.read(tree.toString(), RunStatus.class);
  }

  /** At work on a stage. */
  public static RunStatus running(String stage) {
    return incomplete(State.RUNNING, stage, Optional.empty(), "");
  }

  /** Complete; {@code overdue} names sources. */
  public static RunStatus succeeded(DataAge stale, List<String> overdue, Review review) {
    return new RunStatus(
        State.SUCCEEDED,
        "done",
        Optional.of(0),
        "",
        Optional.of(stale),
        overdue,
        Optional.of(review),
        Optional.empty(),
        List.of());
  }

  /** The same with what is due on a day, by the clock. */
  public RunStatus judged(LocalDate day, List<DueItem> items) {
    return new RunStatus(
        state, stage, exitCode, message, stale, overdue, review, Optional.of(day), items);
  }

  /** Ended with an error at a stage. */
  public static RunStatus failed(String stage, int exitCode, String message) {
    return incomplete(State.FAILED, stage, Optional.of(exitCode), message);
  }

  private static RunStatus incomplete(
      State state, String stage, Optional<Integer> exitCode, String message) {
    return new RunStatus(
        state,
        stage,
        exitCode,
        message,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
