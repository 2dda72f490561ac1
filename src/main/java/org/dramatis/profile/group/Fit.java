package org.dramatis.profile.group;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.cluster.stability.Borders;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.disclosure.Cell;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.profile.disclosure.Release;
import org.dramatis.profile.figure.PublishedFigure;

/**
 * How well customers fit the segments they are in, as it may be told.
 *
 * @param unfit the customers in scope who resemble no segment; empty when they are too few to be
 *     told, or nobody
 * @param nearBorder the share of customers in scope who live near a border between two segments
 * @param segments the same of each segment's, in the order of letters
 * @param rounding what these shares are rounded to; empty where they are not
 */
public record Fit(
    Optional<SegmentProfile> unfit,
    PublishedFigure nearBorder,
    List<NearBorder> segments,
    OptionalDouble rounding) {

  public Fit {
    segments = List.copyOf(segments);
  }

  /** The share of one segment's customers who live near its borders. */
  public record NearBorder(SegmentRef segment, @JsonUnwrapped PublishedFigure figure) {}

  /**
   * Tells what may be told.
   *
   * @param unfit those who resemble no segment, however few
   * @param inScope customers in scope
   */
  public static Fit of(
      Optional<SegmentProfile> unfit, Borders borders, long inScope, DisclosureControl disclosure) {
    SortedMap<SegmentRef, Cell> cells = new TreeMap<>();
    borders
        .segments()
        .forEach(own -> cells.put(own.segment(), new Cell(own.customers(), own.near())));
    Release<SegmentRef> release = disclosure.release(cells);
    return new Fit(
        unfit.filter(
            few -> disclosure.isEnough(few.size()) && disclosure.isEnough(inScope - few.size())),
        PublishedFigure.of(release.everyone()),
        cells.keySet().stream()
            .map(segment -> new NearBorder(segment, PublishedFigure.of(release.of(segment))))
            .toList(),
        release.rounding());
  }

  /** The share of a segment's customers who live near its borders. */
  public PublishedFigure nearBorder(SegmentRef segment) {
    return segments.stream()
        .filter(own -> own.segment().equals(segment))
        .map(NearBorder::figure)
        .findFirst()
        .orElseThrow();
  }

  /** How many resemble no segment; 0 when too few to be told, or nobody. */
  public long unfitCustomers() {
    return unfit.map(SegmentProfile::size).orElse(0L);
  }
}
