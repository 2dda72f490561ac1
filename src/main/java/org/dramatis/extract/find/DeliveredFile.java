package org.dramatis.extract.find;

import java.time.LocalDate;
import java.util.Optional;
import org.dramatis.extract.Extractor;

/**
 * A file that a contract's path leads to, not read yet.
 *
 * @param contract the source's name
 * @param uri the file's full path with its scheme, as {@code org.apache.hadoop.fs.Path} writes it:
 *     nothing in it is percent-encoded
 * @param path the same file relative to the project folder where it lies below it, else the URI
 * @param modified when it was written last, in milliseconds since 1970
 * @param delivered the ISO date of the delivery folder; empty when the path has no such folder
 * @param sha256 of the file's bytes, lower-case hexadecimal; no text until {@link Extractor#named}
 * @param fingerprint names the accepted rows in the workspace: a digest of the bytes, the contract,
 *     the key's id and the reader's version; no text until {@link Extractor#named}
 */
public record DeliveredFile(
    String contract,
    String uri,
    String path,
    long bytes,
    long modified,
    Optional<LocalDate> delivered,
    String sha256,
    String fingerprint) {

  /** The same file, whose bytes are known. */
  public DeliveredFile named(String digest, String name) {
    return new DeliveredFile(contract, uri, path, bytes, modified, delivered, digest, name);
  }
}
