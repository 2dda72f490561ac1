package org.dramatis.run.manifest;

import java.time.LocalDate;
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
 * @param registryHead the newest version in the persona registry
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

  public RunIngredients {
    inputs = inputs.stream().sorted().toList();
  }

  /** The day as it begins a run id: {@code 2026-01-31} or {@code undated}. */
  public String day() {
    return asOf.map(LocalDate::toString).orElse("undated");
  }

  /**
   * SHA-256 of {@link #canonical} in UTF-8, 64 lower-case hexadecimal digits.
   *
   * @see #canonical
   */
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
    StringBuilder text = new StringBuilder("dramatis-run 1\n");
    text.append("as_of ").append(day()).append('\n');
    for (InputDigest input : inputs) {
      text.append("input ").append(input.contract()).append(' ').append(input.sha256());
      text.append('\n');
    }
    text.append("config ").append(configSha256).append('\n');
    text.append("key ").append(keyId).append('\n');
    text.append("version ").append(version).append('\n');
    text.append("reference ").append(reference.orElse("none")).append('\n');
    text.append("registry ").append(registryHead.orElse("none")).append('\n');
    erased.ifPresent(list -> text.append("erased ").append(list).append('\n'));
    return text.toString();
  }
}
