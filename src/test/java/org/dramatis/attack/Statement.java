package org.dramatis.attack;

import java.util.Optional;

/**
 * What one printed figure tells of some customers.
 *
 * @param file that prints it
 * @param figure where it stands there
 * @param part whom it is about
 * @param base of whom it tells the part's share; empty where it tells their number
 * @param told where the share or the number lies
 * @param knowledge whether it is known without the run
 */
record Statement(
    String file,
    String figure,
    Customers part,
    Optional<Customers> base,
    Span told,
    Knowledge knowledge) {

  /** How a reader comes to know something. */
  enum Knowledge {
    /** The control takes it to be known: sizes, and how many of a segment have a value. */
    TAKEN_TO_BE_KNOWN,
    /** The run tells it. */
    TOLD,
    /** The run compares the groups by an exact figure: an effect, a range, a test. */
    COMPARED
  }

  /** The share of some customers of whom a condition is true. */
  static Statement share(String file, String figure, Share share, Span told) {
    return new Statement(
        file, figure, share.part(), Optional.of(share.base()), told, Knowledge.TOLD);
  }

  /** A number of customers. */
  static Statement count(String file, String figure, Customers part, Span told) {
    return new Statement(file, figure, part, Optional.empty(), told, Knowledge.TOLD);
  }

  /** A number of customers that the control takes to be known. */
  static Statement known(String file, String figure, Customers part, double n) {
    return new Statement(
        file, figure, part, Optional.empty(), Span.around(n, 0), Knowledge.TAKEN_TO_BE_KNOWN);
  }

  /** That a figure is printed which follows from exact counts of all groups. */
  static Statement comparison(String file, String figure, Share share) {
    return new Statement(
        file, figure, share.part(), Optional.of(share.base()), new Span(0, 1), Knowledge.COMPARED);
  }

  boolean isKnown() {
    return knowledge == Knowledge.TAKEN_TO_BE_KNOWN;
  }

  @Override
  public String toString() {
    return "%s, %s: %s of %s".formatted(file, figure, told, part);
  }
}
