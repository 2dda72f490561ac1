package org.dramatis.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What somebody finds out who knows sums of numbers that are withheld. */
public final class Subtraction {
  private static final double NOTHING = 1e-9;

  private Subtraction() {}

  /**
   * Whether sums that are known have only one solution for another sum.
   *
   * @param known one row per sum, a coefficient for each number that is withheld
   * @param wanted the coefficients of the other sum
   */
  public static boolean gives(List<double[]> known, double[] wanted) {
    List<double[]> both = new ArrayList<>(known);
    both.add(wanted);
    return rank(both) == rank(known);
  }

  private static int rank(List<double[]> rows) {
    List<double[]> left = new ArrayList<>(rows.stream().map(double[]::clone).toList());
    int rank = 0;
    for (int column = 0; !left.isEmpty() && column < left.get(0).length; column++) {
      int c = column;
      Optional<double[]> pivot =
          left.stream().filter(row -> Math.abs(row[c]) > NOTHING).findFirst();
      if (pivot.isPresent()) {
        rank++;
        left.remove(pivot.get());
        for (double[] row : left) {
          double factor = row[c] / pivot.get()[c];
          for (int i = 0; i < row.length; i++) {
            row[i] -= factor * pivot.get()[i];
          }
        }
      }
    }
    return rank;
  }
}
