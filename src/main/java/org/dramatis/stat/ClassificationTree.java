package org.dramatis.stat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A binary tree that tells a row's class by its numbers, grown greedily: each split takes the
 * column and threshold that lower the Gini impurity most (CART; Breiman, Friedman, Olshen and Stone
 * 1984). Among equals the first column and its first threshold count, and the smallest class, so
 * that the same rows in any order give the same tree.
 */
public sealed interface ClassificationTree {

  /**
   * Rows above a threshold of a column go one way, all others the other.
   *
   * @param column from 0
   */
  record Split(int column, double threshold, ClassificationTree above, ClassificationTree below)
      implements ClassificationTree {}

  /** The class of all rows that come here, from 0. */
  record Leaf(int label) implements ClassificationTree {}

  /**
   * How a tree is grown.
   *
   * @param classes how many there are, at least 1
   * @param depth the most splits from root to leaf, at least 1
   * @param fewest rows on each side of a split
   * @param thresholds that each column may be split at, ascending
   */
  record Terms(int classes, int depth, int fewest, List<List<Double>> thresholds) {
    public Terms {
      thresholds = thresholds.stream().map(List::copyOf).toList();
    }
  }

  /**
   * Grows a tree.
   *
   * @param numbers without missing ones
   * @param labels the class of each row, 0 to {@code classes} − 1
   * @param rows those that it is grown on, at least one
   */
  static ClassificationTree grow(DataMatrix numbers, int[] labels, int[] rows, Terms terms) {
    long[] counts = counts(labels, rows, terms.classes());
    Leaf leaf = new Leaf(commonest(counts));
    if (terms.depth() == 0 || rows.length < 2 * terms.fewest()) {
      return leaf;
    }
    double least = impurity(counts);
    int column = -1;
    double threshold = 0;
    for (int c = 0; c < numbers.columns(); c++) {
      for (double t : terms.thresholds().get(c)) {
        double after = impurity(numbers, labels, rows, c, t, terms);
        if (after < least) {
          least = after;
          column = c;
          threshold = t;
        }
      }
    }
    if (column < 0) {
      return leaf;
    }
    int at = column;
    double limit = threshold;
    Terms further =
        new Terms(terms.classes(), terms.depth() - 1, terms.fewest(), terms.thresholds());
    int[] above = Arrays.stream(rows).filter(r -> numbers.value(r, at) > limit).toArray();
    int[] below = Arrays.stream(rows).filter(r -> numbers.value(r, at) <= limit).toArray();
    return new Split(
        at, limit, grow(numbers, labels, above, further), grow(numbers, labels, below, further));
  }

  /** The class of one row. */
  default int classify(DataMatrix numbers, int row) {
    ClassificationTree at = this;
    while (at instanceof Split split) {
      at = numbers.value(row, split.column()) > split.threshold() ? split.above() : split.below();
    }
    return ((Leaf) at).label();
  }

  /** The impurity of both sides together; that of nothing gained where one side is too small. */
  private static double impurity(
      DataMatrix numbers, int[] labels, int[] rows, int column, double threshold, Terms terms) {
    long[] above = new long[terms.classes()];
    long[] below = new long[terms.classes()];
    int aboves = 0;
    for (int row : rows) {
      if (numbers.value(row, column) > threshold) {
        above[labels[row]]++;
        aboves++;
      } else {
        below[labels[row]]++;
      }
    }
    return Math.min(aboves, rows.length - aboves) < terms.fewest()
        ? Double.POSITIVE_INFINITY
        : impurity(above) + impurity(below);
  }

  /** Gini's impurity times the number of rows: n − Σ nₖ² / n. */
  private static double impurity(long[] counts) {
    long n = Arrays.stream(counts).sum();
    return n - Arrays.stream(counts).mapToDouble(k -> (double) k * k).sum() / n;
  }

  private static long[] counts(int[] labels, int[] rows, int classes) {
    long[] counts = new long[classes];
    for (int row : rows) {
      counts[labels[row]]++;
    }
    return counts;
  }

  private static int commonest(long[] counts) {
    return IntStream.range(0, counts.length)
        .boxed()
        .max((a, b) -> counts[a] == counts[b] ? b - a : Long.compare(counts[a], counts[b]))
        .orElseThrow();
  }
}
