package org.dramatis.profile.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which cells of a table are withheld: those that too few customers stand behind, and beside them
 * as many others, the smallest first, as it takes that subtraction gives back neither one of them
 * nor several of one sum that too few stand behind together (complementary suppression).
 *
 * <p>A figure's cells add up to everyone's, and in a segment whose values are all listed their
 * cells add up to its customers. Seen as a graph, whose vertices are these sums and whose edges are
 * the withheld cells, a cell can be recomputed if and only if its edge lies on no cycle: along a
 * cycle what is added to one cell can be taken from the next. Sums that are not known are one
 * vertex, at which anything may end (Gusfield 1988, A graph theoretic approach to statistical data
 * security). In the same way some cells of a sum can be recomputed together if and only if nothing
 * connects them to its other withheld cells but the sum itself.
 *
 * @param <G> what names a segment
 */
public final class Suppression<G> {
  /** More than all customers together. */
  private static final long ANOTHER_CELL = 1L << 40;

  /** More than many cells together. */
  private static final long ANOTHER_TOTAL = 1L << 52;

  /** The vertex of sums that are not known; all others are 0 and up. */
  private static final int UNKNOWN = -1;

  private final List<Edge<G>> edges = new ArrayList<>();
  private final Set<Edge<G>> hidden = new HashSet<>();
  private final int minimumCell;

  private Suppression(int minimumCell) {
    this.minimumCell = minimumCell;
  }

  /** Of columns that may be empty, the one in which each figure's cells are added up. */
  static <G> Optional<G> total() {
    return Optional.empty();
  }

  /** A cell, and the sums that it is part of: its figure's, and its segment's if that is known. */
  private record Edge<G>(int row, G segment, Cell cell, int column) {
    boolean isAt(int sum) {
      return row == sum || column == sum;
    }

    int end(int sum) {
      return row == sum ? column : row;
    }

    boolean isTotal() {
      return segment.equals(total());
    }
  }

  /** Withheld cells of one sum that can be recomputed together. */
  private record Part<G>(int sum, List<Edge<G>> cells) {}

  /** How to get to a sum, and how dear that is. */
  private record Way<G>(long cost, List<Edge<G>> edges) {
    Way<G> over(Edge<G> edge, long price) {
      return new Way<>(cost + price, Stream.concat(edges.stream(), Stream.of(edge)).toList());
    }
  }

  /**
   * Withholds.
   *
   * @param figures by segment; of a text feature, one element per value that is listed
   * @param complete the segments in which the listed values are all there are, so that their
   *     proportions add up to 1
   * @param untold of each figure, the segments in which it is not told in any case
   * @param minimumCell fewer customers are too few
   * @return the withheld segments of each figure
   */
  public static <G> List<Set<G>> of(
      List<? extends Map<G, Cell>> figures, Set<G> complete, List<Set<G>> untold, int minimumCell) {
    Suppression<G> suppression = new Suppression<>(minimumCell);
    List<Set<G>> withheld = new ArrayList<>();
    Map<G, Integer> columns = new HashMap<>();
    for (int figure = 0; figure < figures.size(); figure++) {
      withheld.add(new HashSet<>(untold.get(figure)));
      for (Map.Entry<G, Cell> own : figures.get(figure).entrySet()) {
        G segment = own.getKey();
        columns.putIfAbsent(segment, figures.size() + columns.size());
        int sum = complete.contains(segment) ? columns.get(segment) : UNKNOWN;
        suppression.add(new Edge<>(figure, segment, own.getValue(), sum));
      }
    }
    suppression.edges.stream()
        .filter(e -> e.cell().isSmall(minimumCell) || untold.get(e.row()).contains(e.segment()))
        .forEach(suppression.hidden::add);
    boolean isGuarding = true;
    while (isGuarding) {
      isGuarding = suppression.parts().anyMatch(suppression::guard);
    }
    suppression.hidden.forEach(edge -> withheld.get(edge.row()).add(edge.segment()));
    return withheld;
  }

