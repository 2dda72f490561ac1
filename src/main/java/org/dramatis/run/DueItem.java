package org.dramatis.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dramatis.yaml.Spelling;

/**
 * Something that somebody has to do and has not done in time.
 *
 * @param subject what it is about, by its id: a run, a persona such as {@code P-004}, letters of
 *     segments such as {@code B and D}, or a source
 * @param name what readers call that
 * @param what is to be done about it, in a sentence or two
 * @param owners whose it is: functions of the charter, or a source's owner; none where nobody is
 *     named
 * @param due the last day that was in time; empty where no day was set
 */
public record DueItem(
    Kind kind,
    String subject,
    String name,
    String what,
    List<String> owners,
    Optional<LocalDate> due) {

  /** What is not as it should be. */
  public enum Kind {
    /** The council has not looked at figures within its charter's time. */
    REVIEW,
    /** Segments are older than the charter has them be. */
    REDRAW,
    /** A persona lacks a signature of the quorum. */
    UNSIGNED,
    /** A persona's time is over. */
    EXPIRED,
    /** The published run contradicts what a persona says. */
    CLAIM_BROKEN,
    /** A line of a persona is open past its day. */
    GAP,
    /** A persona stands for no segment of the published run. */
    WITHOUT_SEGMENT,
    /** Newer data of a source should have come. */
    SOURCE_LATE
  }

  public DueItem {
    owners = List.copyOf(owners);
  }

  /** Whether the time for it is over on a day; without a day for it, it always is. */
  public boolean isOverdue(LocalDate day) {
    return due.filter(last -> !last.isBefore(day)).isEmpty();
  }

  /** All of it in words. */
  public String sentence() {
    return name + ": " + Spelling.inside(what);
  }
}
