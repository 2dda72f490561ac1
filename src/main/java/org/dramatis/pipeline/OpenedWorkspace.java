package org.dramatis.pipeline;

import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dramatis.contract.Contract;
import org.dramatis.erase.Erasure;
import org.dramatis.extract.Extractor;
import org.dramatis.extract.check.Pseudonym;
import org.dramatis.run.Workspace;
import org.dramatis.run.key.InputOrigin;
import org.dramatis.run.key.KeyChoice;
import org.dramatis.run.key.PseudonymKey;
import org.dramatis.run.lock.Lease;
import org.dramatis.run.lock.LeaseHolder;
import org.dramatis.run.lock.LeaseTerms;
import org.dramatis.run.storage.WorkspaceException;

/** A workspace and the key that its pseudonyms are made with. */
record OpenedWorkspace(PipelineContext context, Workspace workspace, PseudonymKey key) {

  /** With a key that fits the workspace and whose data is read into it. */
  static OpenedWorkspace of(PipelineContext context, Workspace workspace, InputOrigin origin) {
    PseudonymKey key =
        KeyChoice.choose(workspace, context.environment(), origin, new SecureRandom());
    return new OpenedWorkspace(context, workspace, key);
  }

  /**
   * For work on what a workspace holds already, whose inputs were held against the key when they
   * were read.
   *
   * @throws WorkspaceException when nothing was ever read into the workspace
   */
  static OpenedWorkspace begun(PipelineContext context, Workspace workspace) {
    if (!workspace.hasBegun()) {
      throw new WorkspaceException(
          "The workspace "
              + workspace
              + " holds nothing: nothing was ever derived there. Name the right one with"
              + " --workspace.");
    }
    return of(context, workspace, InputOrigin.PUBLIC_SAMPLE);
  }

  /** Reads extracts into the workspace. */
  Extractor extractor(List<Contract> contracts) {
    return new Extractor(
        context.spark(), workspace.extracts(), contracts, new Pseudonym(key), key.id());
  }

  /** Takes people out of the workspace. */
  Erasure erasure(Extractor extractor, List<Contract> contracts) {
    return new Erasure(context.spark(), workspace, extractor.held(), contracts, context.hasher());
  }

  /**
   * Does work while no other process may change the workspace; Spark's jobs are stopped when the
   * lease is lost.
   *
   * @param command that works, for those who must wait
   * @param work is told the lease, which it checks before it publishes
   */
  <T> T underLease(String command, Function<Lease, T> work) {
    try (Lease lease = lease(command)) {
      KeyChoice.record(workspace, key);
      return work.apply(lease);
    }
  }

  /** {@link #underLease} for work without a result. */
  void runUnderLease(String command, Consumer<Lease> work) {
    try (Lease lease = lease(command)) {
      KeyChoice.record(workspace, key);
      work.accept(lease);
    }
  }

  private Lease lease(String command) {
    return workspace.lease(
        LeaseHolder.thisProcess(command, UUID.randomUUID().toString()),
        LeaseTerms.DEFAULT,
        context.clock(),
        () -> context.spark().sparkContext().cancelAllJobs());
  }
}
