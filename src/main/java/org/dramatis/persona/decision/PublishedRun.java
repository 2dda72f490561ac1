package org.dramatis.persona.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.dramatis.persona.PersonaId;
import org.dramatis.persona.due.DrawnDay;
import org.dramatis.persona.due.PromisedData;
import org.dramatis.run.Review;
import org.dramatis.run.RunFolder;
import org.dramatis.run.RunOutput;
import org.dramatis.run.RunStatus;
import org.dramatis.run.Workspace;
import org.dramatis.run.manifest.RunId;
import org.dramatis.run.storage.Json;
import org.dramatis.run.storage.WorkspaceException;

/**
 * The run that readers see, as far as decisions need it.
 *
 * @param asOf the day that its figures describe; empty when the data has no dates
 * @param derived when it was
 * @param review whether the council has to look at it
 * @param overdue sources whose next delivery should have come by the run's day
 * @param drawn the day that the figures describe by which its segments were drawn; empty when these
 *     had no dates
 * @param promised when sources promised newer data than the run's
 * @param segments their letters
 * @param broken what the run found to be so no more of the personas that were published when it was
 *     derived
 */
public record PublishedRun(
    String id,
    Optional<LocalDate> asOf,
    Instant derived,
    Review review,
    List<String> overdue,
    Optional<LocalDate> drawn,
    List<PromisedData> promised,
    List<String> segments,
    List<BrokenClaim> broken) {

  /** A claim of a version of a persona that the run's figures contradict. */
  public record BrokenClaim(PersonaId persona, int version, String claim) {}

  public PublishedRun {
    broken = List.copyOf(broken);
    overdue = List.copyOf(overdue);
    promised = List.copyOf(promised);
    segments = List.copyOf(segments);
  }

  /**
   * Reads it.
   *
   * @throws WorkspaceException when nothing was published yet, or the run is damaged
   */
  public static PublishedRun of(Workspace workspace) {
    RunFolder run =
        workspace
            .current()
            .map(current -> workspace.run(new RunId(current.runId())))
            .orElseThrow(
                () ->
                    new WorkspaceException(
                        ("The workspace %s has no published run, so there is nothing to decide"
                                + " about. Derive one first.")
                            .formatted(workspace)));
    var manifest = run.manifest().orElseThrow(() -> run.damaged("its manifest.json is missing"));
    RunStatus status = run.status().orElseThrow(() -> run.damaged("its status.json is missing"));
    List<String> letters = new ArrayList<>();
    List<BrokenClaim> broken = new ArrayList<>();
    JsonNode segments = document(run, RunOutput.SEGMENTS);
    for (JsonNode segment : segments.path("segments")) {
      letters.add(segment.path("segment").asText());
      broken.addAll(broken(segment.path("persona")));
    }
    return new PublishedRun(
        manifest.runId(),
        manifest.asOf(),
        manifest.createdAt(),
        status.review().orElse(Review.NEEDED),
        status.overdue(),
        DrawnDay.of(segments, manifest.asOf()),
        run.holds(RunOutput.AUDIT) ? promised(document(run, RunOutput.AUDIT)) : List.of(),
        letters,
        broken.stream().distinct().toList());
  }

  /** What {@code audit.json} says of sources that promised newer data. */
  static List<PromisedData> promised(JsonNode audit) {
    List<PromisedData> promised = new ArrayList<>();
    for (JsonNode source : audit.path("sources")) {
      String name = source.path("source").asText();
      if (source.path("due").isTextual()) {
        promised.add(
            new PromisedData(
                name,
                audit.path("labels").path("sources").path(name).asText(name),
                source.path("owner").asText(),
                LocalDate.parse(source.path("due").asText())));
      }
    }
    return promised;
  }

  private static JsonNode document(RunFolder run, RunOutput output) {
    Path file = run.path(output);
    try {
      String text =
          run.workspace().readText(file).orElseThrow(() -> run.damaged(file + " is missing"));
      return Json.tree(text);
    } catch (JsonProcessingException e) {
      throw run.damaged(file + " is no JSON");
    }
  }

  private static List<BrokenClaim> broken(JsonNode persona) {
    List<BrokenClaim> broken = new ArrayList<>();
    for (JsonNode claim : persona.path("claims")) {
      if (claim.path("verdict").asText().equals("broken")) {
        PersonaId id = PersonaId.of(persona.path("id").asText());
        broken.add(
            new BrokenClaim(id, persona.path("version").asInt(), claim.path("claim").asText()));
      }
    }
    return broken;
  }
}
