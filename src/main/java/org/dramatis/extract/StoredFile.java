package org.dramatis.extract;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What reading one file gave; kept beside its rows as {@code extract.json}.
 *
 * @param fingerprint names the folder
 * @param rowsRead rows in the file, without header and empty lines
 * @param accepted rows that meet the contract's rules for single rows
 * @param rejected the others
 * @param reasons rejected rows by reason and column
 * @param newest the newest event date among accepted rows
 * @param measured what was counted while reading, by {@link ReadMeasures}' names
 * @param unread columns of the file that the contract does not read
 */
record StoredFile(
    String fingerprint,
    long rowsRead,
    long accepted,
    long rejected,
    List<ReasonCount> reasons,
    Optional<LocalDate> newest,
    Map<String, Long> measured,
    List<String> unread) {

  StoredFile {
    reasons = List.copyOf(reasons);
    measured = Collections.unmodifiableMap(new TreeMap<>(measured));
    unread = List.copyOf(unread);
  }

  /** A file without rows. */
  static StoredFile empty(String fingerprint) {
    return new StoredFile(fingerprint, 0, 0, 0, List.of(), Optional.empty(), Map.of(), List.of());
  }

  /** The same with the columns that nobody reads. */
  StoredFile withUnread(List<String> columns) {
    return new StoredFile(
        fingerprint, rowsRead, accepted, rejected, reasons, newest, measured, columns);
  }
}
