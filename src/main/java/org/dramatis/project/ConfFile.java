package org.dramatis.project;

/**
 * A configuration file as it was read.
 *
 * @param name relative to the conf folder, with {@code /} between folders
 * @param sha256 of its bytes, lower-case hexadecimal
 * @param text its content
 */
public record ConfFile(String name, String sha256, String text) {}
