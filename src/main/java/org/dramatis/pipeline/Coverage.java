package org.dramatis.pipeline;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dramatis.cluster.Group.NoSegment;
import org.dramatis.identity.ScopeCoverage;
import org.dramatis.profile.disclosure.Cell;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.profile.disclosure.Release;
import org.dramatis.profile.figure.PublishedFigure;

/**
 * The shares of customers of whom a source knows something, as they may be told.
 *
 * @param ofAll of all customers; empty for a lookup
 * @param inScope of those in scope; empty for a lookup that no feature reads
 */
record Coverage(Optional<PublishedFigure> ofAll, Optional<PublishedFigure> inScope) {
  /** The spine knows everybody, by definition. */
  static final Coverage OF_ALL = new Coverage(Optional.of(everybody()), Optional.of(everybody()));

  private static PublishedFigure everybody() {
    return PublishedFigure.uncompared(
        OptionalLong.empty(), OptionalDouble.of(1), Disclosure.SHOWN, OptionalDouble.empty());
  }

  /**
   * Of a source with rows of customers.
   *
   * @param known customers of whom it has a row
   * @param customers all of them
   */
  static Coverage of(
      long known, long customers, Optional<ScopeCoverage> inScope, DisclosureControl disclosure) {
    SortedMap<NoSegment, Cell> cells = new TreeMap<>();
    long inside = inScope.map(ScopeCoverage::customers).orElse(0L);
    long knownInside = inScope.map(ScopeCoverage::known).orElse(0L);
    cells.put(NoSegment.OUTSIDE_SCOPE, new Cell(customers - inside, known - knownInside));
    inScope.ifPresent(own -> cells.put(NoSegment.OTHERS, new Cell(inside, knownInside)));
    Release<NoSegment> release = disclosure.release(cells);
    return new Coverage(
        Optional.of(PublishedFigure.of(release.everyone())),
        inScope.map(own -> PublishedFigure.of(release.of(NoSegment.OTHERS))));
  }

  /** Of a lookup, which customers find through another source. */
  static Coverage ofLookup(Optional<ScopeCoverage> inScope, DisclosureControl disclosure) {
    return new Coverage(
        Optional.empty(),
        inScope.map(
            own ->
                PublishedFigure.of(
                    disclosure.releaseShare(new Cell(own.customers(), own.known())))));
  }
}
