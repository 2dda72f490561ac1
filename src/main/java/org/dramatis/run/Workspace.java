package org.dramatis.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.dramatis.run.lock.Contender;
import org.dramatis.run.lock.Lease;
import org.dramatis.run.lock.LeaseHolder;
import org.dramatis.run.lock.LeaseTerms;
import org.dramatis.run.lock.LockFile;
import org.dramatis.run.lock.WorkspaceLockedException;
import org.dramatis.run.manifest.RunId;
import org.dramatis.run.storage.Access;
import org.dramatis.run.storage.Json;
import org.dramatis.run.storage.Storage;
import org.dramatis.run.storage.WorkspaceException;

/**
 * The folder that outlives runs: extracts, run folders, the council's files, the registry and the
 * pointer to the published run. Every method that touches files throws {@link WorkspaceException}
 * when the file system refuses. {@link #at} opens one.
 */
public final class Workspace {
  private static final String LOCK = "lock.json";
  private static final String ADVICE = "Let this account read it, or name another workspace.";

  private final Path root;
  private final FileSystem fileSystem;
  private final Storage storage;

  private Workspace(Path root, FileSystem fileSystem, Storage storage) {
    this.root = root;
    this.fileSystem = fileSystem;
    this.storage = storage;
  }

  /**
   * The workspace at a path or URI; nothing is created. A path without a scheme belongs to the
   * configuration's default file system.
   *
   * @throws WorkspaceException when the URI names no file system that is known, or a workspace
   *     whose layout this version does not read
   */
  public static Workspace at(String uri, Configuration configuration) {
    if (uri.isBlank()) {
      throw new WorkspaceException(
          "The workspace has no name. Give a folder or a URI: --workspace /data/workspace.");
    }
    try {
      Path named = new Path(uri);
      FileSystem files = named.getFileSystem(configuration);
      Path root = files.makeQualified(named);
      if (root.isRoot()) {
        throw new WorkspaceException(
            ("The workspace %s is the root of its file system. Name a folder below it, because the"
                    + " key lies beside the workspace.")
                .formatted(root));
      }
      Workspace workspace = new Workspace(root, files, Storage.of(files));
      if (files.exists(workspace.identityFile())) {
        WorkspaceIdentity.requireReadable(workspace);
      }
      return workspace;
    } catch (IOException e) {
      throw unknown(uri, WorkspaceException.reason(e));
    } catch (IllegalArgumentException e) {
      throw unknown(uri, e.getMessage());
    }
  }

  private static WorkspaceException unknown(String uri, String reason) {
    return new WorkspaceException(
        ("Cannot open the workspace %s: %s. Give a folder, or a URI that Hadoop knows, such as"
                + " hdfs://host/workspace, with --workspace.")
            .formatted(uri, reason));
  }

  /**
   * Creates the workspace's folder, and the folder of extracts for its owner alone, and proves that
   * both can be written.
   */
  public void prepare() {
    Path probe = new Path(root, ".probe-" + UUID.randomUUID());
    try {
      storage.folder(root, Access.DEFAULT);
      storage.folder(extracts(), Access.OWNER_ONLY);
      storage.create(probe, "", Access.OWNER_ONLY);
      storage.delete(probe);
    } catch (IOException e) {
      throw WorkspaceException.of(
          "Cannot write to the workspace",
          root,
          e,
          "Name another folder with --workspace, or let this account write there.");
    }
  }

  /** The workspace's folder, fully qualified. */
  public Path root() {
    return root;
  }

  /** The file system that holds the workspace. */
  public FileSystem fileSystem() {
    return fileSystem;
  }

  /** The file operations of this file system. */
  public Storage storage() {
    return storage;
  }

  /** Where accepted rows are kept; for its owner alone. */
  public Path extracts() {
    return new Path(root, "extracts");
  }

  /** The parent of all run folders. */
  public Path runs() {
    return new Path(root, "runs");
  }

  /** One run's folder, whether or not it exists. */
  public RunFolder run(RunId id) {
    return new RunFolder(this, id);
  }

  /** The list of people who were erased; for its owner alone. */
  public Path erased() {
    return new Path(root, "erased");
  }

  /** Whether anything was ever read or derived here. */
  public boolean hasBegun() {
    return readText(identityFile()).isPresent();
  }

  /** The pointer to the published run; empty before the first publication. */
  public Optional<Current> current() {
    return readRecord(currentFile(), Current.class);
  }

