package org.dramatis.cluster.letters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.stat.Jaccard;
import org.dramatis.stat.Matching;

/**
 * Which letters segments have. A letter stands for people: where more than half of all who are in a
 * segment of the earlier run or in a new one are in both (their Jaccard coefficient, over customers
 * of both runs), the new one keeps the letter. Others get the next one that was never used, so that
 * no letter changes hands, and a segment that was split leaves its letter to neither part.
 *
 * @param earlier the day that the earlier run describes; empty for a first run, and where it has
 *     none
 * @param kept segments that have the letter of one of the earlier run's, in order
 * @param added segments that are none of the earlier run's, in order; all those of a first run
 * @param gone letters of the earlier run's that are none of these
 */
public record Lettering(
    Optional<LocalDate> earlier, List<SegmentRef> kept, List<SegmentRef> added, List<String> gone) {
  /** Below it Hennig (2007) calls a cluster dissolved; above it no segment has two matches. */
  static final double SAME = 0.5;

  public Lettering {
    kept = List.copyOf(kept);
    added = List.copyOf(added);
    gone = List.copyOf(gone);
  }

  /**
   * Letters and what became of those before.
   *
   * @param segments a name for each cluster
   * @param retired letters that were used before and that none of these has, in order
   */
  public record Named(List<SegmentRef> segments, Lettering lettering, List<String> retired) {}

  /** A first run's: letters in turn. */
  public static Named first(String run, int segments) {
    List<SegmentRef> names =
        IntStream.range(0, segments).mapToObj(rank -> SegmentRef.of(run, rank)).toList();
    return new Named(
        names, new Lettering(Optional.empty(), List.of(), names, List.of()), List.of());
  }

  /**
   * Of a run that holds an earlier one's segments.
   *
   * @param earlier the day that it describes
   * @param segments those that somebody is in
   * @param gone letters of those that nobody is in
   */
  public static Lettering held(
      Optional<LocalDate> earlier, List<SegmentRef> segments, List<String> gone) {
    return new Lettering(earlier, segments, List.of(), gone);
  }

  /**
   * A later run's.
   *
   * @param clusters positions in the model, in the order in which they get new letters
   */
  public static Named after(
      String run, EarlierSegments earlier, ClusterCounts counts, List<Integer> clusters) {
    List<String> letters = earlier.letters();
    Set<String> used = new HashSet<>(earlier.used());
    double[][] alike = Jaccard.ofPairs(counts.common(clusters, letters));
    Matching matching = Matching.maximising(alike);
    List<SegmentRef> names = new ArrayList<>();
    List<SegmentRef> kept = new ArrayList<>();
    List<SegmentRef> added = new ArrayList<>();
    for (int row = 0; row < alike.length; row++) {
      OptionalInt column = matching.columnOf(row);
      boolean isSame = column.isPresent() && alike[row][column.getAsInt()] > SAME;
      SegmentRef name =
          isSame ? new SegmentRef(run, letters.get(column.getAsInt())) : unused(run, used);
      used.add(name.letter());
      names.add(name);
      (isSame ? kept : added).add(name);
    }
    Set<String> now = names.stream().map(SegmentRef::letter).collect(Collectors.toSet());
    return new Named(
        names,
        new Lettering(
            earlier.day(),
            kept.stream().sorted().toList(),
            added.stream().sorted().toList(),
            letters.stream().filter(letter -> !now.contains(letter)).toList()),
        used.stream()
            .filter(letter -> !now.contains(letter))
            .map(letter -> new SegmentRef(run, letter))
            .sorted()
            .map(SegmentRef::letter)
            .toList());
  }

  private static SegmentRef unused(String run, Set<String> used) {
    return Stream.iterate(0, rank -> rank + 1)
        .map(rank -> SegmentRef.of(run, rank))
        .filter(name -> !used.contains(name.letter()))
        .findFirst()
        .orElseThrow();
  }
}
