package org.dramatis.run;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.dramatis.run.manifest.Manifest;
import org.dramatis.run.manifest.RunId;
import org.dramatis.run.storage.WorkspaceException;

/**
 * The complete runs of a workspace, but those that were withdrawn.
 *
 * @param succeeded their manifests, by as_of (undated first), then by time of creation, then by id
 */
public record RunHistory(List<Manifest> succeeded) {
  private static final Comparator<Manifest> ORDER =
      Comparator.comparing((Manifest m) -> m.asOf().orElse(LocalDate.MIN))
          .thenComparing(Manifest::createdAt)
          .thenComparing(Manifest::runId);

  public RunHistory {
    succeeded = succeeded.stream().sorted(ORDER).toList();
  }

  /**
   * Reads the status and manifest of every run folder; what is not complete, or was withdrawn, is
   * left out.
   *
   * @throws WorkspaceException when a complete run has no readable manifest: choosing another
   *     reference in its place would go unnoticed
   */
  public static RunHistory of(Workspace workspace) {
    return new RunHistory(
        folders(workspace).stream()
            .filter(RunFolder::succeeded)
            .filter(folder -> folder.withdrawal().isEmpty())
            .map(RunFolder::requireManifest)
            .toList());
  }

  /**
   * The run that a new one is compared with: of the complete runs that describe an earlier day, the
   * one with the latest day, and of several for that day the one created last. Repeating a run
   * finds the same reference.
   *
   * @param asOf the new run's day; a run without a day has no reference
   */
  public Optional<RunId> reference(Optional<LocalDate> asOf) {
    return succeeded.stream()
        .filter(m -> m.asOf().isPresent() && asOf.filter(m.asOf().get()::isBefore).isPresent())
        .max(ORDER)
        .map(m -> new RunId(m.runId()));
  }

  /** The one of the latest day, of several the one created last; empty when there is none. */
  public Optional<RunId> last() {
    return succeeded.stream().max(ORDER).map(manifest -> new RunId(manifest.runId()));
  }

  /** Every run folder of a workspace, complete or not. */
  public static List<RunFolder> folders(Workspace workspace) {
    List<RunFolder> folders = new ArrayList<>();
    try {
      for (FileStatus child : workspace.fileSystem().listStatus(workspace.runs())) {
        String name = child.getPath().getName();
        if (child.isDirectory() && RunId.isValid(name)) {
          folders.add(workspace.run(new RunId(name)));
        }
      }
      return folders;
    } catch (FileNotFoundException e) {
      return List.of();
    } catch (IOException e) {
      throw WorkspaceException.of(
          "Cannot list", workspace.runs(), e, "Let this account read the workspace.");
    }
  }
}
