package org.dramatis.profile.typing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.profile.disclosure.Cell;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.profile.disclosure.Release;
import org.dramatis.profile.figure.Prevalence.Part;
import org.dramatis.profile.typing.TypingTool.OfSegment;

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

  /** How often each segment's customers were taken for it, and for which other. */
  List<OfSegment> rows() {
    return segments.stream().map(this::of).toList();
  }

  private OfSegment of(SegmentRef segment) {
    List<SegmentRef> others = segments.stream().filter(s -> !s.equals(segment)).toList();
    // Where one of them is withheld, nobody knows which is the most.
    boolean areTold = others.stream().allMatch(s -> share(segment, s).isTold());
    Optional<SegmentRef> other =
        others.stream()
            .filter(s -> areTold && share(segment, s).value().orElse(0) > 0)
            .max(
                Comparator.comparingDouble(
                        (SegmentRef s) -> share(segment, s).value().getAsDouble())
                    .thenComparing(Comparator.reverseOrder()));
    return new OfSegment(
        segment,
        share(segment, segment),
        other,
        other.map(s -> share(segment, s).value()).orElse(OptionalDouble.empty()));
  }

  private Part share(SegmentRef own, SegmentRef as) {
    return Part.of(taken.get(segments.indexOf(as)).of(own));
  }

  /** The share of all who were taken for their own segment, from what is told of each. */
  Part right() {
    List<Part> own = segments.stream().map(s -> share(s, s)).toList();
    double least =
        IntStream.range(0, own.size()).mapToDouble(i -> sizes.get(i) * own.get(i).atLeast()).sum()
            / everyone();
    return own.stream().allMatch(part -> part.value().isPresent())
        ? new Part(OptionalDouble.of(least), Disclosure.SHOWN, OptionalDouble.empty())
        : new Part(OptionalDouble.empty(), Disclosure.ABOVE, OptionalDouble.of(least));
  }

  /** The share of all who are in the largest segment. */
  double guess() {
    return sizes.stream().mapToLong(Long::longValue).max().orElseThrow() / (double) everyone();
  }

  private long everyone() {
    return sizes.stream().mapToLong(Long::longValue).sum();
  }
}
