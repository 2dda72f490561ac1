package org.dramatis.stat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The price of testing many things at once. */
public final class FalseDiscovery {
  private FalseDiscovery() {}

  /**
   * Adjusts p-values so that, of those below a bound, no larger share than the bound is expected to
   * be false (Benjamini and Hochberg 1995): the smallest of p·n/rank over this and all larger ones.
   *
   * @param pValues 0 to 1 each, of all tests together
   * @return the adjusted ones, in the same order
   */
  public static List<Double> adjust(List<Double> pValues) {
    int n = pValues.size();
    List<Integer> descending =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -pValues.get(i)))
            .toList();
    double[] adjusted = new double[n];
    double smallest = 1;
    for (int i = 0; i < n; i++) {
      int test = descending.get(i);
      smallest = Math.min(smallest, pValues.get(test) * n / (n - i));
      adjusted[test] = smallest;
    }
    return IntStream.range(0, n).mapToObj(i -> adjusted[i]).toList();
  }
}
