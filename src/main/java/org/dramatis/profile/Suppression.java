package org.dramatis.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which segments' figures are withheld: those that too few customers stand behind, and beside them
 * as many others, the smallest first, as it takes that subtraction gives none of them back
 * (complementary suppression).
 *
 * <p>A figure's cells add up to everyone's, and in a segment whose values are all listed their
 * cells add up to its customers. Seen as a graph, whose vertices are these sums and whose edges are
 * the withheld cells, a cell can be recomputed if and only if its edge lies on no cycle: along a
 * cycle what is added to one cell can be taken from the next. Sums that are not known are one
 * vertex, at which anything may end (Gusfield 1988, A graph theoretic approach to statistical data
 * security).
 */
public final class Suppression {
  /** More than all customers together. */
  private static final long ANOTHER_CELL = 1L << 40;

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
  public static List<Set<String>> of(
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
    for (int figure = 0; figure < figures.size(); figure++) {
      for (String segment : List.copyOf(suppression.hidden.get(figure))) {
        suppression.guard(new Edge(figure, segment));
      }
    }
    return suppression.hidden;
  }

  /**
   * Withholds parts of one figure whose total is published; all of them when too few customers
   * stand behind the total itself.
   *
   * @param cells by segment
   * @return the withheld segments
   */
  public static Set<String> ofOne(Map<String, Cell> cells, int minimumCell) {
    return isTotalSmall(cells, minimumCell)
        ? Set.copyOf(cells.keySet())
        : of(List.of(cells), Set.of(), minimumCell).get(0);
  }

  /** Whether too few customers stand behind all cells of a figure together. */
  public static boolean isTotalSmall(Map<String, Cell> cells, int minimumCell) {
    return cells.values().stream()
        .reduce(Cell::and)
        .filter(everyone -> everyone.isSmall(minimumCell))
        .isPresent();
  }

  /** A cell of the table. */
  private record Edge(int figure, String segment) {}

  /** How to get to a sum, and how dear that is. */
  private record Way(long cost, List<Edge> edges) {
    Way over(Edge edge, long price) {
      List<Edge> longer = new ArrayList<>(edges);
      longer.add(edge);
      return new Way(cost + price, longer);
    }
  }

  /**
   * Puts a withheld cell on a cycle: withholds the fewest cells that it takes, of equally few the
   * smallest. Where there is no cycle at all, as in a figure of one segment, everyone's figure is
   * the segment's own.
   */
  private void guard(Edge cell) {
    Map<String, Way> ways = new HashMap<>(Map.of(row(cell.figure()), new Way(0, List.of())));
    boolean shorter = true;
    while (shorter) {
      shorter = false;
      for (int figure = 0; figure < figures.size(); figure++) {
        for (String segment : figures.get(figure).keySet()) {
          Edge edge = new Edge(figure, segment);
          if (carriesPeople(edge) && !edge.equals(cell)) {
            shorter |= goes(ways, edge, row(figure), column(segment));
            shorter |= goes(ways, edge, column(segment), row(figure));
          }
        }
      }
    }
    Way around = ways.getOrDefault(column(cell.segment()), new Way(0, List.of()));
    around.edges().forEach(edge -> hidden.get(edge.figure()).add(edge.segment()));
  }

  /** Whether an edge gives a cheaper way to its other end. */
  private boolean goes(Map<String, Way> ways, Edge edge, String from, String to) {
    if (!ways.containsKey(from)) {
      return false;
    }
    Way way = ways.get(from).over(edge, price(edge));
    if (ways.containsKey(to) && ways.get(to).cost() <= way.cost()) {
      return false;
    }
    ways.put(to, way);
    return true;
  }

  /** What is withheld already costs nothing; of the rest few large cells cost less than many. */
  private long price(Edge edge) {
    return hidden.get(edge.figure()).contains(edge.segment())
        ? 0
        : ANOTHER_CELL + figures.get(edge.figure()).get(edge.segment()).smallest();
  }

  /** A segment in which nobody has a value has nothing to hide, and hides nothing. */
  private boolean carriesPeople(Edge edge) {
    return figures.get(edge.figure()).get(edge.segment()).n() > 0;
  }

  private static String row(int figure) {
    return "figure " + figure;
  }

  private String column(String segment) {
    return complete.contains(segment) ? "segment " + segment : "unknown";
  }
}
