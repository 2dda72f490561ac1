package org.dramatis.extract.find;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A file that a contract's path leads to, not read yet.
 *
 * @param contract the source's name
 * @param uri the file's full path with its scheme, as {@code org.apache.hadoop.fs.Path} writes it:
 *     nothing in it is percent-encoded
 * @param path the same file relative to the project folder where it lies below it, else the URI
 * @param bytes its size
 * @param modified when it was written last, in milliseconds since 1970
 * @param delivered the ISO date of the delivery folder; empty when the path has no such folder
 */
public record DeliveredFile(
    String contract,
    String uri,
    String path,
    long bytes,
    long modified,
    Optional<LocalDate> delivered) {}
