package org.dramatis.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MatchingTest {
  private static final double[][] GAINS = {
    {7, 53, 183, 439, 863, 497},
    {497, 383, 563, 79, 973, 287},
    {287, 63, 343, 169, 583, 627},
    {627, 343, 773, 959, 943, 767},
    {767, 473, 103, 699, 303, 957}
  };

  // SciPy 1.10.1: linear_sum_assignment(GAINS, maximize=True) gives columns 4 2 5 3 0, sum 3779
  @Test
  void equalsSciPy() {
    Matching matching = Matching.maximising(GAINS);
    assertThat(IntStream.range(0, 5).map(row -> matching.columnOf(row).getAsInt()))
        .containsExactly(4, 2, 5, 3, 0);
  }

  // SciPy 1.10.1: linear_sum_assignment(GAINS.T, maximize=True) gives rows 4 1 3 0 2
  @Test
  void withMoreRowsThanColumnsSomeRowsStayAlone() {
    double[][] turned = new double[6][5];
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < 5; j++) {
        turned[i][j] = GAINS[j][i];
      }
    }
    Matching matching = Matching.maximising(turned);
    assertThat(matching.columnOf(0)).hasValue(4);
    assertThat(matching.columnOf(1)).isEmpty();
    assertThat(matching.columnOf(2)).hasValue(1);
  }

  @Test
  void noOtherMatchingOfASmallTableIsBetter() {
    Random random = new Random(5);
    for (int trial = 0; trial < 200; trial++) {
      int rows = 1 + random.nextInt(5);
      int columns = 1 + random.nextInt(5);
      double[][] gains = new double[rows][columns];
      for (double[] row : gains) {
        for (int j = 0; j < columns; j++) {
          row[j] = random.nextInt(7) - 3;
        }
      }
      Matching matching = Matching.maximising(gains);
      double sum = 0;
      int pairs = 0;
      for (int i = 0; i < rows; i++) {
        if (matching.columnOf(i).isPresent()) {
          sum += gains[i][matching.columnOf(i).getAsInt()];
          pairs++;
        }
      }
      assertThat(pairs).isEqualTo(Math.min(rows, columns));
      assertThat(sum).isCloseTo(best(gains, 0, 0, pairs), within(1e-12));
    }
  }

  @Test
  void classesAreMatchedByTheirCommonItems() {
    Matching matching = Matching.ofClasses(new long[][] {{9, 8}, {8, 0}});
    assertThat(matching.columnOf(0)).hasValue(1);
    assertThat(matching.columnOf(1)).hasValue(0);
  }

  @Test
  void anEmptyTableIsMatchedWithNothing() {
    assertThatCode(() -> Matching.ofClasses(new long[0][0])).doesNotThrowAnyException();
  }

  /** By trying everything. */
  private static double best(double[][] gains, int row, int used, int left) {
    if (left == 0) {
      return 0;
    }
    double best = Double.NEGATIVE_INFINITY;
    if (gains.length - row > left) {
      best = best(gains, row + 1, used, left);
    }
    for (int j = 0; j < gains[0].length; j++) {
      if ((used & 1 << j) == 0) {
        best = Math.max(best, gains[row][j] + best(gains, row + 1, used | 1 << j, left - 1));
      }
    }
    return best;
  }
}
