package org.dramatis.run.score;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.dramatis.run.Workspace;
import org.dramatis.run.manifest.FileDigest;
import org.dramatis.run.manifest.FileDigest.ListedFile;
import org.dramatis.run.storage.WorkspaceException;

/**
 * One score's folder, {@code scores/DATE}, whether or not it exists. What is there is complete.
 *
 * @param workspace that holds it
 */
public record ScoreFolder(Workspace workspace, ScoreId id) {

  /** The folder, fully qualified. */
  public Path path() {
    return new Path(parent(workspace), id.name());
  }

  /** An output of the score. */
  public Path path(ScoreOutput output) {
    return new Path(path(), output.path());
  }

  /** Whether an output of the score is there. */
  public boolean holds(ScoreOutput output) {
    return exists(path(output));
  }

  /** Whether the folder is there. */
  public boolean exists() {
    return exists(path());
  }

  /** What went in and came out; empty when the file is missing. */
  public Optional<ScoreManifest> manifest() {
    return workspace.readRecord(path(ScoreOutput.MANIFEST), ScoreManifest.class);
  }

  /** The manifest of a score that is there, which is damaged without one. */
  public ScoreManifest requireManifest() {
    return manifest()
        .orElseThrow(
            () ->
                new WorkspaceException(
                    ("%s is damaged: its manifest.json is missing. Restore the folder from a copy,"
                            + " or delete it and score again.")
                        .formatted(path())));
  }

  /** The files that the manifest lists, sorted. */
  public List<ListedFile> files() {
    return files(workspace, path());
  }

  static List<ListedFile> files(Workspace workspace, Path folder) {
    return WorkspaceException.whenReading(
        folder,
        "Let this account read the workspace.",
        () -> FileDigest.list(workspace.fileSystem(), folder));
  }

  private boolean exists(Path place) {
    return WorkspaceException.whenReading(
        place, "Let this account read the workspace.", () -> workspace.fileSystem().exists(place));
  }

  /** The parent of all scores. */
  static Path parent(Workspace workspace) {
    return new Path(workspace.root(), "scores");
  }

  /** Every score of a workspace, by day, then in the order in which they were made. */
  public static List<ScoreFolder> all(Workspace workspace) {
    return staged(workspace, "").stream().map(id -> new ScoreFolder(workspace, id)).toList();
  }

  /** The scores whose names stand behind a prefix, in their order. */
  static List<ScoreId> staged(Workspace workspace, String prefix) {
    List<ScoreId> found = new ArrayList<>();
    try {
      for (FileStatus child : workspace.fileSystem().listStatus(parent(workspace))) {
        String name = child.getPath().getName();
        if (child.isDirectory() && name.startsWith(prefix)) {
          ScoreId.parse(name.substring(prefix.length())).ifPresent(found::add);
        }
      }
    } catch (FileNotFoundException e) {
      return List.of();
    } catch (IOException e) {
      throw WorkspaceException.of(
          "Cannot list", parent(workspace), e, "Let this account read the workspace.");
    }
    return found.stream().sorted().toList();
  }
}
