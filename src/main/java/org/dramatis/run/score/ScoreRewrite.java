package org.dramatis.run.score;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.dramatis.run.Finding;
import org.dramatis.run.Workspace;
import org.dramatis.run.lock.Lease;
import org.dramatis.run.manifest.OutputHasher;
import org.dramatis.run.storage.Access;
import org.dramatis.run.storage.WorkspaceException;

/**
 * A score's folder on its way to be replaced by one without some people. The new folder is written
 * beside the old one, its manifest last; then the old one goes and the new one takes its name. Work
 * that was killed before the manifest has done nothing, and behind it is completed by {@link
 * #settle}.
 */
public record ScoreRewrite(ScoreFolder folder, Lease lease) {
  private static final String PREFIX = ".erasing-";

  /** Where what remains of an output is written. */
  public Path staging(ScoreOutput output) {
    return new Path(staging(), output.path());
  }

  private Path staging() {
    return new Path(ScoreFolder.parent(folder.workspace()), PREFIX + folder.id().name());
  }

  /** Begins in an empty folder. */
  public void begin() {
    lease.requireHeld();
    WorkspaceException.whenWriting(
        staging(),
        () -> {
          folder.workspace().storage().delete(staging());
          folder.workspace().storage().folder(staging(), Access.OWNER_ONLY);
        });
  }

  /**
   * Puts the new folder in the place of the old one.
   *
   * @throws WorkspaceException when the old one is not as it was made: what somebody changed must
   *     not become right by being rewritten
   */
  public void commit(ScoreManifest.Erasure erasure, OutputHasher hasher) {
    List<Finding> findings = ScoreVerifier.verify(folder, hasher).findings();
    if (!findings.isEmpty()) {
      throw new WorkspaceException(
          ("%s is not as it was made (%s %s), so nobody was erased from it. Restore it from a copy,"
                  + " or delete it, and erase again.")
              .formatted(folder.path(), findings.get(0).where(), findings.get(0).message()));
    }
    ScoreManifest before = folder.requireManifest();
    copy(ScoreOutput.SUMMARY);
    lease.requireHeld();
    OpenScore.write(folder.workspace(), staging(), hasher, files -> before.without(erasure, files));
    settle();
  }

  private void copy(ScoreOutput output) {
    folder
        .workspace()
        .readText(folder.path(output))
        .ifPresent(text -> folder.workspace().writeText(staging(output), text));
  }

  /** Makes the one file that Spark wrote into a folder an output. */
  public void moveText(Path written, ScoreOutput output) {
    OpenScore.moveText(folder.workspace(), written, staging(output));
  }

  /** Completes a replacement that was killed, or clears what it left when it had not come far. */
  public void settle() {
    lease.requireHeld();
    Workspace workspace = folder.workspace();
    WorkspaceException.whenWriting(
        staging(),
        () -> {
          FileSystem files = workspace.fileSystem();
          if (!files.exists(staging())) {
            return;
          }
          if (!files.exists(staging(ScoreOutput.MANIFEST))) {
            workspace.storage().delete(staging());
            return;
          }
          workspace.storage().delete(folder.path());
          if (!files.rename(staging(), folder.path())) {
            throw new IOException("the file system did not move " + staging());
          }
        });
  }

  /** Settles every replacement that was killed in a workspace, also of folders that are gone. */
  public static void settleAll(Workspace workspace, Lease lease) {
    ScoreFolder.staged(workspace, PREFIX)
        .forEach(id -> new ScoreRewrite(new ScoreFolder(workspace, id), lease).settle());
  }
}