  /** A segment in which nobody has a value has nothing to hide, and hides nothing. */
  private void add(Edge<G> edge) {
    if (edge.cell().n() > 0) {
      edges.add(edge);
    }
  }

  /** What the withheld cells of each known sum fall into, and too few customers stand behind. */
  private Stream<Part<G>> parts() {
    IntStream columns = edges.stream().mapToInt(Edge::column).filter(c -> c != UNKNOWN).distinct();
    return IntStream.concat(edges.stream().mapToInt(Edge::row).distinct(), columns)
        .boxed()
        .flatMap(this::parts)
        .filter(this::isSmall);
  }

  private Stream<Part<G>> parts(int sum) {
    List<Edge<G>> own = edges.stream().filter(hidden::contains).filter(e -> e.isAt(sum)).toList();
    Set<Integer> seen = new HashSet<>();
    List<Part<G>> parts = new ArrayList<>();
    for (Edge<G> edge : own) {
      if (!seen.contains(edge.end(sum))) {
        Set<Integer> connected = connected(edge.end(sum), sum);
        seen.addAll(connected);
        parts.add(
            new Part<>(sum, own.stream().filter(e -> connected.contains(e.end(sum))).toList()));
      }
    }
    return parts.stream();
  }

  /** The sums that withheld cells connect with one, without a way over another. */
  private Set<Integer> connected(int from, int without) {
    Set<Integer> found = new HashSet<>(Set.of(from));
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Edge<G> edge : hidden) {
        if (!edge.isAt(without) && found.contains(edge.row()) != found.contains(edge.column())) {
          found.add(edge.row());
          found.add(edge.column());
          grows = true;
        }
      }
    }
    return found;
  }

  /**
   * Cells of a figure are of other customers each, those of a segment of the same ones. A total
   * without some of its cells is what is left of the figure, which is looked at by itself.
   */
  private boolean isSmall(Part<G> part) {
    List<Edge<G>> cells = part.cells();
    Cell first = cells.get(0).cell();
    if (cells.get(0).column() == part.sum()) {
      long with = cells.stream().mapToLong(e -> e.cell().with()).sum();
      return new Cell(first.n(), with, first.kind()).isSmall(minimumCell);
    }
    boolean isRest = cells.size() > 1 && cells.stream().anyMatch(Edge::isTotal);
    return !isRest
        && cells.stream().map(Edge::cell).reduce(Cell::and).orElse(first).isSmall(minimumCell);
  }

  /**
   * Leads another way from the cells of a sum back to it: withholds the fewest cells that it takes,
   * of equally few the smallest. There is none where the cells are everyone's figure.
   *
   * @return whether there is one
   */
  private boolean guard(Part<G> part) {
    Map<Integer, Way<G>> ways = new HashMap<>(Map.of(part.sum(), new Way<>(0, List.of())));
    boolean shorter = true;
    while (shorter) {
      shorter = false;
      for (Edge<G> edge : edges) {
        if (!part.cells().contains(edge)) {
          shorter |= goes(ways, edge, edge.row(), edge.column());
          shorter |= goes(ways, edge, edge.column(), edge.row());
        }
      }
    }
    int end = part.cells().get(0).end(part.sum());
    return ways.containsKey(end) && hidden.addAll(ways.get(end).edges());
  }

  /** Whether an edge gives a cheaper way to its other end. */
  private boolean goes(Map<Integer, Way<G>> ways, Edge<G> edge, int from, int to) {
    if (!ways.containsKey(from)) {
      return false;
    }
    Way<G> way = ways.get(from).over(edge, price(edge));
    if (ways.containsKey(to) && ways.get(to).cost() <= way.cost()) {
      return false;
    }
    ways.put(to, way);
    return true;
  }

  /** What is withheld already costs nothing; of the rest few large cells cost less than many. */
  private long price(Edge<G> edge) {
    if (hidden.contains(edge)) {
      return 0;
    }
    long one = edge.isTotal() ? ANOTHER_TOTAL : ANOTHER_CELL;
    return one + edge.cell().smallest();
  }
}
