package org.dramatis.run.key;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.dramatis.run.Workspace;
import org.dramatis.run.storage.Access;
import org.dramatis.run.storage.Storage;
import org.dramatis.run.storage.WorkspaceException;

/** A file that holds a pseudonym key. */
final class KeyFile {
  private static final int KEY_BYTES = 32;

  private final Path file;
  private final Storage storage;

  private KeyFile(Path file, Storage storage) {
    this.file = file;
    this.storage = storage;
  }

  /** The file that a user named; without a scheme it is a local one. */
  static KeyFile named(String name, Configuration configuration) {
    try {
      Path given = new Path(name);
      Path file = given.toUri().getScheme() == null ? local(given) : given;
      return new KeyFile(file, Storage.of(file.getFileSystem(configuration), file, configuration));
    } catch (IOException | IllegalArgumentException e) {
      throw new WorkspaceException(
          "DRAMATIS_KEY_FILE is \""
              + name
              + "\", which names no file: "
              + e.getMessage()
              + ". Set it to the path of the key file.");
    }
  }

  /** The file beside a workspace, {@code WORKSPACE.key}. */
  static KeyFile beside(Workspace workspace) {
    return new KeyFile(workspace.root().suffix(".key"), workspace.storage());
  }

  /** Where the file is. */
  Path path() {
    return file;
  }

  /**
   * The key; empty when there is no such file.
   *
   * @throws WorkspaceException when the file cannot be read, holds no key, or is open to others
   */
  Optional<PseudonymKey> read() {
    try {
      Optional<String> text = storage.read(file);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      PseudonymKey key = parse(text.get());
      if (!key.isPublicSample() && storage.othersMayUse(file)) {
        throw new WorkspaceException(
            "The key file "
                + file
                + " may be read or changed by other accounts, and whoever has the key can undo the"
                + " pseudonyms. Run `chmod 600` on it; if others may have read it, begin a new"
                + " workspace with a new key.");
      }
      return Optional.of(key);
    } catch (CharacterCodingException e) {
      throw unusable("it is not text");
    } catch (IOException e) {
      throw WorkspaceException.of(
          "Cannot read the key file", file, e, "Let this account, and no other, read it.");
    }
  }

  /**
   * Creates the file with 32 random bytes in hexadecimal, mode 0600. When another process creates
   * it in the same moment, its key is used.
   */
  PseudonymKey create(SecureRandom random) {
    byte[] bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    String text = HexFormat.of().formatHex(bytes) + "\n";
    try {
      storage.folder(file.getParent(), Access.DEFAULT);
      if (storage.create(file, text, Access.OWNER_ONLY)) {
        return PseudonymKey.ofText(text);
      }
    } catch (IOException e) {
      throw WorkspaceException.of(
          "Cannot create the key file",
          file,
          e,
          "Let this account write there, or set DRAMATIS_KEY_FILE to a key file that exists.");
    }
    return read().orElseThrow(() -> unusable("it was removed while it was read"));
  }

  private PseudonymKey parse(String text) {
    if (text.indexOf('\uFFFD') >= 0) {
      throw unusable("it is not text");
    }
    try {
      return PseudonymKey.ofText(text);
    } catch (IllegalArgumentException e) {
      throw unusable(e.getMessage());
    }
  }

  private WorkspaceException unusable(String why) {
    return new WorkspaceException(
        "The key file "
            + file
            + " cannot be used: "
            + why
            + ". A key file is one line of text with 32 random bytes or more; `head -c 32 /dev/urandom"
            + " | od -An -vtx1 | tr -d ' \\n'` makes one.");
  }

  private static Path local(Path path) {
    return new Path(java.nio.file.Path.of(path.toString()).toAbsolutePath().toUri());
  }
}
