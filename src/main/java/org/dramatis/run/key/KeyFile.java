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
record KeyFile(Path path, Storage storage) {
  private static final int KEY_BYTES = 32;

  /** The file that a user named; without a scheme it is a local one. */
  static KeyFile named(String name, Configuration configuration) {
    try {
      Path given = new Path(name);
      Path file = given.toUri().getScheme() == null ? local(given) : given;
      return new KeyFile(file, Storage.of(file.getFileSystem(configuration)));
    } catch (IOException | IllegalArgumentException e) {
      throw new WorkspaceException(
          ("DRAMATIS_KEY_FILE is \"%s\", which names no file: %s. Set it to the path of the key"
                  + " file.")
              .formatted(name, e.getMessage()));
    }
  }

  /** The file beside a workspace, {@code WORKSPACE.key}. */
  static KeyFile beside(Workspace workspace) {
    return new KeyFile(workspace.root().suffix(".key"), workspace.storage());
  }

  /**
   * The key; empty when there is no such file, refused when it holds no key or is open to others.
   */
  Optional<PseudonymKey> read() {
    try {
      Optional<PseudonymKey> key = storage.read(path).map(this::parse);
      if (key.isPresent() && !key.get().isPublicSample() && storage.othersMayUse(path)) {
        throw new WorkspaceException(
            ("The key file %s may be read or changed by other accounts, and whoever has the key can"
                    + " undo the pseudonyms. Run `chmod 600` on it; if others may have read it,"
                    + " begin a new workspace with a new key.")
                .formatted(path));
      }
      return key;
    } catch (CharacterCodingException e) {
      throw unusable("it is not text");
    } catch (IOException e) {
      throw WorkspaceException.of(
          "Cannot read the key file", path, e, "Let this account, and no other, read it.");
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
      storage.folder(path.getParent(), Access.DEFAULT);
      if (storage.create(path, text, Access.OWNER_ONLY)) {
        return PseudonymKey.ofText(text);
      }
    } catch (IOException e) {
      throw WorkspaceException.of(
          "Cannot create the key file",
          path,
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
        ("The key file %s cannot be used: %s. A key file is one line of text with 32 random bytes"
                + " or more; `head -c 32 /dev/urandom | od -An -vtx1 | tr -d ' \\n'` makes one.")
            .formatted(path, why));
  }

  private static Path local(Path path) {
    return new Path(java.nio.file.Path.of(path.toString()).toAbsolutePath().toUri());
  }
}
