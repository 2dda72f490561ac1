package org.dramatis.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which segments' figures are withheld: those that too few customers stand behind, and where that
 * leaves one gap only, which everyone's figure would fill, the next smallest beside it
 * (complementary suppression).
 */
final class Suppression {
  private final List<Map<String, Cell>> figures;
  private final Set<String> complete;
  private final List<Set<String>> hidden = new ArrayList<>();

  private Suppression(List<Map<String, Cell>> figures, Set<String> complete) {
    this.figures = figures;
    this.complete = complete;
  }

  /**
   * Withholds.
   *
   * @param figures by segment; of a text feature, one element per value that is listed
   * @param complete the segments in which the listed values are all there are, so that their
   *     proportions add up to 1
   * @param minimumCell fewer customers are too few
   * @return the withheld segments of each figure
   */
  static List<Set<String>> of(
      List<Map<String, Cell>> figures, Set<String> complete, int minimumCell) {
    Suppression suppression = new Suppression(figures, complete);
    for (Map<String, Cell> figure : figures) {
      Set<String> small = new TreeSet<>();
      figure.forEach(
          (segment, cell) -> {
            if (cell.isSmall(minimumCell)) {
              small.add(segment);
            }
          });
      suppression.hidden.add(small);
    }
    while (suppression.hidesMore()) {
      // Each round withholds at least one more figure, of which there are finitely many.
    }
    return suppression.hidden;
  }

  private boolean hidesMore() {
    boolean hides = false;
    for (int i = 0; i < figures.size(); i++) {
      if (hidden.get(i).size() == 1) {
        hides |= hideBeside(i);
      }
    }
    for (String segment : complete) {
      if (hidden.stream().filter(h -> h.contains(segment)).count() == 1) {
        hides |= hideBeside(segment);
      }
    }
    return hides;
  }

  /** Withholds the smallest figure of another segment. */
  private boolean hideBeside(int figure) {
    Optional<String> next =
        figures.get(figure).entrySet().stream()
            .filter(e -> e.getValue().n() > 0 && !hidden.get(figure).contains(e.getKey()))
            .min(
                Comparator.comparingLong((Map.Entry<String, Cell> e) -> e.getValue().smallest())
                    .thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey);
    next.ifPresent(hidden.get(figure)::add);
    return next.isPresent();
  }

  /** Withholds the smallest of the segment's other figures. */
  private boolean hideBeside(String segment) {
    Optional<Integer> next =
        java.util.stream.IntStream.range(0, figures.size())
            .filter(i -> !hidden.get(i).contains(segment))
            .boxed()
            .min(Comparator.comparingLong(i -> figures.get(i).get(segment).smallest()));
    next.ifPresent(i -> hidden.get(i).add(segment));
    return next.isPresent();
  }
}
