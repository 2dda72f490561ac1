package org.dramatis.pipeline;

import java.security.SecureRandom;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
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
public record OpenedWorkspace(Workspace workspace, PseudonymKey key) {

  /**
   * With a key that fits the workspace and the inputs.
   *
   * @param origin whose data is read
   * @param environment may name the key's file
   */
  static OpenedWorkspace of(
      Workspace workspace, InputOrigin origin, Map<String, String> environment) {
    return new OpenedWorkspace(
        workspace, KeyChoice.choose(workspace, environment, origin, new SecureRandom()));
  }

  /**
   * For work on what a workspace holds already, whose inputs were held against the key when they
   * were read.
   *
   * @param environment may name the key's file
   * @throws WorkspaceException when nothing was ever read into the workspace
   */
  public static OpenedWorkspace begun(Workspace workspace, Map<String, String> environment) {
    if (!workspace.hasBegun()) {
      throw new WorkspaceException(
          "The workspace "
              + workspace
              + " holds nothing: nothing was ever derived there. Name the right one with"
              + " --workspace.");
    }
    return of(workspace, InputOrigin.PUBLIC_SAMPLE, environment);
  }

  /**
   * Does work while no other process may change the workspace.
   *
   * @param command that works, for those who must wait
   * @param context its jobs are stopped when the lease is lost
   * @param work is told the lease, which it checks before it publishes
   */
  public <T> T underLease(String command, PipelineContext context, Function<Lease, T> work) {
    LeaseHolder holder = LeaseHolder.thisProcess(command, UUID.randomUUID().toString());
    try (Lease lease =
        workspace.lease(
            holder,
            LeaseTerms.DEFAULT,
            context.clock(),
            () -> context.spark().sparkContext().cancelAllJobs())) {
      KeyChoice.record(workspace, key);
      return work.apply(lease);
    }
  }
}
