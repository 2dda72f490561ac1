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
 */
record StoredFile(
    String fingerprint,
    long rowsRead,
    long accepted,
    long rejected,
    List<ReasonCount> reasons,
    Optional<LocalDate> newest,
    Map<String, Long> measured) {

  StoredFile {
    reasons = List.copyOf(reasons);
    measured = Collections.unmodifiableMap(new TreeMap<>(measured));
  }
}
