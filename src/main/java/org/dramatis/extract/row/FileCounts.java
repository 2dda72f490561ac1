package org.dramatis.extract.row;

/**
 * What became of one file's rows in one run: {@code rowsRead = accepted + rejected + superseded}.
 *
 * @param file the file
 * @param rowsRead rows in it, without header and empty lines
 * @param accepted rows that the run uses
 * @param rejected rows that break the contract
 * @param superseded rows that a newer or identical row stands for
 */
public record FileCounts(
    InputFile file, long rowsRead, long accepted, long rejected, long superseded) {}
