package org.dramatis.run.verify;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dramatis.run.Finding;
import org.dramatis.run.RunFolder;
import org.dramatis.run.RunOutput;
import org.dramatis.run.manifest.Manifest;
import org.dramatis.run.manifest.ManifestInput;
import org.dramatis.run.storage.WorkspaceException;

/** Whether the figures of a run's files add up; what does not is added to the findings. */
record RunTotals(RunFolder folder, List<Finding> findings) {
  /** Shares are printed rounded. */
  private static final double SHARE_TOLERANCE = 1e-3;

  void check(Manifest manifest) {
    checkInputs(manifest);
    checkAudit(manifest);
    checkSegments();
  }

  private record Rows(long rowsRead, long rowsAccepted, long rowsRejected, long rowsSuperseded) {
    static Rows of(ManifestInput input) {
      return new Rows(
          input.rowsRead(), input.rowsAccepted(), input.rowsRejected(), input.rowsSuperseded());
    }

    Rows plus(Rows other) {
      return new Rows(
          rowsRead + other.rowsRead,
          rowsAccepted + other.rowsAccepted,
          rowsRejected + other.rowsRejected,
          rowsSuperseded + other.rowsSuperseded);
    }

    boolean isBalanced() {
      return rowsRead == rowsAccepted + rowsRejected + rowsSuperseded;
    }

    @Override
    public String toString() {
      return "%s read, %s accepted, %s rejected, %s superseded"
          .formatted(rowsRead, rowsAccepted, rowsRejected, rowsSuperseded);
    }
  }

  /** What of {@code audit.json} is added up; its whole record belongs to a later package. */
  private record Audit(List<Extract> extracts) {}

  private record Extract(String source, @JsonUnwrapped Rows rows, Map<String, Long> reasons) {}

  /** What of {@code segments.json} is added up. */
  private record Segments(Scope scope, List<Segment> segments) {}

  private record Scope(long inScope) {}

  private record Segment(long size, double share) {}

  private void checkInputs(Manifest manifest) {
    for (ManifestInput input : manifest.inputs()) {
      Rows rows = Rows.of(input);
      if (!rows.isBalanced()) {
        find(RunOutput.MANIFEST, input.path() + " does not add up: " + rows);
      }
    }
  }

  private void checkAudit(Manifest manifest) {
    Optional<Audit> audit = read(RunOutput.AUDIT, Audit.class);
    if (!folder.holds(RunOutput.AUDIT)) {
      find(RunOutput.AUDIT, "is missing");
    }
    if (audit.isEmpty()) {
      return;
    }
    Map<String, Rows> recorded = new TreeMap<>();
    for (ManifestInput input : manifest.inputs()) {
      recorded.merge(input.source(), Rows.of(input), Rows::plus);
    }
    Map<String, Rows> audited = new TreeMap<>();
    for (Extract extract : audit.get().extracts()) {
      audited.put(extract.source(), extract.rows());
      checkReasons(extract);
    }
    TreeSet<String> sources = new TreeSet<>(recorded.keySet());
    sources.addAll(audited.keySet());
    Rows none = new Rows(0, 0, 0, 0);
    for (String source : sources) {
      Rows here = audited.getOrDefault(source, none);
      Rows there = recorded.getOrDefault(source, none);
      if (!here.equals(there)) {
        find(RunOutput.AUDIT, source + " has " + here + "; the manifest's files have " + there);
      }
    }
  }

  private void checkReasons(Extract extract) {
    long sum = extract.reasons().values().stream().mapToLong(Long::longValue).sum();
    if (sum != extract.rows().rowsRejected()) {
      find(
          RunOutput.AUDIT,
          "%s rejects %s rows, its reasons sum to %s"
              .formatted(extract.source(), extract.rows().rowsRejected(), sum));
    }
  }

  /** A run that scores customers draws no segments. */
  private void checkSegments() {
    Optional<Segments> document = read(RunOutput.SEGMENTS, Segments.class);
    if (document.isEmpty()) {
      return;
    }
    List<Segment> segments = document.get().segments();
    long inScope = document.get().scope().inScope();
    long customers = segments.stream().mapToLong(Segment::size).sum();
    double shares = segments.stream().mapToDouble(Segment::share).sum();
    if (customers != inScope) {
      find(
          RunOutput.SEGMENTS,
          "its segments have " + customers + " customers, but " + inScope + " are in scope");
    }
    if (Math.abs(shares - 1) > SHARE_TOLERANCE) {
      find(
          RunOutput.SEGMENTS,
          String.format(Locale.ROOT, "its segments' shares sum to %.6f, not to 1", shares));
    }
  }

  /** The record of an output; empty when it is missing, or damaged, which is found. */
  private <T> Optional<T> read(RunOutput output, Class<T> type) {
    try {
      return folder.workspace().readRecord(folder.path(output), type);
    } catch (WorkspaceException e) {
      find(output, e.getMessage());
      return Optional.empty();
    }
  }

  private void find(RunOutput where, String message) {
    findings.add(new Finding(where.path(), message));
  }
}
