package org.dramatis.run;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.dramatis.run.manifest.FileDigest;
import org.dramatis.run.manifest.FileDigest.ListedFile;
import org.dramatis.run.manifest.Manifest;
import org.dramatis.run.manifest.RunId;
import org.dramatis.run.manifest.RunIngredients;
import org.dramatis.run.manifest.Tombstone;
import org.dramatis.run.storage.Json;
import org.dramatis.run.storage.WorkspaceException;

/**
 * One run's folder, {@code runs/RUN_ID}, for reading, whether or not it exists. It changes only
 * through an {@link OpenRun}, and afterwards only through an erasure, apart from what {@link
 * #judge} says of the published one. Its methods throw {@link WorkspaceException} when a file that
 * they need cannot be read.
 */
public final class RunFolder {
  private final Workspace workspace;
  private final RunId id;

  RunFolder(Workspace workspace, RunId id) {
    this.workspace = workspace;
    this.id = id;
  }

  /** The workspace that holds the folder. */
  public Workspace workspace() {
    return workspace;
  }

  /** The run. */
  public RunId id() {
    return id;
  }

  /** The folder, fully qualified. */
  public Path path() {
    return new Path(workspace.runs(), id.value());
  }

  /** An output of the run. */
  public Path path(RunOutput output) {
    return path(output.path());
  }

  /** A file or folder of the run, such as {@code model/model.json}. */
  public Path path(String relative) {
    return new Path(path(), relative);
  }

  /** How far the run came; empty when there is no status. */
  public Optional<RunStatus> status() {
    return workspace.readRecord(path(RunOutput.STATUS), RunStatus::read);
  }

  /**
   * Renews what the status of a complete run says is due; nothing else of it changes.
   *
   * @param day by the clock
   */
  public void judge(LocalDate day, List<DueItem> due) {
    Optional<RunStatus> before = status().filter(s -> s.state() == RunStatus.State.SUCCEEDED);
    before
        .map(status -> status.judged(day, due))
        .filter(judged -> !before.get().equals(judged))
        .ifPresent(judged -> workspace.writeText(path(RunOutput.STATUS), Json.write(judged)));
  }

  /** What went in and came out; empty before the run is finished. */
  public Optional<Manifest> manifest() {
    return workspace.readRecord(path(RunOutput.MANIFEST), Manifest.class);
  }

  /** The manifest of a complete run, which is damaged without one. */
  Manifest requireManifest() {
    return manifest().orElseThrow(() -> damaged("its manifest.json is missing"));
  }

  /** What was taken out after the run was finished; empty when nothing was. */
  public Optional<Tombstone> tombstone() {
    return workspace.readRecord(path(RunOutput.TOMBSTONE), Tombstone.class);
  }

  /** Why the run is not to be shown again; empty while it may be. */
  public Optional<Withdrawal> withdrawal() {
    return workspace.readRecord(path(RunOutput.WITHDRAWAL), Withdrawal.class);
  }

  /** Whether the run is complete. */
  public boolean succeeded() {
    return status().filter(s -> s.state() == RunStatus.State.SUCCEEDED).isPresent();
  }

  /**
   * What is to be done about the run.
   *
   * @param ingredients of the run that is about to begin under this name
   * @throws WorkspaceException when a run of this name is complete but was made from other
   *     ingredients, or was withdrawn, or is the published one but damaged
   */
  public ExistingRun existing(RunIngredients ingredients) {
    if (!succeeded()) {
      requireNotPublished();
      return exists() ? ExistingRun.UNFINISHED : ExistingRun.ABSENT;
    }
    if (!requireManifest().digest().equals(ingredients.digest())) {
      throw new WorkspaceException(
          ("Run %s in %s was derived from other inputs or another configuration, and a finished run"
                  + " never changes. Give another --run-id, or leave the option out.")
              .formatted(id, path()));
    }
    requireNotWithdrawn();
    return isPublished() ? ExistingRun.PUBLISHED : ExistingRun.SUCCEEDED;
  }

  /** The files that a manifest lists, sorted; see {@link FileDigest#list}. */
  public List<ListedFile> files() {
    try {
      return FileDigest.list(workspace.fileSystem(), path());
    } catch (IOException e) {
      throw WorkspaceException.of(
          "Cannot list", path(), e, "Let this account read the run folder.");
    }
  }

  /** Whether an output of the run is there. */
  public boolean holds(RunOutput output) {
    return exists(path(output));
  }

  /** Whether an output with rows of people is there. */
  public boolean holdsRows() {
    return RunOutput.ofPeople().stream().anyMatch(this::holds);
  }

  /** Refuses to show what the council withdrew. */
  void requireNotWithdrawn() {
    withdrawal()
        .ifPresent(
            w -> {
              throw new WorkspaceException(
                  ("Run %s was withdrawn on %s by %s (%s) and is not published again: %s It was"
                          + " derived from the same data and configuration. Mend what was wrong, or"
                          + " wait for the next delivery, and derive again.")
                      .formatted(
                          id,
                          LocalDate.ofInstant(w.at(), ZoneOffset.UTC),
                          w.name(),
                          w.function(),
                          w.why().matches(".*[.!?…]") ? w.why() : w.why() + "."));
            });
  }

  /** Refuses to treat what readers see as the remains of a failed run. */
  public void requireNotPublished() {
    if (isPublished()) {
      throw damaged("it is the published run, but its status.json does not say succeeded");
    }
  }

  /** Whether readers see it. */
  public boolean isPublished() {
    return workspace.current().filter(c -> c.runId().equals(id.value())).isPresent();
  }

  /** Whether the folder is there. */
  public boolean exists() {
    return exists(path());
  }

  private boolean exists(Path place) {
    return WorkspaceException.whenReading(
        place, "Let this account read the workspace.", () -> workspace.fileSystem().exists(place));
  }

  /** A complete run that lacks something. */
  public WorkspaceException damaged(String what) {
    return new WorkspaceException(
        ("Run %s in %s is damaged: %s. Look at it with `dramatis verify --run-id %1$s`; restore the"
                + " folder from a copy, or move it out of the workspace and derive again.")
            .formatted(id, path(), what));
  }
}
