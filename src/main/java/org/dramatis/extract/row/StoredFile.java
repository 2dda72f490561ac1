package org.dramatis.extract.row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dramatis.extract.check.ReadMeasures;
import org.dramatis.extract.store.Fingerprint;

/**
 * What reading one file gave; kept beside its rows as {@code extract.json}.
 *
 * @param fingerprint names the folder
 * @param rowsRead rows in the file, without header and empty lines
 * @param accepted rows that meet the contract's rules for single rows
 * @param rejected the others, erased rows among them
 * @param reasons rejected rows by reason and column
 * @param newest the newest event date among rows that were accepted when the file was read
 * @param measured what was counted while reading, by {@link ReadMeasures}' names
 * @param unread columns of the file that the contract does not read
 * @param terms under which the file was read, see {@link Fingerprint#terms}
 * @param erasure which list of erased people has been held against the rows; empty before any
 */
public record StoredFile(
    String fingerprint,
    long rowsRead,
    long accepted,
    long rejected,
    List<ReasonCount> reasons,
    Optional<LocalDate> newest,
    Map<String, Long> measured,
    List<String> unread,
    String terms,
    Optional<Erasure> erasure) {

  /**
   * The rows that a file lost to erasures, by what they had been before.
   *
   * @param list digest of the list that was applied last
   * @param rejected rows that had been rejected for a reason of their own
   */
  record Erasure(String list, long accepted, long rejected) {}

  public StoredFile {
    reasons = List.copyOf(reasons);
    measured = Collections.unmodifiableMap(new TreeMap<>(measured));
    unread = List.copyOf(unread);
  }

  /** Whether a list of erased people has been held against the rows. */
  public boolean isClearedOf(String list) {
    return erasure.filter(e -> e.list().equals(list)).isPresent();
  }

  /** Rejected rows of which a record is kept. */
  public long keptRejects() {
    return rejected - erasure.map(e -> e.accepted() + e.rejected()).orElse(0L);
  }

  /** Accepted rows before any were erased. */
  public long acceptedWhenRead() {
    return accepted + erasure.map(Erasure::accepted).orElse(0L);
  }

  /**
   * The same without rows of erased people: they count as rejected, all for the one reason.
   *
   * @param list digest of the list that was applied
   * @param wereRejected the others, by the reason that they had
   */
  public StoredFile without(String list, long wereAccepted, List<ReasonCount> wereRejected) {
    Erasure before = erasure.orElse(new Erasure(list, 0, 0));
    long rejects = wereRejected.stream().mapToLong(ReasonCount::rows).sum();
    List<ReasonCount> counts = new ArrayList<>(reasons);
    wereRejected.forEach(c -> counts.add(new ReasonCount(c.reason(), c.column(), -c.rows())));
    counts.add(new ReasonCount(Reason.ERASED.code(), "", wereAccepted + rejects));
    return new StoredFile(
        fingerprint,
        rowsRead,
        accepted - wereAccepted,
        rejected + wereAccepted,
        ReasonCount.sorted(counts).stream().filter(c -> c.rows() != 0).toList(),
        newest,
        measured,
        unread,
        terms,
        Optional.of(
            new Erasure(list, wereAccepted + before.accepted(), rejects + before.rejected())));
  }
}
