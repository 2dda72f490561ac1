package org.dramatis.run.storage;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.StreamCapabilities;
import org.apache.hadoop.fs.permission.FsAction;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.hdfs.web.WebHdfsFileSystem;
import org.apache.hadoop.io.IOUtils;

/**
 * Files through Hadoop. On HDFS every operation is as atomic as {@link Storage} says. An object
 * store replaces a file by one PUT, which is atomic too; its create and rename are only as
 * exclusive as the store makes them.
 */
final class HadoopStorage implements Storage {
  private static final FsPermission PRIVATE_FOLDER = new FsPermission("700");
  private static final FsPermission PRIVATE_FILE = new FsPermission("600");
  private static final int READ_ATTEMPTS = 5;

  /** How a file takes another's place. */
  enum Replacing {
    /** {@code FileContext.rename} with OVERWRITE: one transaction of the name node. */
    RENAME,
    /** The same, asked for directly: FileContext over WebHDFS deletes first. */
    WEB_RENAME,
    /** One {@code create(overwrite)}: visible when the stream is closed. */
    PUT;

    static Replacing of(String scheme) {
      return switch (scheme) {
        case "hdfs", "viewfs" -> RENAME;
        case "webhdfs", "swebhdfs" -> WEB_RENAME;
        default -> PUT;
      };
    }
  }

  private final FileSystem files;
  private final Replacing replacing;
  private final Optional<FileContext> context;

  HadoopStorage(FileSystem files) throws IOException {
    this.files = files;
    this.replacing = Replacing.of(files.getUri().getScheme());
    this.context =
        replacing == Replacing.RENAME
            ? Optional.of(FileContext.getFileContext(files.getUri(), files.getConf()))
            : Optional.empty();
  }

  @Override
  public Optional<String> read(Path file) throws IOException {
    // The file's blocks are gone when it is replaced between opening and reading: read the new one.
    for (int attempt = 1; ; attempt++) {
      try (FSDataInputStream in = files.open(file)) {
        return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (FileNotFoundException e) {
        return Optional.empty();
      } catch (IOException e) {
        if (attempt == READ_ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  @Override
  public void replace(Path file, String text) throws IOException {
    if (replacing == Replacing.PUT) {
      write(files.create(file, true), text);
      return;
    }
    Path fresh = beside(file);
    try {
      write(files.create(fresh, false), text);
      renameOver(fresh, file);
    } catch (IOException e) {
      files.delete(fresh, false);
      throw e;
    }
  }

  private void renameOver(Path fresh, Path file) throws IOException {
    if (context.isPresent()) {
      context.get().rename(fresh, file, Options.Rename.OVERWRITE);
    } else {
      ((WebHdfsFileSystem) files).rename(fresh, file, Options.Rename.OVERWRITE);
    }
  }

  @Override
  public boolean replaceUnchanged(Path file, String expected, String text) throws IOException {
    if (replacing == Replacing.PUT) {
      boolean unchanged = read(file).equals(Optional.of(expected));
      if (unchanged) {
        write(files.create(file, true), text);
      }
      return unchanged;
    }
    Path fresh = beside(file);
    try {
      write(newFile(fresh, Access.OWNER_ONLY), text);
      files.setPermission(fresh, files.getFileStatus(file).getPermission());
      boolean unchanged = read(file).equals(Optional.of(expected));
      if (unchanged) {
        renameOver(fresh, file);
      }
      return unchanged;
    } catch (FileNotFoundException e) {
      return false;
    } finally {
      files.delete(fresh, false);
    }
  }

  @Override
  public boolean create(Path file, String text, Access access) throws IOException {
    if (replacing == Replacing.PUT) {
      try {
        write(newFile(file, access), text);
        return true;
      } catch (FileAlreadyExistsException | java.nio.file.FileAlreadyExistsException e) {
        return false;
      }
    }
    // HDFS renames over nothing but a free name, so the file appears once and with all its text.
    Path fresh = beside(file);
    try {
      write(newFile(fresh, access), text);
      return files.rename(fresh, file);
    } finally {
      files.delete(fresh, false);
    }
  }

  private FSDataOutputStream newFile(Path file, Access access) throws IOException {
    if (access == Access.DEFAULT) {
      return files.create(file, false);
    }
    // Asking for the mode at creation leaves no moment in which others may read.
    return files.createFile(file).permission(PRIVATE_FILE).overwrite(false).recursive().build();
  }

  private static Path beside(Path file) {
    return new Path(file.getParent(), "." + file.getName() + "." + UUID.randomUUID());
  }

  @Override
  public void delete(Path path) throws IOException {
    if (!files.delete(path, true) && files.exists(path)) {
      throw new IOException("the file system did not delete it");
    }
  }

  @Override
  public void folder(Path folder, Access access) throws IOException {
    boolean there =
        access == Access.OWNER_ONLY ? files.mkdirs(folder, PRIVATE_FOLDER) : files.mkdirs(folder);
    if (!there) {
      throw new IOException("the file system did not create it");
    }
  }

  @Override
  public void restrict(Path path) throws IOException {
    FileStatus status = files.getFileStatus(path);
    if (!status.isDirectory()) {
      files.setPermission(path, PRIVATE_FILE);
      return;
    }
    files.setPermission(path, PRIVATE_FOLDER);
    for (FileStatus child : files.listStatus(path)) {
      restrict(child.getPath());
    }
  }

  @Override
  public void share(Path folder) throws IOException {
    files.setPermission(folder, files.getFileStatus(folder.getParent()).getPermission());
  }

  @Override
  public Optional<Instant> modifiedAt(Path file) throws IOException {
    try {
      return Optional.of(Instant.ofEpochMilli(files.getFileStatus(file).getModificationTime()));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean othersMayUse(Path file) throws IOException {
    if (replacing == Replacing.PUT) {
      // Object stores report made-up modes; who may read is the store's own policy.
      return false;
    }
    FsPermission mode = files.getFileStatus(file).getPermission();
    return mode.getGroupAction() != FsAction.NONE || mode.getOtherAction() != FsAction.NONE;
  }

  // Not try-with-resources: HDFS throws the same exception again from close, which Java refuses to
  // record as suppressed by itself.
  private static void write(FSDataOutputStream out, String text) throws IOException {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      if (out.hasCapability(StreamCapabilities.HSYNC)) {
        out.hsync();
      }
    } catch (IOException e) {
      IOUtils.closeStream(out);
      throw e;
    }
    out.close();
  }
}
