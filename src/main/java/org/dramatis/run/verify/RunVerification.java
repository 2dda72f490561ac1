package org.dramatis.run.verify;

import java.util.List;
import org.dramatis.run.Finding;
import org.dramatis.run.manifest.RunId;

/**
 * What a re-check of a run found.
 *
 * @param runId the run
 * @param files how many files were compared with the manifest and the tombstone
 * @param bytes their size
 * @param erased people who were taken out after the run was finished
 * @param findings what is wrong; empty when the run is as it was published
 */
public record RunVerification(
    RunId runId, int files, long bytes, long erased, List<Finding> findings) {

  public RunVerification {
    findings = List.copyOf(findings);
  }

  /** Whether nothing is wrong. */
  public boolean isSound() {
    return findings.isEmpty();
  }
}
