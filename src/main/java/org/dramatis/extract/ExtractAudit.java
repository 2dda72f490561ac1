package org.dramatis.extract;

import java.util.List;
import org.dramatis.extract.row.ReasonCount;

/**
 * What became of every row of one source: {@code rowsRead = accepted + rejected + superseded}.
 *
 * @param rowsRead rows in all files, without headers and empty lines
 * @param accepted rows that the run uses
 * @param rejected rows that break the contract; each has one reason
 * @param superseded rows that a newer or identical row stands for
 * @param reasons rejected rows by reason and column, the most frequent first; they sum to {@code
 *     rejected}
 * @param notes what somebody should know although the rows were read
 */
public record ExtractAudit(
    long rowsRead,
    long accepted,
    long rejected,
    long superseded,
    List<ReasonCount> reasons,
    List<ExtractNote> notes) {

  public ExtractAudit {
    reasons = List.copyOf(reasons);
    notes = List.copyOf(notes);
  }
}
