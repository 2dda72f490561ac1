package org.dramatis.profile.typing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.profile.disclosure.Cell;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.profile.disclosure.Release;
import org.dramatis.profile.figure.Prevalence.Part;
import org.dramatis.profile.typing.TypingTool.Accuracy;
import org.dramatis.profile.typing.TypingTool.OfSegment;
import org.dramatis.profile.typing.TypingTool.Outcome;
import org.dramatis.profile.typing.TypingTool.TakenFor;
import org.dramatis.profile.typing.TypingTool.Trial;

/**
 * Which segment's customers were taken for which, as it may be told: nobody is taken for two, so
 * all of it is released together.
 *
 * @param sizes customers of each segment
 * @param taken by the segment for which they were taken, the share of each segment's customers
 */
record Confusion(List<SegmentRef> segments, List<Long> sizes, List<Release<SegmentRef>> taken) {

  /**
   * Counts customers.
   *
   * @param labels position of each one's segment
   * @param found position of the segment for which each was taken
   */
  static Confusion of(
      List<SegmentRef> segments, int[] labels, int[] found, DisclosureControl disclosure) {
    List<Long> sizes =
        IntStream.range(0, segments.size())
            .mapToObj(s -> Arrays.stream(labels).filter(label -> label == s).count())
            .toList();
    List<SortedMap<SegmentRef, Cell>> values = new ArrayList<>();
    for (int as = 0; as < segments.size(); as++) {
      SortedMap<SegmentRef, Cell> cells = new TreeMap<>();
      for (int own = 0; own < segments.size(); own++) {
        int label = own;
        int other = as;
        long with =
            IntStream.range(0, labels.length)
                .filter(i -> labels[i] == label && found[i] == other)
                .count();
        cells.put(segments.get(own), new Cell(sizes.get(own), with));
      }
      values.add(cells);
    }
    return new Confusion(segments, sizes, disclosure.releaseValues(values));
  }

  /** What may be told of it, and what follows. */
  Trial trial() {
    Accuracy accuracy = accuracy();
    return new Trial(
        rounding(),
        accuracy.right(),
        IntStream.range(0, segments.size())
            .mapToObj(i -> of(segments.get(i), accuracy.outcomes().get(i)))
            .toList());
  }

  /** Every segment is an outcome of its own. */
  private Accuracy accuracy() {
    return new Fold(
            segments,
            sizes,
            segments.stream()
                .map(own -> taken.stream().map(as -> share(as, own)).toList())
                .map(shares -> shares.stream().map(share -> Fold.range(share, rounding())).toList())
                .toList())
        .among(segments.stream().map(s -> List.of(s.letter())).toList());
  }

  private OptionalDouble rounding() {
    return taken.get(0).rounding();
  }

  private OfSegment of(SegmentRef own, Outcome outcome) {
    return new OfSegment(
        own,
        outcome.customers(),
        outcome.right(),
        outcome.precision(),
        IntStream.range(0, segments.size())
            .mapToObj(as -> new TakenFor(segments.get(as), share(taken.get(as), own)))
            .toList());
  }

  private static Part share(Release<SegmentRef> as, SegmentRef own) {
    return Part.of(as.of(own));
  }

  /** The share of all who are in the largest segment. */
  double guess() {
    return accuracy().guess();
  }
}
