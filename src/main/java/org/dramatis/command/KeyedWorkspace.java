package org.dramatis.command;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;
import org.dramatis.run.Workspace;
import org.dramatis.run.key.InputOrigin;
import org.dramatis.run.key.KeyChoice;
import org.dramatis.run.key.PseudonymKey;
import org.dramatis.run.lock.Lease;
import org.dramatis.run.lock.LeaseHolder;
import org.dramatis.run.lock.LeaseTerms;
import org.dramatis.run.storage.WorkspaceException;

/**
 * A workspace and the key that its pseudonyms are made with.
 *
 * @param workspace the workspace
 * @param key its key
 */
record KeyedWorkspace(Workspace workspace, PseudonymKey key) {

  /**
   * With a key that fits the workspace and the inputs.
   *
   * @param origin whose data is read
   */
  static KeyedWorkspace of(Workspace workspace, InputOrigin origin) {
    return new KeyedWorkspace(
        workspace, KeyChoice.choose(workspace, System.getenv(), origin, new SecureRandom()));
  }

  /**
   * For work on what a workspace holds already, whose inputs were held against the key when they
   * were read.
   *
   * @throws WorkspaceException when nothing was ever read into the workspace
   */
  static KeyedWorkspace begun(Workspace workspace) {
    if (!workspace.hasBegun()) {
      throw new WorkspaceException(
          "The workspace "
              + workspace
              + " holds nothing: nothing was ever derived there. Name the right one with"
              + " --workspace.");
    }
    return of(workspace, InputOrigin.PUBLIC_SAMPLE);
  }

  /**
   * Does work while no other process may change the workspace.
   *
   * @param command that works, for those who must wait
   * @param spark whose jobs are stopped when the lease is lost
   * @param work is told the lease, which it checks before it publishes
   */
  <T> T underLease(String command, Clock clock, SparkSession spark, Function<Lease, T> work) {
    LeaseHolder holder = LeaseHolder.thisProcess(command, UUID.randomUUID().toString());
    try (Lease lease =
        Lease.acquire(
            workspace,
            holder,
            LeaseTerms.DEFAULT,
            clock,
            () -> spark.sparkContext().cancelAllJobs())) {
      KeyChoice.record(workspace, key);
      return work.apply(lease);
    }
  }
}
