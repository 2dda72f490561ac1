package org.dramatis.profile.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
    return hidden(List.of(figure), Set.of());
  }

  private static List<Set<String>> hidden(List<Map<String, Cell>> figures, Set<String> complete) {
    List<TreeMap<String, Cell>> ordered = figures.stream().map(TreeMap::new).toList();
    return Suppression.of(ordered, complete, Collections.nCopies(figures.size(), Set.of()), 11);
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
    assertThat(hidden(List.of(red, green, blue), Set.of("A", "B")))
        .containsExactly(Set.of("A", "B"), Set.of("A", "B"), Set.of());
    assertThat(hidden(List.of(red, green, blue), Set.of()))
        .containsExactly(Set.of("A", "B"), Set.of(), Set.of());
  }

  @Test
  void whatTwoGapsHoldTogetherIsNotSmallEither() {
    assertThat(hidden(Map.of("A", mean(50), "B", mean(5), "C", mean(3), "D", mean(40))))
        .containsExactly(Set.of("B", "C", "D"));
    Map<String, Cell> red = Map.of("A", property(100, 5), "B", property(100, 40));
    Map<String, Cell> green = Map.of("A", property(100, 4), "B", property(100, 30));
    Map<String, Cell> blue = Map.of("A", property(100, 91), "B", property(100, 30));
    assertThat(hidden(List.of(red, green, blue), Set.of("A", "B")))
        .containsExactly(Set.of("A", "B"), Set.of("A", "B"), Set.of("A", "B"));
  }

  /** The cells of A, B and so on, and their total. */
  private static Map<Optional<String>, Cell> row(Cell... cells) {
    Map<Optional<String>, Cell> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.length - 1; i++) {
      row.put(Optional.of(String.valueOf((char) ('A' + i))), cells[i]);
    }
    row.put(Suppression.total(), cells[cells.length - 1]);
    return row;
  }

  private static List<Set<Optional<String>>> hiddenOfRows(List<Map<Optional<String>, Cell>> rows) {
    return Suppression.of(
        rows, rows.get(0).keySet(), Collections.nCopies(rows.size(), Set.of()), 11);
  }

  @Test
  void aTotalIsWithheldOnlyWhereItIsSmallItselfOrNothingElseHelps() {
    Set<Optional<String>> all = Set.of(Optional.of("A"), Suppression.total());
    assertThat(
            hiddenOfRows(
                List.of(
                    row(property(20, 4), property(20, 4)),
                    row(property(20, 16), property(20, 16)))))
        .containsExactly(all, all);
    Set<Optional<String>> cells = Set.of(Optional.of("A"), Optional.of("B"));
    assertThat(
            hiddenOfRows(
                List.of(
                    row(property(90, 5), property(50, 40), property(140, 45)),
                    row(property(90, 85), property(50, 10), property(140, 95)))))
        .containsExactly(cells, cells);
  }

  @Test
  void whatIsNotToldAnywayGuardsOthersForNothing() {
    Map<String, Cell> figure = Map.of("A", mean(50), "B", mean(5), "C", mean(30));
    assertThat(Suppression.of(List.of(new TreeMap<>(figure)), Set.of(), List.of(Set.of("A")), 11))
        .containsExactly(Set.of("A", "B"));
  }
}
