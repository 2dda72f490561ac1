package org.dramatis.report;

import java.util.List;
import java.util.Optional;
import org.dramatis.run.manifest.ManifestInput;

/**
 * What a run was made of.
 *
 * @param dramatis the program's version
 * @param spark the engine's version
 * @param configSha256 digest of the configuration as it applies
 * @param keyId names the key of the pseudonyms
 * @param seed of the method
 * @param reference the run that this one is compared with; empty when there is none
 * @param inputs every file, in the order of the contracts
 */
public record Provenance(
    String dramatis,
    String spark,
    String configSha256,
    String keyId,
    long seed,
    Optional<String> reference,
    List<ManifestInput> inputs) {

  public Provenance {
    inputs = List.copyOf(inputs);
  }
}
