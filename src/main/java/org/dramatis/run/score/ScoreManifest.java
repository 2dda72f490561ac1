package org.dramatis.run.score;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dramatis.run.manifest.FileDigest;
import org.dramatis.run.manifest.Manifest.Versions;
import org.dramatis.run.manifest.ManifestInput;
import org.dramatis.run.manifest.OutputFile;
import org.dramatis.run.manifest.RunIngredients;

/**
 * What went into a score and what came out: {@code manifest.json} of its folder.
 *
 * @param score its name, the same as its folder
 * @param createdAt when it was finished
 * @param ingredients what it was made from: {@code reference} is the signed run, {@code
 *     registry_head} the cast
 * @param previous the score that it continues: its name and digest; empty for the first
 * @param digest of the ingredients and {@code previous}; two scores with the same are the same
 * @param inputs the files that it read
 * @param outputs every file that was written, sorted by path, but the manifest
 * @param erasures who was taken out afterwards, in the order in which it happened
 */
public record ScoreManifest(
    String score,
    Instant createdAt,
    RunIngredients ingredients,
    Optional<String> previous,
    String digest,
    List<ManifestInput> inputs,
    Versions versions,
    List<OutputFile> outputs,
    List<Erasure> erasures) {

  /**
   * People who were taken out of the score.
   *
   * @param erased digest of the list of people as it then was
   * @param customers rows of {@code assignments/} that are gone
   */
  public record Erasure(Instant at, String erased, long customers) {}

  public ScoreManifest {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    erasures = List.copyOf(erasures);
  }

  /** The digest of ingredients and of the score that is continued. */
  public static String digest(RunIngredients ingredients, Optional<String> previous) {
    return FileDigest.ofText(
        ingredients.canonical() + "score after " + previous.orElse("none") + "\n");
  }

  /** The same once people were taken out. */
  public ScoreManifest without(Erasure erasure, List<OutputFile> remaining) {
    return new ScoreManifest(
        score,
        createdAt,
        ingredients,
        previous,
        digest,
        inputs,
        versions,
        remaining,
        Stream.concat(erasures.stream(), Stream.of(erasure)).toList());
  }
}
