package org.dramatis.extract.row;

/**
 * One file of an extract, as it was read.
 *
 * @param contract the source's name
 * @param path as found, relative to the project folder where it lies below it
 * @param bytes the file's size
 * @param sha256 of the file's bytes, lower-case hexadecimal
 * @param fingerprint names the accepted rows in the workspace: a digest of the bytes, the contract,
 *     the key's id and the reader's version
 */
public record InputFile(
    String contract, String path, long bytes, String sha256, String fingerprint) {}
