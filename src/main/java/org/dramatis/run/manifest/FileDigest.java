package org.dramatis.run.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.dramatis.contract.Sha256;
import org.dramatis.run.RunOutput;

/** SHA-256 of files and texts, as 64 lower-case hexadecimal digits. */
public final class FileDigest {
  private static final int BUFFER_BYTES = 1 << 20;

  private FileDigest() {}

  /** A file below a folder: its path in it, with {@code /} between names, and its size. */
  public record ListedFile(String path, long bytes) {}

  /**
   * Of a file's bytes, in constant memory. Local files are read without Hadoop's checksum files, so
   * that a changed file gives another digest and not an error.
   */
  public static String of(FileSystem system, Path file) throws IOException {
    MessageDigest digest = Sha256.fresh();
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream in = raw(system).open(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Of bytes in memory. */
  public static String ofBytes(byte[] bytes) {
    return Sha256.of(bytes);
  }

  /** Of a text in UTF-8. */
  public static String ofText(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The files below a folder, sorted by path.
   *
   * <p>Left out: files and folders whose name begins with a dot and files named {@code _SUCCESS},
   * which are the file system's checksums and Spark's markers and hold no data; and, directly in
   * the folder, {@code manifest.json}, {@code status.json}, {@code tombstone.json} and {@code
   * withdrawn.json}, which are written after the list is made.
   */
  public static List<ListedFile> list(FileSystem system, Path root) throws IOException {
    List<ListedFile> found = new ArrayList<>();
    collect(raw(system), root, "", found);
    found.removeIf(
        f -> RunOutput.at(f.path()).filter(o -> o.kind() == RunOutput.Kind.RECORD).isPresent());
    found.sort(Comparator.comparing(ListedFile::path));
    return List.copyOf(found);
  }

  private static void collect(FileSystem system, Path folder, String prefix, List<ListedFile> found)
      throws IOException {
    for (FileStatus child : system.listStatus(folder)) {
      String name = child.getPath().getName();
      if (name.startsWith(".")) {
        continue;
      }
      if (child.isDirectory()) {
        collect(system, child.getPath(), prefix + name + "/", found);
      } else if (!name.equals("_SUCCESS")) {
        found.add(new ListedFile(prefix + name, child.getLen()));
      }
    }
  }

  private static FileSystem raw(FileSystem system) {
    return system instanceof LocalFileSystem local ? local.getRaw() : system;
  }
}
