package org.dramatis.run.manifest;

import java.io.Serializable;

/**
 * A file below a folder. Serialisable, so that hashing can be spread over a cluster.
 *
 * @param path relative to the folder, with {@code /} between names
 * @param bytes its size
 */
public record ListedFile(String path, long bytes) implements Serializable {}
