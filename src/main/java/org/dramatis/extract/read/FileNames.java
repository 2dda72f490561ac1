package org.dramatis.extract.read;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.unsafe.types.UTF8String;
import org.dramatis.extract.find.DeliveredFile;

/** Which file a row comes from; Spark calls it from its own code. */
public final class FileNames implements Serializable {
  private static final long serialVersionUID = 1L;

  private final HashMap<String, String> fingerprints;
  private transient UTF8String last;
  private transient UTF8String lastFingerprint;

  /** Of files by fingerprint. */
  FileNames(Map<String, DeliveredFile> files) {
    this.fingerprints = new HashMap<>();
    files.forEach((fingerprint, file) -> fingerprints.put(location(file), fingerprint));
  }

  /** A file as Spark names it to its rows, with one slash: percent-encoded. */
  static String location(DeliveredFile file) {
    return location(new Path(file.uri()).toUri().toString());
  }

  /** Spark and Hadoop spell a local file with one slash or three. */
  static String location(String path) {
    return path.replaceFirst("^file:/+", "file:/");
  }

  /**
   * The fingerprint of the file.
   *
   * @param path as Spark names it
   */
  public UTF8String fingerprint(UTF8String path) {
    if (!path.equals(last)) {
      last = path.copy();
      lastFingerprint = UTF8String.fromString(fingerprints.get(location(path.toString())));
    }
    return lastFingerprint;
  }

  @Override
  public String toString() {
    return "files";
  }
}
