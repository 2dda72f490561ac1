package org.dramatis.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What reading one file gave; kept beside its rows as {@code extract.json}.
 *
 * @param fingerprint names the folder
 * @param rowsRead rows in the file, without header and empty lines
 * @param accepted rows that meet the contract's rules for single rows
 * @param rejected the others
 * @param reasons rejected rows by reason and column
 * @param newest the newest event date among accepted rows
 */
record StoredFile(
    String fingerprint,
    long rowsRead,
    long accepted,
    long rejected,
    List<ReasonCount> reasons,
    Optional<LocalDate> newest) {

  StoredFile {
    reasons = List.copyOf(reasons);
  }
}
