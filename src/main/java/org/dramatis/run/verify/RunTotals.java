package org.dramatis.run.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dramatis.run.Finding;
import org.dramatis.run.RunFolder;
import org.dramatis.run.manifest.Manifest;
import org.dramatis.run.manifest.ManifestInput;
import org.dramatis.run.storage.Json;

/** Whether the figures of a run's files add up. */
final class RunTotals {
  /** Shares are printed rounded. */
  private static final double SHARE_TOLERANCE = 1e-3;

  private final RunFolder folder;
  private final List<Finding> findings;

  private RunTotals(RunFolder folder, List<Finding> findings) {
    this.folder = folder;
    this.findings = findings;
  }

  /** Adds what does not add up to {@code findings}. */
  static void check(RunFolder folder, Manifest manifest, List<Finding> findings) {
    RunTotals totals = new RunTotals(folder, findings);
    totals.checkInputs(manifest);
    totals.checkAudit(manifest);
    totals.checkSegments();
  }

  /** Rows of one source. */
  private record Rows(long read, long accepted, long rejected, long superseded) {
    static Rows of(ManifestInput input) {
      return new Rows(
          input.rowsRead(), input.rowsAccepted(), input.rowsRejected(), input.rowsSuperseded());
    }

    Rows plus(Rows other) {
      return new Rows(
          read + other.read,
          accepted + other.accepted,
          rejected + other.rejected,
          superseded + other.superseded);
    }

    boolean isBalanced() {
      return read == accepted + rejected + superseded;
    }

    @Override
    public String toString() {
      return read
          + " read, "
          + accepted
          + " accepted, "
          + rejected
          + " rejected, "
          + superseded
          + " superseded";
    }
  }

  private void checkInputs(Manifest manifest) {
    for (ManifestInput input : manifest.inputs()) {
      Rows rows = Rows.of(input);
      if (!rows.isBalanced()) {
        find("manifest.json", input.path() + " does not add up: " + rows);
      }
    }
  }

  private void checkAudit(Manifest manifest) {
    Optional<JsonNode> audit = tree("audit.json");
    if (audit.isEmpty()) {
      find("audit.json", "is missing or is not JSON");
      return;
    }
    Map<String, Rows> recorded = new TreeMap<>();
    for (ManifestInput input : manifest.inputs()) {
      recorded.merge(input.contract(), Rows.of(input), Rows::plus);
    }
    Map<String, Rows> audited = new TreeMap<>();
    for (JsonNode extract : audit.get().path("extracts")) {
      String contract = extract.path("contract").asText();
      Rows rows =
          new Rows(
              extract.path("rows_read").asLong(),
              extract.path("accepted").asLong(),
              extract.path("rejected").asLong(),
              extract.path("superseded").asLong());
      audited.put(contract, rows);
      checkReasons(contract, rows, extract.path("reasons"));
    }
    TreeSet<String> contracts = new TreeSet<>(recorded.keySet());
    contracts.addAll(audited.keySet());
    Rows none = new Rows(0, 0, 0, 0);
    for (String contract : contracts) {
      Rows here = audited.getOrDefault(contract, none);
      Rows there = recorded.getOrDefault(contract, none);
      if (!here.equals(there)) {
        find("audit.json", contract + " has " + here + "; the manifest's files have " + there);
      }
    }
  }

  private void checkReasons(String contract, Rows rows, JsonNode reasons) {
    if (!reasons.isObject()) {
      return;
    }
    long sum = 0;
    for (JsonNode count : reasons) {
      sum += count.asLong();
    }
    if (sum != rows.rejected()) {
      find(
          "audit.json",
          contract + " rejects " + rows.rejected() + " rows, its reasons sum to " + sum);
    }
  }

  private void checkSegments() {
    // A run that scores customers draws no segments.
    if (text("segments.json").isEmpty()) {
      return;
    }
    Optional<JsonNode> segments = tree("segments.json");
    if (segments.isEmpty()) {
      find("segments.json", "is not JSON");
      return;
    }
    long customers = 0;
    double shares = 0;
    boolean sizesShown = true;
    boolean sharesShown = true;
    JsonNode list = segments.get().path("segments");
    for (JsonNode segment : list) {
      sizesShown &= segment.path("size").isIntegralNumber();
      sharesShown &= segment.path("share").isNumber();
      customers += segment.path("size").asLong();
      shares += segment.path("share").asDouble();
    }
    JsonNode inScope = segments.get().path("scope").path("in_scope");
    if (sizesShown && inScope.isIntegralNumber() && customers != inScope.asLong()) {
      find(
          "segments.json",
          "its segments have " + customers + " customers, but " + inScope + " are in scope");
    }
    if (sharesShown && !list.isEmpty() && Math.abs(shares - 1) > SHARE_TOLERANCE) {
      find(
          "segments.json",
          String.format(Locale.ROOT, "its segments' shares sum to %.6f, not to 1", shares));
    }
  }

  private Optional<String> text(String file) {
    return folder.workspace().readText(folder.path(file));
  }

  private Optional<JsonNode> tree(String file) {
    Optional<String> text = text(file);
    try {
      return text.isPresent() ? Optional.of(Json.tree(text.get())) : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private void find(String where, String message) {
    findings.add(new Finding(where, message));
  }
}
