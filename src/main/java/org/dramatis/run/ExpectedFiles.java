package org.dramatis.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dramatis.run.manifest.Manifest;
import org.dramatis.run.manifest.OutputFile;
import org.dramatis.run.manifest.Tombstone;

/** The files that a run folder should hold, by its manifest and its tombstone. */
public final class ExpectedFiles {
  private final List<Finding> findings;
  private final Map<String, OutputFile> files = new TreeMap<>();

  private ExpectedFiles(List<Finding> findings) {
    this.findings = findings;
  }

  /** The files by path; findings are added where manifest and tombstone contradict each other. */
  public static Map<String, OutputFile> of(
      Manifest manifest, Optional<Tombstone> tombstone, List<Finding> findings) {
    ExpectedFiles expected = new ExpectedFiles(findings);
    for (OutputFile output : manifest.outputs()) {
      if (expected.files.put(output.path(), output) != null) {
        expected.find(output.path(), "is listed twice in the manifest");
      }
    }
    tombstone.ifPresent(t -> expected.apply(manifest, t));
    return expected.files;
  }

  private void apply(Manifest manifest, Tombstone tombstone) {
    if (!tombstone.runId().equals(manifest.runId())) {
      find(
          RunOutput.TOMBSTONE.path(),
          "names run " + tombstone.runId() + ", the manifest " + manifest.runId());
    }
    for (Tombstone.Erasure erasure : tombstone.erasures()) {
      for (OutputFile gone : erasure.removed()) {
        if (!RunOutput.mayLoseRows(gone.path())) {
          find(
              gone.path(), "is no output that an erasure may change, but the tombstone removes it");
        } else if (!gone.equals(files.remove(gone.path()))) {
          find(gone.path(), "is removed by the tombstone but was no such file of the run");
        }
      }
      for (OutputFile fresh : erasure.written()) {
        if (!RunOutput.mayLoseRows(fresh.path())) {
          find(fresh.path(), "is no output that an erasure may change, but the tombstone has it");
        } else if (files.putIfAbsent(fresh.path(), fresh) != null) {
          find(fresh.path(), "is listed twice");
        }
      }
    }
  }

  private void find(String where, String message) {
    findings.add(new Finding(where, message));
  }
}
