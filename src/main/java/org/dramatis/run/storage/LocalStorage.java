package org.dramatis.run.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Local files through {@code java.nio}. Where the file system has no POSIX modes, none are set. */
final class LocalStorage implements Storage {
  private static final Set<PosixFilePermission> PRIVATE_FOLDER =
      Set.copyOf(PosixFilePermissions.fromString("rwx------"));
  private static final Set<PosixFilePermission> PRIVATE_FILE =
      Set.copyOf(PosixFilePermissions.fromString("rw-------"));

  @Override
  public Optional<String> read(org.apache.hadoop.fs.Path file) throws IOException {
    try {
      return Optional.of(Files.readString(local(file)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public void replace(org.apache.hadoop.fs.Path file, String text) throws IOException {
    Path target = local(file);
    Path fresh = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID());
    try {
      write(fresh, text, Access.DEFAULT);
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
    syncFolder(target.getParent());
  }

  @Override
  public boolean replaceUnchanged(org.apache.hadoop.fs.Path file, String expected, String text)
      throws IOException {
    Path target = local(file);
    Path fresh = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID());
    try {
      write(fresh, text, Access.OWNER_ONLY);
      if (hasModes(target)) {
        Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(target));
      }
      if (!read(file).equals(Optional.of(expected))) {
        return false;
      }
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException | CharacterCodingException e) {
      return false;
    } finally {
      Files.deleteIfExists(fresh);
    }
    syncFolder(target.getParent());
    return true;
  }

  @Override
  public boolean create(org.apache.hadoop.fs.Path file, String text, Access access)
      throws IOException {
    try {
      write(local(file), text, access);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  @Override
  public void delete(org.apache.hadoop.fs.Path path) throws IOException {
    Path start = local(path);
    if (!Files.exists(start, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> all = new ArrayList<>(walk(start));
    Collections.reverse(all);
    for (Path place : all) {
      Files.delete(place);
    }
  }

  /** A file or folder and all that it holds, folders first; links are not followed. */
  private static List<Path> walk(Path start) throws IOException {
    try (Stream<Path> all = Files.walk(start)) {
      return all.toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void folder(org.apache.hadoop.fs.Path folder, Access access) throws IOException {
    Path target = local(folder);
    if (!Files.isDirectory(target)) {
      Files.createDirectories(target.getParent());
      Files.createDirectories(target, mode(target, access, PRIVATE_FOLDER));
    }
  }

  @Override
  public void restrict(org.apache.hadoop.fs.Path path) throws IOException {
    Path start = local(path);
    if (!hasModes(start)) {
      return;
    }
    for (Path place : walk(start)) {
      if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
        Files.setPosixFilePermissions(place, PRIVATE_FOLDER);
      } else if (Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
        Files.setPosixFilePermissions(place, PRIVATE_FILE);
      }
    }
  }

  @Override
  public void share(org.apache.hadoop.fs.Path folder) throws IOException {
    Path target = local(folder);
    if (hasModes(target)) {
      Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(target.getParent()));
    }
  }

  @Override
  public Optional<Instant> modifiedAt(org.apache.hadoop.fs.Path file) throws IOException {
    try {
      return Optional.of(Files.getLastModifiedTime(local(file)).toInstant());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean othersMayUse(org.apache.hadoop.fs.Path file) throws IOException {
    Set<PosixFilePermission> beyond = PosixFilePermissions.fromString("---rwxrwx");
    return hasModes(local(file))
        && !Collections.disjoint(beyond, Files.getPosixFilePermissions(local(file)));
  }

  // Creates the file, fails if it exists, and returns when the bytes are on the disk.
  private static void write(Path file, String text, Access access) throws IOException {
    var options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel channel = FileChannel.open(file, options, mode(file, access, PRIVATE_FILE))) {
      Channels.newOutputStream(channel).write(text.getBytes(StandardCharsets.UTF_8));
      channel.force(true);
    }
  }

  // Makes the rename itself survive a power cut, where the system lets a folder be opened.
  private static void syncFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Some systems refuse to open a folder; the rename is atomic all the same.
      return;
    }
  }

  private static FileAttribute<?>[] mode(
      Path path, Access access, Set<PosixFilePermission> permissions) {
    return access == Access.OWNER_ONLY && hasModes(path)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }

  private static boolean hasModes(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static Path local(org.apache.hadoop.fs.Path path) {
    return Path.of(path.toUri().getPath());
  }
}
