package org.dramatis.extract.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.dramatis.extract.row.ExtractTable;
import org.dramatis.extract.row.StoredFile;
import org.dramatis.run.storage.Json;

/** Where things stand in the workspace's {@code extracts/} folder, whether or not it exists. */
public record StoreFolder(Path root, Configuration hadoop) {
  private static final String SUMMARY = "extract.json";

  /** The folder of a file; without a summary it is the remains of a killed process. */
  record Held(String contract, Path path, Optional<StoredFile> summary) {}

  List<Held> all() throws IOException {
    List<Held> all = new ArrayList<>();
    for (FileStatus contract : folders(root)) {
      for (FileStatus file : folders(contract.getPath())) {
        all.add(new Held(contract.getPath().getName(), file.getPath(), summary(file.getPath())));
      }
    }
    return all;
  }

  /** Deletes what processes left that were killed while they wrote. */
  void clearStaging() throws IOException {
    for (FileStatus child : children(root)) {
      if (isStaging(child)) {
        delete(child.getPath());
      }
    }
  }

  private List<FileStatus> folders(Path parent) throws IOException {
    return children(parent).stream().filter(c -> c.isDirectory() && !isStaging(c)).toList();
  }

  private List<FileStatus> children(Path parent) throws IOException {
    try {
      return List.of(system().listStatus(parent));
    } catch (FileNotFoundException e) {
      return List.of();
    }
  }

  private static boolean isStaging(FileStatus child) {
    return child.getPath().getName().startsWith(".");
  }

  Path file(String contract, String fingerprint) {
    return new Path(new Path(root, contract), fingerprint);
  }

  Path verdict(String contract, String fingerprint, String verdict) {
    return new Path(file(contract, fingerprint), ExtractTable.VERDICT + "=" + verdict);
  }

  /** A new folder's name, where rows of a source are written before they change places. */
  Path staging(String contract) {
    return new Path(root, "." + contract + "-" + UUID.randomUUID());
  }

  /** Empty for a folder without a whole summary: the remains of a killed process. */
  Optional<StoredFile> summary(Path folder) throws IOException {
    Path summary = new Path(folder, SUMMARY);
    if (!system().exists(summary)) {
      return Optional.empty();
    }
    try (InputStream in = system().open(summary)) {
      String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Json.readIfSound(json, StoredFile.class);
    } catch (ChecksumException e) {
      return Optional.empty();
    }
  }

  /** Writes the summary of a file into its folder, or into the one that is to take its place. */
  void writeSummary(Path folder, StoredFile file) throws IOException {
    Path draft = new Path(folder, "." + SUMMARY);
    try (OutputStream out = system().create(draft, true)) {
      out.write(Json.write(file).getBytes(StandardCharsets.UTF_8));
    }
    replace(draft, new Path(folder, SUMMARY));
  }

  /** Moves a file's rows from a staging folder to where others of it may stand. */
  void takeIn(String contract, String fingerprint, Path staging) throws IOException {
    replace(staged(staging, fingerprint), file(contract, fingerprint));
  }

  /** The same with a summary, so that rows and summary change places together. */
  void takeIn(String contract, StoredFile file, Path staging) throws IOException {
    writeSummary(staged(staging, file.fingerprint()), file);
    takeIn(contract, file.fingerprint(), staging);
  }

  private static Path staged(Path staging, String fingerprint) {
    return new Path(staging, ExtractTable.FINGERPRINT + "=" + fingerprint);
  }

  private void replace(Path source, Path target) throws IOException {
    FileSystem files = system();
    files.delete(target, true);
    files.mkdirs(target.getParent());
    if (!files.rename(source, target)) {
      throw new IOException("Cannot move " + source + " to " + target);
    }
  }

  void delete(Path path) throws IOException {
    if (!system().delete(path, true) && system().exists(path)) {
      throw new IOException("Cannot delete " + path);
    }
  }

  private FileSystem system() throws IOException {
    return root.getFileSystem(hadoop);
  }

  @Override
  public String toString() {
    return root.toString();
  }
}
