package org.dramatis.run.manifest;

import java.io.Serializable;

/**
 * A file that a run or the sample generator wrote, as the manifest or the marker lists it.
 *
 * @param path relative to the folder of the run or the sample, with {@code /} between names
 * @param sha256 of its bytes, lower-case hexadecimal
 */
public record OutputFile(String path, long bytes, String sha256) implements Serializable {}
