package org.dramatis.persona.due;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Optional;
import org.dramatis.run.RunFolder;
import org.dramatis.run.RunOutput;
import org.dramatis.run.storage.Json;

/** When the segments of a run were drawn: a run that holds signed ones did not draw its own. */
public final class DrawnDay {
  private DrawnDay() {}

  /**
   * The day that the figures describe by which a run's segments were drawn; empty when these had no
   * dates, or the run does not tell.
   */
  public static Optional<LocalDate> of(RunFolder run) {
    Optional<LocalDate> own = run.manifest().flatMap(manifest -> manifest.asOf());
    return run.workspace()
        .readText(run.path(RunOutput.SEGMENTS))
        .flatMap(text -> of(tree(run, text), own));
  }

  /**
   * The same of {@code segments.json}.
   *
   * @param own the day that the run describes
   */
  public static Optional<LocalDate> of(JsonNode segments, Optional<LocalDate> own) {
    JsonNode continues = segments.path("continues");
    if (!continues.path("kind").asText().equals("held")) {
      return own;
    }
    return Optional.of(continues.path("drawn"))
        .filter(JsonNode::isTextual)
        .map(day -> LocalDate.parse(day.asText()));
  }

  private static JsonNode tree(RunFolder run, String text) {
    try {
      return Json.tree(text);
    } catch (JsonProcessingException e) {
      throw run.damaged(RunOutput.SEGMENTS.path() + " is no JSON");
    }
  }
}
