package org.dramatis.run.manifest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What went into a run and what came out: {@code manifest.json}.
 *
 * @param runId the run, the same as its folder
 * @param asOf the day that the figures describe; empty when the data has no dates
 * @param createdAt when the run was finished
 * @param reference the run that this one was compared with
 * @param registryHead number and digest of the cast that was published when the run began; empty
 *     before the first publication
 * @param erased digest of the list of people who were erased before the run; empty when nobody was
 * @param configSha256 of the configuration as it applied
 * @param keyId of the pseudonym key
 * @param seed of every random choice
 * @param digest of the ingredients: recorded in full, because a run id may be given by hand
 * @param outputs every file that was written, sorted by path, but manifest and status
 */
public record Manifest(
    String runId,
    Optional<LocalDate> asOf,
    Instant createdAt,
    Optional<String> reference,
    Optional<String> registryHead,
    Optional<String> erased,
    List<ManifestInput> inputs,
    String configSha256,
    String keyId,
    long seed,
    Versions versions,
    String digest,
    List<OutputFile> outputs) {

  /** What computed a run: the versions of the program, the engine, the file systems and Java. */
  public record Versions(String dramatis, String spark, String hadoop, String java) {}

  public Manifest {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  /**
   * The manifest of a run that wrote all its outputs.
   *
   * @param ingredients what the run was made from; its inputs are those of {@code inputs}
   */
  public static Manifest of(
      RunId id,
      RunIngredients ingredients,
      Instant createdAt,
      List<ManifestInput> inputs,
      long seed,
      Versions versions,
      List<OutputFile> outputs) {
    Manifest manifest =
        new Manifest(
            id.value(),
            ingredients.asOf(),
            createdAt,
            ingredients.reference(),
            ingredients.registryHead(),
            ingredients.erased(),
            inputs,
            ingredients.configSha256(),
            ingredients.keyId(),
            seed,
            versions,
            ingredients.digest(),
            outputs);
    if (!manifest.ingredients().equals(ingredients)) {
      throw new IllegalArgumentException(
          "The manifest's inputs or version are not those that named run " + id);
    }
    return manifest;
  }

  /** The ingredients, from what is recorded. */
  public RunIngredients ingredients() {
    return new RunIngredients(
        asOf,
        inputs.stream().map(i -> new RunIngredients.InputDigest(i.source(), i.sha256())).toList(),
        configSha256,
        keyId,
        versions.dramatis(),
        reference,
        registryHead,
        erased);
  }
}
