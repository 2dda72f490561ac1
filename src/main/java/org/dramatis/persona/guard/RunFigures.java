package org.dramatis.persona.guard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.dramatis.persona.ClaimRef;
import org.dramatis.persona.ClaimSubject;
import org.dramatis.profile.figure.Direction;
import org.dramatis.run.RunFolder;
import org.dramatis.run.RunOutput;
import org.dramatis.run.Workspace;
import org.dramatis.run.manifest.RunId;
import org.dramatis.run.storage.Json;

/**
 * On which side of all others a run's segments lie, for every figure that is published, and not
 * only for the few that a candidate lists.
 */
final class RunFigures {
  private final Map<String, Map<String, Direction>> sides = new HashMap<>();

  private RunFigures() {}

  /**
   * Reads {@code segments.json} of a run; empty where it is not there.
   *
   * @throws org.dramatis.run.storage.WorkspaceException when it is damaged
   */
  static RunFigures of(Workspace workspace, String run) {
    RunFolder folder = workspace.run(new RunId(run));
    Path file = folder.path(RunOutput.SEGMENTS);
    RunFigures figures = new RunFigures();
    try {
      Optional<String> text = workspace.readText(file);
      if (text.isPresent()) {
        figures.add(Json.tree(text.get()));
      }
      return figures;
    } catch (JsonProcessingException e) {
      throw folder.damaged(file + " is no JSON");
    }
  }

  private void add(JsonNode document) {
    for (JsonNode segment : document.path("segments")) {
      for (JsonNode feature : segment.path("features")) {
        add(segment.path("segment").asText(), feature.path("feature").asText(), feature);
      }
    }
    for (JsonNode objective : document.path("objectives")) {
      addMeasure(ClaimSubject.objective(objective.path("id").asText()), objective.path("measure"));
    }
    for (JsonNode step : document.path("journey")) {
      addMeasure(ClaimSubject.journey(step.path("step").asText()), step.path("trouble"));
    }
    ClaimSubject promises = new ClaimSubject();
    for (JsonNode metric : document.path("metrics")) {
      addMeasure(promises.nextPromise(metric.path("function").asText()), metric.path("measure"));
    }
  }

  private void addMeasure(String subject, JsonNode measure) {
    for (JsonNode segment : measure.path("segments")) {
      add(segment.path("segment").asText(), subject, segment);
    }
  }

  private void add(String letter, String subject, JsonNode figure) {
    double apart = figure.path("effect").asDouble(figure.path("strength").asDouble(0));
    if (apart != 0) {
      sides
          .computeIfAbsent(letter, l -> new HashMap<>())
          .put(subject, apart > 0 ? Direction.HIGHER : Direction.LOWER);
    }
  }

  /** On which side a segment lies; empty where the run does not tell, or on neither. */
  Optional<Direction> side(String letter, ClaimRef claim) {
    return Optional.ofNullable(sides.getOrDefault(letter, Map.of()).get(claim.subject()));
  }
}
