package org.dramatis.report.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dramatis.profile.FigureWording;
import org.dramatis.report.Provenance;
import org.dramatis.report.RunReport;
import org.dramatis.run.manifest.ManifestInput;

/**
 * What the page was made of, for whoever wants to make it again.
 *
 * @param runId the run
 * @param asOf the day that the figures describe; empty when the data has no dates
 * @param versions of the program and of the engine
 * @param configuration digest of the configuration
 * @param key names the key of the pseudonyms
 * @param seed of the method
 * @param reference the run that this one is compared with
 * @param files how many files were read
 * @param inputs one per file, or the first where they are very many
 * @param omitted files that are only in manifest.json
 */
public record ProvenanceView(
    String runId,
    Optional<String> asOf,
    String versions,
    String configuration,
    String key,
    String seed,
    Optional<String> reference,
    String files,
    List<Input> inputs,
    int omitted) {
  private static final int INPUTS = 60;
  private static final int DIGITS = 12;
  private static final int FOLDERS = 3;

  public ProvenanceView {
    inputs = List.copyOf(inputs);
  }

  /**
   * A file.
   *
   * @param source its contract
   * @param file its name, with the folders around it
   * @param bytes its size
   * @param sha256 the first digits of its digest
   * @param fingerprint the first digits of what names its accepted rows
   */
  public record Input(
      String source, String file, String bytes, String sha256, String fingerprint) {}

  static ProvenanceView of(RunReport report) {
    Provenance made = report.provenance();
    return new ProvenanceView(
        report.runId(),
        report.asOf().map(Phrases::day),
        "Dramatis " + made.dramatis() + ", Spark " + made.spark(),
        first(made.configSha256()),
        made.keyId(),
        String.valueOf(made.seed()),
        made.reference(),
        Phrases.counted(made.inputs().size(), "file", "files"),
        made.inputs().stream().limit(INPUTS).map(ProvenanceView::input).toList(),
        Math.max(0, made.inputs().size() - INPUTS));
  }

  private static Input input(ManifestInput file) {
    return new Input(
        file.source(),
        shown(file.path()),
        FigureWording.count(file.bytes()),
        first(file.sha256()),
        first(file.fingerprint()));
  }

  private static String first(String digest) {
    return digest.substring(0, Math.min(DIGITS, digest.length()));
  }

  /** A path below the project as it is; of any other the end, which does not tell the machine. */
  private static String shown(String path) {
    if (!path.startsWith("/") && !path.contains(":/")) {
      return path;
    }
    String[] steps = path.split("/", -1);
    int from = Math.max(0, steps.length - FOLDERS);
    return "…/" + String.join("/", Arrays.copyOfRange(steps, from, steps.length));
  }
}
