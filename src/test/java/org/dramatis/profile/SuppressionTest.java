package org.dramatis.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionTest {
  private static Cell property(long n, long with) {
    return new Cell(n, with, Cell.Kind.PROPERTY);
  }

  private static Cell mean(long n) {
    return new Cell(n, n, Cell.Kind.MEAN);
  }

  private static List<Set<String>> hidden(Map<String, Cell> figure) {
    return Suppression.of(List.of(figure), Set.of(), 11);
  }

  @ParameterizedTest
  @CsvSource({
    "100, 0, false",
    "100, 10, true",
    "100, 11, false",
    "100, 89, false",
    "100, 90, true",
    "100, 100, false",
    "10, 0, true",
    "10, 10, true",
    "0, 0, false"
  })
  void tooFewOnEitherSideOfAPropertyAreSmall(long n, long with, boolean small) {
    assertThat(property(n, with).isSmall(11)).isEqualTo(small);
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "10, true", "11, false"})
  void tooFewBehindAMeanAreSmall(long n, boolean small) {
    assertThat(mean(n).isSmall(11)).isEqualTo(small);
  }

  @Test
  void whatIsLargeEnoughIsShown() {
    assertThat(hidden(Map.of("A", mean(50), "B", mean(11)))).containsExactly(Set.of());
  }

  @Test
  void oneGapAloneWouldBeFilledByEveryonesFigure() {
    assertThat(hidden(Map.of("A", mean(50), "B", mean(5), "C", mean(30), "D", mean(40))))
        .containsExactly(Set.of("B", "C"));
  }

  @Test
  void twoGapsGuardEachOther() {
    assertThat(hidden(Map.of("A", mean(50), "B", mean(5), "C", mean(7))))
        .containsExactly(Set.of("B", "C"));
  }

  @Test
  void aSegmentInWhichNobodyHasAValueGuardsNothing() {
    assertThat(hidden(Map.of("A", mean(50), "B", mean(5), "C", mean(0))))
        .containsExactly(Set.of("A", "B"));
  }

  @Test
  void proportionsThatAddUpToOneGuardEachOtherWithinASegment() {
    Map<String, Cell> red = Map.of("A", property(100, 5), "B", property(100, 40));
    Map<String, Cell> green = Map.of("A", property(100, 25), "B", property(100, 30));
    Map<String, Cell> blue = Map.of("A", property(100, 70), "B", property(100, 30));
    assertThat(Suppression.of(List.of(red, green, blue), Set.of("A", "B"), 11))
        .containsExactly(Set.of("A", "B"), Set.of("A", "B"), Set.of());
    assertThat(Suppression.of(List.of(red, green, blue), Set.of(), 11))
        .containsExactly(Set.of("A", "B"), Set.of(), Set.of());
  }

  /**
   * Whoever knows the shown cells and the sums solves a system of linear equations for the withheld
   * ones; none that too few customers stand behind may have one solution only.
   */
  @Test
  void noSmallCellIsTheOnlySolutionOfWhatIsShown() {
    Random random = new Random(11);
    int withheld = 0;
    for (int trial = 0; trial < 2_000; trial++) {
      List<Map<String, Cell>> figures = figures(random);
      Set<String> complete = new TreeSet<>();
      figures.get(0).keySet().stream().filter(s -> random.nextInt(3) > 0).forEach(complete::add);

      List<Set<String>> hidden = Suppression.of(figures, complete, 11);

      List<Set<String>> everything = figures.stream().map(Map::keySet).toList();
      for (int i = 0; i < figures.size(); i++) {
        for (Map.Entry<String, Cell> cell : figures.get(i).entrySet()) {
          if (cell.getValue().isSmall(11)) {
            withheld++;
            assertThat(hidden.get(i)).contains(cell.getKey());
            assertThat(
                    isSolved(figures, complete, everything, i, cell.getKey())
                        || !isSolved(figures, complete, hidden, i, cell.getKey()))
                .as("trial %d: %s, withheld %s, complete %s", trial, figures, hidden, complete)
                .isTrue();
          }
        }
      }
    }
    assertThat(withheld).isGreaterThan(5_000);
  }

  /** Proportions of two to six values in two to six segments, many of them small. */
  private static List<Map<String, Cell>> figures(Random random) {
    int values = 1 + random.nextInt(6);
    int segments = 2 + random.nextInt(5);
    List<Map<String, Cell>> figures = new ArrayList<>();
    long[] sizes = new long[segments];
    long[][] counts = new long[values][segments];
    for (int s = 0; s < segments; s++) {
      for (int v = 0; v < values; v++) {
        counts[v][s] = random.nextInt(3) == 0 ? random.nextInt(12) : random.nextInt(80);
        sizes[s] += counts[v][s];
      }
    }
    for (int v = 0; v < values; v++) {
      Map<String, Cell> figure = new TreeMap<>();
      for (int s = 0; s < segments; s++) {
        figure.put(String.valueOf((char) ('A' + s)), property(sizes[s], counts[v][s]));
      }
      figures.add(figure);
    }
    return figures;
  }

  /** Whether the unit vector of a cell lies in the row space of the equations. */
  private static boolean isSolved(
      List<Map<String, Cell>> figures,
      Set<String> complete,
      List<Set<String>> hidden,
      int figure,
      String segment) {
    List<String> unknowns = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      for (String s : hidden.get(i)) {
        if (figures.get(i).get(s).n() > 0) {
          unknowns.add(i + s);
        }
      }
    }
    List<double[]> equations = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      int row = i;
      equations.add(sum(unknowns, u -> u.startsWith(String.valueOf(row))));
    }
    complete.forEach(s -> equations.add(sum(unknowns, u -> u.endsWith(s))));
    return Subtraction.gives(equations, sum(unknowns, u -> u.equals(figure + segment)));
  }

  private static double[] sum(List<String> unknowns, Predicate<String> part) {
    return unknowns.stream().mapToDouble(u -> part.test(u) ? 1 : 0).toArray();
  }
}
