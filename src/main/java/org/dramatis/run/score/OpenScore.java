package org.dramatis.run.score;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.dramatis.run.Workspace;
import org.dramatis.run.lock.Lease;
import org.dramatis.run.manifest.OutputFile;
import org.dramatis.run.manifest.OutputHasher;
import org.dramatis.run.storage.Access;
import org.dramatis.run.storage.Json;
import org.dramatis.run.storage.Storage;
import org.dramatis.run.storage.WorkspaceException;

/**
 * A score at work in a folder of its own, for its owner alone, which becomes {@code scores/DATE} in
 * one step. Work that was killed leaves nothing that readers see, and is cleared by the next.
 */
public final class OpenScore {
  private static final String STAGING = ".scoring";
  private static final String SCRATCH = ".scratch";

  private final Workspace workspace;
  private final Lease lease;
  private final Path staging;

  private OpenScore(Workspace workspace, Lease lease) {
    this.workspace = workspace;
    this.lease = lease;
    this.staging = new Path(ScoreFolder.parent(workspace), STAGING);
  }

  /** Begins in an empty folder; the remains of an earlier attempt are cleared. */
  public static OpenScore begin(Workspace workspace, Lease lease) {
    lease.requireHeld();
    OpenScore score = new OpenScore(workspace, lease);
    WorkspaceException.whenWriting(
        score.staging,
        () -> {
          workspace.storage().delete(score.staging);
          workspace.storage().folder(ScoreFolder.parent(workspace), Access.DEFAULT);
          workspace.storage().folder(score.staging, Access.OWNER_ONLY);
        });
    return score;
  }

  /** Where an output is written. */
  public Path path(ScoreOutput output) {
    return new Path(staging, output.path());
  }

  /** Where something is written that is needed only until the score is complete. */
  public Path scratch(String name) {
    return new Path(new Path(staging, SCRATCH), name);
  }

  /** Writes an output that is one small file. */
  public void writeText(ScoreOutput output, String text) {
    lease.requireHeld();
    workspace.writeText(path(output), text);
  }

  /** Makes the one file that Spark wrote into a folder of the scratch an output. */
  public void moveText(String scratch, ScoreOutput output) {
    lease.requireHeld();
    moveText(workspace, scratch(scratch), path(output));
  }

  /** Moves the one file that Spark wrote into a folder. */
  static void moveText(Workspace workspace, Path written, Path target) {
    WorkspaceException.whenWriting(
        target,
        () -> {
          FileSystem files = workspace.fileSystem();
          for (FileStatus file : files.listStatus(written)) {
            String name = file.getPath().getName();
            if (name.startsWith("part-") && !files.rename(file.getPath(), target)) {
              throw new IOException("the file system did not move " + name);
            }
          }
          workspace.storage().delete(written);
        });
  }

  /**
   * Completes the score: the manifest, who may read what, then the name.
   *
   * @param target that is not there yet
   * @param manifest of the files that were written
   */
  public void seal(
      ScoreFolder target, OutputHasher hasher, Function<List<OutputFile>, ScoreManifest> manifest) {
    lease.requireHeld();
    WorkspaceException.whenWriting(
        staging, () -> workspace.storage().delete(new Path(staging, SCRATCH)));
    write(workspace, staging, hasher, manifest);
    lease.requireHeld();
    WorkspaceException.whenWriting(
        target.path(),
        () -> {
          if (!workspace.fileSystem().rename(staging, target.path())) {
            throw new IOException("the file system did not move " + staging);
          }
        });
  }

  /** Removes what was written, unless the lease was lost: then it may be another's. */
  public void discard() {
    if (lease.isHeld()) {
      clear(workspace, lease);
    }
  }

  /** Removes what a score that was killed left. */
  public static void clear(Workspace workspace, Lease lease) {
    lease.requireHeld();
    Path left = new Path(ScoreFolder.parent(workspace), STAGING);
    WorkspaceException.whenWriting(left, () -> workspace.storage().delete(left));
  }

  /** Hashes a folder's files, writes its manifest, and closes what tells of people. */
  static void write(
      Workspace workspace,
      Path folder,
      OutputHasher hasher,
      Function<List<OutputFile>, ScoreManifest> manifest) {
    List<OutputFile> outputs =
        hasher.hash(folder, ScoreFolder.files(workspace, folder)).stream()
            .sorted(Comparator.comparing(OutputFile::path))
            .toList();
    workspace.writeText(
        new Path(folder, ScoreOutput.MANIFEST.path()), Json.write(manifest.apply(outputs)));
    WorkspaceException.whenWriting(
        folder,
        () -> {
          Storage storage = workspace.storage();
          for (ScoreOutput output : ScoreOutput.ofPeople()) {
            Path path = new Path(folder, output.path());
            if (workspace.fileSystem().exists(path)) {
              storage.restrict(path);
            }
          }
          storage.share(folder);
        });
  }
}
