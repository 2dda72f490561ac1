package org.dramatis.run.manifest;

/**
 * A file that a run read: {@code rowsRead = rowsAccepted + rowsRejected + rowsSuperseded}.
 *
 * @param source that it was read as
 * @param path as found, relative to the project folder where it lies below it
 * @param fingerprint names its accepted rows in the workspace
 * @param sha256 of its bytes, lower-case hexadecimal
 * @param rowsRead rows, without headers and empty lines
 * @param rowsAccepted rows that the run uses
 * @param rowsRejected rows that break the contract
 * @param rowsSuperseded rows that a newer or identical row stands for
 */
public record ManifestInput(
    String source,
    String path,
    long bytes,
    String fingerprint,
    String sha256,
    long rowsRead,
    long rowsAccepted,
    long rowsRejected,
    long rowsSuperseded) {}
