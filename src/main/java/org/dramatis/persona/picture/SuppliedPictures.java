package org.dramatis.persona.picture;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import org.apache.hadoop.fs.Path;
import org.dramatis.persona.CouncilFolder;
import org.dramatis.persona.Picture;
import org.dramatis.persona.worksheet.Worksheet.SuppliedPicture;
import org.dramatis.run.manifest.FileDigest;
import org.dramatis.run.storage.WorkspaceException;

/** The pictures of a council's folder: JPEG, PNG and SVG files directly in {@code pictures/}. */
public record SuppliedPictures(CouncilFolder folder) {
  private static final int MOST_BYTES = 30_000_000;
  private static final int MEGABYTE = 1_000_000;

  /**
   * Reads a picture and makes of it what cards and the report need.
   *
   * @throws WorkspaceException when the file system refuses
   */
  public PictureReading read(SuppliedPicture supplied) {
    String name = supplied.file();
    if (name.isBlank() || !name.matches("[^./\\\\:][^/\\\\:]*")) {
      return PictureReading.refused(
          "\"%s\" is no file in council/pictures. Put the picture there and write its name alone."
              .formatted(name));
    }
    Path file = new Path(folder.pictures(), name);
    try {
      byte[] bytes = bytes(name, file);
      Scaled scaled =
          SvgDrawing.isOne(bytes) ? SvgDrawing.clean(name, bytes) : Photograph.scale(name, bytes);
      return PictureReading.of(
          new Picture(
              scaled.mediaType(),
              base64(scaled.card()),
              base64(scaled.thumbnail()),
              FileDigest.of(folder.fileSystem(), file),
              supplied.alternative().strip(),
              supplied.licence().strip()));
    } catch (PictureRefusedException e) {
      return PictureReading.refused(e.getMessage());
    } catch (IOException e) {
      throw WorkspaceException.of(
          "Cannot read the picture", file, e, "Let this account read it, or leave it out.");
    }
  }

  /** A picture in both sizes. */
  static final class Scaled {
    private final String mediaType;
    private final byte[] card;
    private final byte[] thumbnail;

    Scaled(String mediaType, byte[] card, byte[] thumbnail) {
      this.mediaType = mediaType;
      this.card = card;
      this.thumbnail = thumbnail;
    }

    String mediaType() {
      return mediaType;
    }

    byte[] card() {
      return card;
    }

    byte[] thumbnail() {
      return thumbnail;
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private byte[] bytes(String name, Path file) throws IOException, PictureRefusedException {
    if (!folder.fileSystem().exists(file) || !folder.fileSystem().getFileStatus(file).isFile()) {
      throw new PictureRefusedException(
          "%s is not in council/pictures. Put it there, or empty the picture's fields.", name);
    }
    requireInside(name, file);
    long size = folder.fileSystem().getFileStatus(file).getLen();
    if (size > MOST_BYTES) {
      throw new PictureRefusedException(
          "%s has %d MB, and %d are enough for any photograph. Save it smaller.",
          name, size / MEGABYTE, MOST_BYTES / MEGABYTE);
    }
    try (InputStream in = folder.fileSystem().open(file)) {
      return in.readAllBytes();
    } catch (FileNotFoundException e) {
      throw new PictureRefusedException("%s was taken away meanwhile. Put it back.", name);
    }
  }

  /** A link may lead out of the folder. */
  private void requireInside(String name, Path file) throws IOException, PictureRefusedException {
    if (!folder.fileSystem().getUri().getScheme().equals("file")) {
      return;
    }
    java.nio.file.Path pictures = java.nio.file.Path.of(folder.pictures().toUri().getPath());
    java.nio.file.Path real = java.nio.file.Path.of(file.toUri().getPath()).toRealPath();
    if (!real.startsWith(pictures.toRealPath())) {
      throw new PictureRefusedException(
          "%s is a link to a file outside of council/pictures. Copy the picture itself there.",
          name);
    }
  }
}
