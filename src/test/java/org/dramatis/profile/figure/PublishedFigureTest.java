package org.dramatis.profile.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import java.util.TreeMap;
import org.dramatis.profile.disclosure.Cell;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.profile.disclosure.Release;
import org.dramatis.stat.Moments;
import org.junit.jupiter.api.Test;

/** A bound says on which side a share lies, and no more. */
class PublishedFigureTest {
  private static PublishedFigure figure(SortedMap<String, Cell> cells, String group) {
    Release<String> release = new DisclosureControl(11, 10).release(cells);
    Cell own = cells.get(group);
    return PublishedFigure.of(
        release,
        group,
        FigureKind.PROPORTION,
        moments(own),
        moments(Cell.everyone(cells.values()).without(own)));
  }

  private static Moments moments(Cell cell) {
    double share = cell.with() / (double) cell.n();
    return new Moments(cell.n(), share, cell.n() * share * (1 - share));
  }

  private static SortedMap<String, Cell> cells(long... nAndWith) {
    SortedMap<String, Cell> cells = new TreeMap<>();
    for (int i = 0; i < nAndWith.length; i += 2) {
      cells.put(String.valueOf((char) ('A' + i / 2)), new Cell(nAndWith[i], nAndWith[i + 1]));
    }
    return cells;
  }

  @Test
  void noGroupOfTooFewIsSaidToHaveMore() {
    // Nine of A and nobody of the small group C: a bound of 28 in 100 is not more than 5 in 100.
    SortedMap<String, Cell> members = cells(120, 9, 80, 0, 40, 0);
    for (String group : members.keySet()) {
      PublishedFigure figure = figure(members, group);
      assertThat(figure.disclosure()).isEqualTo(Disclosure.BELOW);
      assertThat(figure.strength().orElseThrow()).isLessThanOrEqualTo(0);
    }
  }

  @Test
  void noGroupOfWhomAFewLackItIsSaidToHaveLess() {
    SortedMap<String, Cell> members = cells(120, 111, 80, 80, 40, 40);
    for (String group : members.keySet()) {
      assertThat(figure(members, group).strength().orElseThrow()).isGreaterThanOrEqualTo(0);
    }
  }

  @Test
  void aShareThatIsFarLowerIsSaidToBe() {
    assertThat(figure(cells(1_000, 3, 2_000, 1_500), "A").strength().orElseThrow()).isNegative();
    assertThat(figure(cells(1_000, 998, 2_000, 300), "A").strength().orElseThrow()).isPositive();
  }
}
