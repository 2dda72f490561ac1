package org.dramatis.run;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.dramatis.run.lock.Lease;
import org.dramatis.run.lock.WorkspaceLockedException;
import org.dramatis.run.manifest.FileDigest.ListedFile;
import org.dramatis.run.manifest.Manifest;
import org.dramatis.run.manifest.OutputFile;
import org.dramatis.run.storage.Access;
import org.dramatis.run.storage.Json;
import org.dramatis.run.storage.Storage;
import org.dramatis.run.storage.WorkspaceException;

/**
 * A run at work in its folder, which belongs to its owner alone until the run is sealed. Every
 * method checks the lease first, so that a run that lost it, asleep or cut off, stops writing.
 */
public final class OpenRun {
  private final RunFolder folder;
  private final Lease lease;
  private String stage;

  private OpenRun(RunFolder folder, Lease lease, String stage) {
    this.folder = folder;
    this.lease = lease;
    this.stage = stage;
  }

  /**
   * Begins a run in an empty folder; the remains of an earlier attempt are cleared.
   *
   * @param folder that is ABSENT or UNFINISHED
   * @throws WorkspaceException when the folder holds a complete run or cannot be written
   * @throws WorkspaceLockedException when the lease was taken over
   */
  public static OpenRun begin(RunFolder folder, Lease lease, String stage) {
    lease.requireHeld();
    if (folder.succeeded()) {
      throw new WorkspaceException(
          "Run %s in %s is complete and never changes.".formatted(folder.id(), folder.path()));
    }
    folder.requireNotPublished();
    Storage storage = folder.workspace().storage();
    WorkspaceException.whenWriting(
        folder.path(),
        () -> {
          storage.delete(folder.path());
          storage.folder(folder.workspace().runs(), Access.DEFAULT);
          storage.folder(folder.path(), Access.OWNER_ONLY);
        });
    OpenRun run = new OpenRun(folder, lease, stage);
    run.writeStatus(RunStatus.running(stage));
    return run;
  }

  /** The folder that the run writes to. */
  public RunFolder folder() {
    return folder;
  }

  /** Enters the next stage and says so in the status. */
  public void enter(String nextStage) {
    lease.requireHeld();
    stage = nextStage;
    writeStatus(RunStatus.running(nextStage));
  }

  /** Writes an output that is one small file. */
  public void writeText(RunOutput output, String text) {
    writeText(output.path(), text);
  }

  /** Writes a small text file of the run, such as {@code conf/method.yaml}. */
  public void writeText(String relative, String text) {
    lease.requireHeld();
    folder.workspace().writeText(folder.path(relative), text);
  }

  /**
   * Completes the run: the manifest, then the status. The folder opens to the readers of the
   * workspace, apart from the outputs that are the owner's alone. From here on the folder does not
   * change, and {@link Workspace#publish} may name it.
   *
   * @param manifest that lists every file of the folder
   * @param succeeded a status whose state is succeeded
   * @throws IllegalArgumentException when the manifest is another run's or misses a file
   * @throws WorkspaceLockedException when the lease was taken over
   */
  public void seal(Manifest manifest, RunStatus succeeded) {
    requireComplete(manifest, succeeded);
    lease.requireHeld();
    folder.workspace().writeText(folder.path(RunOutput.MANIFEST), Json.write(manifest));
    try {
      Storage storage = folder.workspace().storage();
      for (RunOutput output : RunOutput.values()) {
        if (output.isOwnersAlone() && folder.holds(output)) {
          storage.restrict(folder.path(output));
        }
      }
      storage.share(folder.path());
    } catch (IOException e) {
      throw WorkspaceException.cannotWrite(folder.path(), e);
    }
    lease.requireHeld();
    writeStatus(succeeded);
  }

  /** Leaves word of a failure, unless the lease was lost: then the folder may be another run's. */
  public void fail(int exitCode, String message) {
    if (lease.isHeld()) {
      writeStatus(RunStatus.failed(stage, exitCode, message));
    }
  }

  private void requireComplete(Manifest manifest, RunStatus succeeded) {
    if (succeeded.state() != RunStatus.State.SUCCEEDED
        || !manifest.runId().equals(folder.id().value())) {
      throw new IllegalArgumentException("A run is sealed with its own manifest and success");
    }
    Set<String> listed = new TreeSet<>(manifest.outputs().stream().map(OutputFile::path).toList());
    Set<String> found = new TreeSet<>(folder.files().stream().map(ListedFile::path).toList());
    if (!listed.equals(found)) {
      throw new IllegalArgumentException(
          "The manifest lists " + listed + ", the folder holds " + found);
    }
  }

  private void writeStatus(RunStatus status) {
    folder.workspace().writeText(folder.path(RunOutput.STATUS), Json.write(status));
  }
}