  /**
   * Makes a run that succeeded the one that readers see, in one atomic step.
   *
   * @param lease that this process holds; checked again right before the step
   * @throws WorkspaceException when the run has not succeeded, or was withdrawn
   * @throws WorkspaceLockedException when the lease was taken over
   */
  public Current publish(Lease lease, RunId id, Instant at) {
    RunFolder folder = run(id);
    if (!folder.succeeded()) {
      throw new WorkspaceException(
          "Cannot publish run %s in %s: it has not succeeded. Derive it again."
              .formatted(id, folder.path()));
    }
    folder.requireNotWithdrawn();
    Current current = new Current(id.value(), folder.requireManifest().asOf(), at);
    lease.requireHeld();
    writeText(currentFile(), Json.write(current));
    return current;
  }

  /**
   * Makes sure that readers do not see a run any more: it is marked, and then, where they see it,
   * they are given the last of the other complete runs, by the day that it describes. Killed in
   * between it is completed by repeating it.
   *
   * @param lease that this process holds
   * @return what readers see from then on; empty when there is no other run, so that they see none
   */
  public Optional<Current> withdraw(Lease lease, Withdrawal withdrawal, Instant at) {
    RunFolder folder = run(new RunId(withdrawal.runId()));
    lease.requireHeld();
    if (folder.withdrawal().isEmpty()) {
      writeText(folder.path(RunOutput.WITHDRAWAL), Json.write(withdrawal));
    }
    if (!folder.isPublished()) {
      return current();
    }
    Optional<RunId> before = RunHistory.of(this).last();
    lease.requireHeld();
    if (before.isPresent()) {
      return Optional.of(publish(lease, before.get(), at));
    }
    WorkspaceException.whenWriting(currentFile(), () -> storage.delete(currentFile()));
    return Optional.empty();
  }

  /** The small text file's content; empty when there is no such file. */
  public Optional<String> readText(Path file) {
    return WorkspaceException.whenReading(file, ADVICE, () -> storage.read(file));
  }

  /** Replaces a small text file as {@link Storage#replace} does; a missing folder is created. */
  public void writeText(Path file, String text) {
    WorkspaceException.whenWriting(
        file,
        () -> {
          storage.folder(file.getParent(), Access.DEFAULT);
          storage.replace(file, text);
        });
  }

  /** Makes folders 0700 and files 0600 from {@code path} down, where the file system has modes. */
  public void restrict(Path path) {
    try {
      storage.restrict(path);
    } catch (IOException e) {
      throw WorkspaceException.of(
          "Cannot make private", path, e, "Use a file system on which this account may set modes.");
    }
  }

  /** Whether nothing was ever derived here: no file but the lock, hidden files left aside. */
  public boolean isEmpty() {
    return WorkspaceException.whenReading(
        root, ADVICE, () -> !fileSystem.exists(root) || holdsNothing(root));
  }

  private boolean holdsNothing(Path folder) throws IOException {
    for (FileStatus child : fileSystem.listStatus(folder)) {
      String name = child.getPath().getName();
      boolean own = name.startsWith(".") || name.startsWith(LOCK);
      if (!own && !(child.isDirectory() && holdsNothing(child.getPath()))) {
        return false;
      }
    }
    return true;
  }

  /** The file that says who may change the workspace. */
  public LockFile lock() {
    return new LockFile(new Path(root, LOCK), storage);
  }

  /**
   * Takes the right to change the workspace, whose folder is created when it is missing.
   *
   * @param onLoss see {@link Lease#acquire}
   * @throws WorkspaceLockedException when a living process holds it
   */
  public Lease lease(LeaseHolder holder, LeaseTerms terms, Clock clock, Runnable onLoss) {
    prepare();
    return Lease.acquire(lock(), new Contender(toString(), holder, terms, clock), onLoss);
  }

  /** The record that says which key the workspace was begun with. */
  public Path identityFile() {
    return new Path(root, "workspace.json");
  }

  Path currentFile() {
    return new Path(root, "current.json");
  }

  /** A JSON file of the workspace as its record; empty when there is no such file. */
  public <T> Optional<T> readRecord(Path file, Class<T> type) {
    return readRecord(file, text -> Json.read(text, type));
  }

  /** How a record is made of the text of its file. */
  interface RecordReader<T> {
    T read(String text) throws JsonProcessingException;
  }

  <T> Optional<T> readRecord(Path file, RecordReader<T> reader) {
    Optional<String> text = readText(file);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(reader.read(text.get()));
    } catch (JsonProcessingException e) {
      throw new WorkspaceException(
          ("%s is damaged: %s. Only Dramatis writes this file; restore it from a copy, or derive"
                  + " into another workspace.")
              .formatted(file, Json.reason(e)));
    }
  }

  /** The workspace's URI. */
  @Override
  public String toString() {
    return root.toUri().toString();
  }
}
