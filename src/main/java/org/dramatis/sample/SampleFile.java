package org.dramatis.sample;

import java.io.Serializable;

/**
 * A file of a sample.
 *
 * @param path relative to the sample's folder, with slashes
 * @param bytes size
 * @param sha256 of the bytes, lower-case hexadecimal
 */
public record SampleFile(String path, long bytes, String sha256) implements Serializable {}
