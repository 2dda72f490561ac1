package org.dramatis.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What somebody finds out who knows sums of numbers that are withheld. */
public final class Subtraction {
  private static final double NOTHING = 1e-9;

  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final List<double[]> known = new ArrayList<>();
  private final List<Integer> pivots = new ArrayList<>();

  /** Of numbers of which nothing is known as yet. */
  public Subtraction(Collection<String> numbers) {
    numbers.forEach(name -> this.numbers.put(name, this.numbers.size()));
  }

  /** Whether sums that are known have only one solution for another sum. */
  public static boolean gives(List<double[]> known, double[] wanted) {
    Subtraction subtraction =
        new Subtraction(IntStream.range(0, wanted.length).mapToObj(String::valueOf).toList());
    known.forEach(sum -> subtraction.learn(sum.clone()));
    return subtraction.isSolved(wanted.clone());
  }

  /**
   * Learns a sum.
   *
   * @param sum the coefficient of each number in it
   */
  public void learn(Map<String, Double> sum) {
    learn(row(sum));
  }

  /** Learns the sum of some numbers. */
  public void learn(Collection<String> sum) {
    learn(row(sum));
  }

  /** Whether what is known has only one solution for the sum of some numbers. */
  public boolean gives(Collection<String> sum) {
    return isSolved(row(sum));
  }

  private double[] row(Map<String, Double> sum) {
    double[] row = new double[numbers.size()];
    sum.forEach((name, factor) -> row[numbers.get(name)] += factor);
    return row;
  }

  private double[] row(Collection<String> sum) {
    double[] row = new double[numbers.size()];
    sum.forEach(name -> row[numbers.get(name)]++);
    return row;
  }

  private void learn(double[] sum) {
    int pivot = reduced(sum);
    if (pivot >= 0) {
      double factor = sum[pivot];
      for (int i = 0; i < sum.length; i++) {
        sum[i] /= factor;
      }
      known.add(sum);
      pivots.add(pivot);
    }
  }

  private boolean isSolved(double[] sum) {
    return reduced(sum) < 0;
  }

  /** Takes away what is known, and says where most is left; negative where nothing is. */
  private int reduced(double[] sum) {
    for (int k = 0; k < known.size(); k++) {
      double factor = sum[pivots.get(k)];
      if (factor != 0) {
        for (int i = 0; i < sum.length; i++) {
          sum[i] -= factor * known.get(k)[i];
        }
        sum[pivots.get(k)] = 0;
      }
    }
    int most = -1;
    for (int i = 0; i < sum.length; i++) {
      if (Math.abs(sum[i]) > (most < 0 ? NOTHING : Math.abs(sum[most]))) {
        most = i;
      }
    }
    return most;
  }
}
