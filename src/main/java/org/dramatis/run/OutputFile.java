package org.dramatis.run;

import java.io.Serializable;

/**
 * A file that a run wrote, as its manifest lists it.
 *
 * @param path relative to the run folder, with {@code /} between names
 * @param bytes its size
 * @param sha256 of its bytes, lower-case hexadecimal
 */
public record OutputFile(String path, long bytes, String sha256) implements Serializable {}
