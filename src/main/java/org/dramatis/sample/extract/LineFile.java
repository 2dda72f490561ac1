package org.dramatis.sample.extract;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.dramatis.contract.Sha256;
import org.dramatis.run.manifest.OutputFile;

/**
 * A text file in the making: it gets its name when it is complete, so that a task that is killed
 * and tried again leaves whole files only.
 */
public final class LineFile implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final Path root;
  private final String path;
  private final Path unfinished;
  private final MessageDigest digest;
  private final Writer text;

  /** Opens a file below the sample's folder; {@code .gz} at the end of its path compresses it. */
  public LineFile(Path root, String path) throws IOException {
    this.root = root;
    this.path = path;
    Path folder = root.resolve(path).toAbsolutePath().getParent();
    Files.createDirectories(folder);
    this.unfinished = folder.resolve("." + UUID.randomUUID() + ".part");
    this.digest = Sha256.fresh();
    OutputStream bytes =
        new DigestOutputStream(
            new BufferedOutputStream(Files.newOutputStream(unfinished), BUFFER), digest);
    OutputStream packed = path.endsWith(".gz") ? new GZIPOutputStream(bytes, BUFFER) : bytes;
    this.text = new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8), BUFFER);
  }

  /** Appends a line. */
  public void add(String line) throws IOException {
    text.write(line);
    text.write('\n');
  }

  /** Completes the file and names it. */
  public OutputFile finish() throws IOException {
    text.close();
    Path finished = root.resolve(path);
    Files.move(
        unfinished, finished, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return new OutputFile(path, Files.size(finished), HexFormat.of().formatHex(digest.digest()));
  }

  /** Removes the file if it was not finished. */
  @Override
  public void close() throws IOException {
    text.close();
    Files.deleteIfExists(unfinished);
  }
}
