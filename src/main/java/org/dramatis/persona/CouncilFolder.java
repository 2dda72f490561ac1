package org.dramatis.persona;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.dramatis.run.Workspace;
import org.dramatis.run.lock.LockFile;
import org.dramatis.run.manifest.FileDigest;
import org.dramatis.run.storage.Access;
import org.dramatis.run.storage.Storage;
import org.dramatis.run.storage.WorkspaceException;

/**
 * The folder that the council writes in: {@code council/} of the workspace, or another that people
 * reach more easily when the workspace is on a cluster. Nothing is created by naming it.
 *
 * @param path of the folder, fully qualified
 */
public record CouncilFolder(Path path, FileSystem fileSystem, Storage storage) {
  private static final String ADVICE = "Let this account read it, or name another with --council.";

  /** The workspace's own. */
  public static CouncilFolder of(Workspace workspace) {
    return new CouncilFolder(
        new Path(workspace.root(), "council"), workspace.fileSystem(), workspace.storage());
  }

  /**
   * The folder at a path or URI.
   *
   * @throws WorkspaceException when the URI names no file system that is known
   */
  public static CouncilFolder at(String uri, Configuration configuration) {
    if (uri.isBlank()) {
      throw unknown(uri, "it has no name");
    }
    try {
      Path named = new Path(uri);
      FileSystem files = named.getFileSystem(configuration);
      return new CouncilFolder(files.makeQualified(named), files, Storage.of(files));
    } catch (IOException e) {
      throw unknown(uri, WorkspaceException.reason(e));
    } catch (IllegalArgumentException e) {
      throw unknown(uri, e.getMessage());
    }
  }

  private static WorkspaceException unknown(String uri, String reason) {
    return new WorkspaceException(
        ("Cannot open the council's folder \"%s\": %s. Give a folder, or a URI that Hadoop knows,"
                + " with --council.")
            .formatted(uri, reason));
  }

  /** Whether the folder is there. */
  public boolean exists() {
    return WorkspaceException.whenReading(path, ADVICE, () -> fileSystem.exists(path));
  }

  /** What people write of segments, a file each. */
  public Path worksheets() {
    return new Path(path, "worksheets");
  }

  /** What functions wrote beforehand, a file each. */
  public Path inputs() {
    return new Path(path, "inputs");
  }

  /** Photographs and drawings that the council supplies. */
  public Path pictures() {
    return new Path(path, "pictures");
  }

  /** What was decided, one decision a line. */
  public Path decisions() {
    return new Path(path, "decisions.jsonl");
  }

  /** Says who is writing in the folder; it is not the workspace's, so no run is in the way. */
  public LockFile lock() {
    return new LockFile(new Path(path, "lock.json"), storage);
  }

  /**
   * A small text file of the folder, with U+FFFD for what is not UTF-8; empty when there is no such
   * file.
   */
  public Optional<String> readText(Path file) {
    return WorkspaceException.whenReading(file, ADVICE, () -> leniently(file));
  }

  /** The names of the files in a folder of it, hidden ones left aside, in their order. */
  public List<String> names(Path folder) {
    return WorkspaceException.whenReading(
        folder,
        ADVICE,
        () ->
            fileSystem.exists(folder)
                ? Stream.of(fileSystem.listStatus(folder))
                    .filter(FileStatus::isFile)
                    .map(file -> file.getPath().getName())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList()
                : List.of());
  }

  /** Creates a text file, and the folder that it lies in; whether it was not there already. */
  public boolean create(Path file, String text) {
    AtomicBoolean created = new AtomicBoolean();
    WorkspaceException.whenWriting(
        file,
        () -> {
          storage.folder(file.getParent(), Access.DEFAULT);
          created.set(storage.create(file, text, Access.DEFAULT));
        });
    return created.get();
  }

  /**
   * Replaces a text file unless somebody has changed it since it was read; whether it did.
   *
   * @param expected the text as it was read
   */
  public boolean replaceUnchanged(Path file, String expected, String text) {
    AtomicBoolean replaced = new AtomicBoolean();
    WorkspaceException.whenWriting(
        file, () -> replaced.set(storage.replaceUnchanged(file, expected, text)));
    return replaced.get();
  }

  /** A file of the folder as people call it: {@code council/worksheets/D.yaml}. */
  public String shown(Path file) {
    return path.getName() + "/" + path.toUri().relativize(file.toUri()).getPath();
  }

  // People edit these files with whatever they have; which line is unreadable is for the reader of
  // the file to say. Only local files are decoded strictly.
  private Optional<String> leniently(Path file) throws IOException {
    if (fileSystem.exists(file) && fileSystem.getFileStatus(file).isDirectory()) {
      throw new WorkspaceException(
          file
              + " is a folder, and a file is needed there. Take it away, or give it another name.");
    }
    try {
      return storage.read(file);
    } catch (CharacterCodingException e) {
      byte[] bytes = Files.readAllBytes(java.nio.file.Path.of(file.toUri().getPath()));
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }
  }

  /**
   * SHA-256 of a picture.
   *
   * @param name of its file; empty is the answer unless it is a file directly in {@link #pictures}
   */
  public Optional<String> pictureDigest(String name) {
    if (name.isBlank() || name.startsWith(".") || name.contains("/") || name.contains(":")) {
      return Optional.empty();
    }
    Path file = new Path(pictures(), name);
    return WorkspaceException.whenReading(
        file,
        ADVICE,
        () ->
            fileSystem.exists(file) && fileSystem.getFileStatus(file).isFile()
                ? Optional.of(FileDigest.of(fileSystem, file))
                : Optional.empty());
  }

  /** The folder's URI. */
  @Override
  public String toString() {
    return path.toUri().toString();
  }
}
