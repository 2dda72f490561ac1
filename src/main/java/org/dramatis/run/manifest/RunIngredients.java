package org.dramatis.run.manifest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a run's result depends on: two runs with equal ingredients are the same run.
 *
 * @param asOf the day that the figures describe; empty when the data has no dates
 * @param inputs the files; their order does not matter, a file given twice counts twice
 * @param configSha256 of the configuration as it applies, overrides included
 * @param keyId of the pseudonym key
 * @param version of Dramatis
 * @param reference the run that this one is compared with
 * @param registryHead number and digest of the published cast, {@code NUMBER-SHA256}; empty before
 *     the first publication
 * @param erased digest of the list of people who were erased; empty when nobody was
 */
public record RunIngredients(
    Optional<LocalDate> asOf,
    List<InputDigest> inputs,
    String configSha256,
    String keyId,
    String version,
    Optional<String> reference,
    Optional<String> registryHead,
    Optional<String> erased) {

  /** One input file by source and by the SHA-256 of its bytes; where it lies does not matter. */
  public record InputDigest(String contract, String sha256) {}

  public RunIngredients {
    inputs =
        inputs.stream()
            .sorted(Comparator.comparing(InputDigest::contract).thenComparing(InputDigest::sha256))
            .toList();
  }

  /** The day as it begins a run id: {@code 2026-01-31} or {@code undated}. */
  public String day() {
    return asOf.map(LocalDate::toString).orElse("undated");
  }

  /** SHA-256 of {@link #canonical} in UTF-8, 64 lower-case hexadecimal digits. */
  public String digest() {
    return FileDigest.ofText(canonical());
  }

  /**
   * The list that is digested, one ingredient a line, each line ended by a line feed:
   *
   * <pre>
   * dramatis-run 1
   * as_of DAY | undated
   * input CONTRACT SHA256       one line per file, sorted by contract, then by digest
   * config SHA256
   * key ID
   * version VERSION
   * reference RUN_ID | none
   * registry HEAD | none
   * erased SHA256               only when people were erased
   * </pre>
   */
  public String canonical() {
    List<String> lines = new ArrayList<>();
    lines.add("dramatis-run 1");
    lines.add("as_of " + day());
    inputs.forEach(input -> lines.add("input " + input.contract() + " " + input.sha256()));
    lines.add("config " + configSha256);
    lines.add("key " + keyId);
    lines.add("version " + version);
    lines.add("reference " + reference.orElse("none"));
    lines.add("registry " + registryHead.orElse("none"));
    erased.ifPresent(list -> lines.add("erased " + list));
    return String.join("\n", lines) + "\n";
  }
}
