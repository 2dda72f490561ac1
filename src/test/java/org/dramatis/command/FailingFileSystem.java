package org.dramatis.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Local files under a scheme of their own, which are there when they are closed, as in an object
 * store. Of them every write fails from a chosen one on: what is then on the disk is what a process
 * leaves that is killed there. Hadoop makes the instances, so that the choice is the class's.
 */
public final class FailingFileSystem extends RawLocalFileSystem {
  /** What a URI of these files begins with. */
  static final String SCHEME = "failing";

  private static final Life LIFE = new Life();

  /** Lets Hadoop find this file system. */
  static void configure(Configuration configuration) {
    configuration.setClass(
        "fs." + SCHEME + ".impl", FailingFileSystem.class, org.apache.hadoop.fs.FileSystem.class);
  }

  /**
   * Begins a life.
   *
   * @param end tells of each write, and of all writes before it, whether it and all later ones fail
   */
  static void live(Predicate<List<String>> end) {
    LIFE.begin(end);
  }

  /** What was written in this life, the write that failed at the end: what was done and where. */
  static List<String> writes() {
    return LIFE.writes();
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public URI getUri() {
    return URI.create(SCHEME + ":///");
  }

  @Override
  protected OutputStream createOutputStreamWithMode(
      Path file, boolean append, FsPermission permission) throws IOException {
    return new ByteArrayOutputStream() {
      @Override
      public void close() throws IOException {
        LIFE.write("create", file);
        Files.write(pathToFile(file).toPath(), toByteArray());
      }
    };
  }

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    LIFE.write("rename", to);
    return super.rename(from, to);
  }

  @Override
  public boolean delete(Path path, boolean recursive) throws IOException {
    if (exists(path)) {
      LIFE.write("delete", path);
    }
    return super.delete(path, recursive);
  }

  @Override
  public boolean mkdirs(Path folder) throws IOException {
    if (!exists(folder)) {
      LIFE.write("mkdirs", folder);
    }
    return super.mkdirs(folder);
  }

  @Override
  public boolean mkdirs(Path folder, FsPermission permission) throws IOException {
    return mkdirs(folder);
  }

  /** Without the mode, which Hadoop looks up under the scheme of local files alone. */
  @Override
  public FileStatus getFileStatus(Path path) throws IOException {
    FileStatus found = super.getFileStatus(path);
    return new FileStatus(
        found.getLen(),
        found.isDirectory(),
        found.getReplication(),
        found.getBlockSize(),
        found.getModificationTime(),
        found.getPath());
  }

  @Override
  public void setPermission(Path path, FsPermission permission) throws IOException {
    if (exists(path)) {
      LIFE.write("chmod", path);
    }
  }

  /** From one beginning to the next. */
  private static final class Life {
    private final List<String> writes = new ArrayList<>();
    private Predicate<List<String>> end = writesUntilNow -> false;
    private boolean over;

    synchronized void begin(Predicate<List<String>> nextEnd) {
      writes.clear();
      end = nextEnd;
      over = false;
    }

    synchronized void write(String what, Path path) throws IOException {
      if (!over) {
        writes.add(what + " " + path.toUri().getPath());
        over = end.test(writes);
      }
      if (over) {
        throw new IOException("the process was killed");
      }
    }

    synchronized List<String> writes() {
      return List.copyOf(writes);
    }
  }
}
