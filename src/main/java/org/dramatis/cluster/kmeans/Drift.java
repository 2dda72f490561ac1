package org.dramatis.cluster.kmeans;

/**
 * How far centres have moved since the start, which is how the bounds of {@link Lloyd} age.
 *
 * <p>A bound is stored relative to the travel at the time, so it needs no rewriting when centres
 * move: adding today's travel to an upper bound, or subtracting it from a lower one, makes it valid
 * today.
 */
final class Drift {
  /** Widens what is stored as a bound by more than the rounding of a distance. */
  private static final double WIDER = 1 + 1e-12;

  /** The same for lower bounds. */
  private static final double NARROWER = 1 - 1e-12;

  /** Per unit of travel: rounding adds up to about 1e-16 in each iteration. */
  private static final double SLACK = 1e-12;

  private final int k;
  private final int d;
  private final double[] travelled;
  private final double[] travelledRest;
  private final double[] reach;
  private final double[] half;

  Drift(int k, int d) {
    this.k = k;
    this.d = d;
    this.travelled = new double[k];
    this.travelledRest = new double[k];
    this.reach = new double[k];
    this.half = new double[k];
  }

  void become(Drift other) {
    System.arraycopy(other.travelled, 0, travelled, 0, k);
    System.arraycopy(other.travelledRest, 0, travelledRest, 0, k);
  }

  /** Adds one step of every centre; to the rest of each, the longest step of any other. */
  void travel(double[] steps) {
    int longest = 0;
    for (int j = 1; j < k; j++) {
      longest = steps[j] > steps[longest] ? j : longest;
    }
    double second = 0;
    for (int j = 0; j < k; j++) {
      second = j == longest ? second : Math.max(second, steps[j]);
    }
    for (int j = 0; j < k; j++) {
      travelled[j] += steps[j] * WIDER;
      travelledRest[j] += (j == longest ? second : steps[longest]) * WIDER;
    }
  }

  /** Computes {@link #reach} and {@link #half} for centres where they stand now. */
  void look(double[] centres) {
    double farthest = 0;
    for (int j = 0; j < k; j++) {
      farthest = Math.max(farthest, travelled[j] + travelledRest[j]);
    }
    for (int j = 0; j < k; j++) {
      reach[j] = travelled[j] + farthest * SLACK;
      double squared = Double.POSITIVE_INFINITY;
      for (int other = 0; other < k; other++) {
        if (other != j) {
          squared = Math.min(squared, Distance.squared(centres, j * d, centres, other * d, d));
        }
      }
      half[j] = Math.sqrt(squared) / 2 * NARROWER;
    }
  }

  /** What is stored for a row whose centre is that far at most. */
  double upper(double distance, int centre) {
    return distance * WIDER - travelled[centre];
  }

  /** What is stored for a row whose every other centre is that far at least. */
  double lower(double distance, int centre) {
    return distance * NARROWER + travelledRest[centre];
  }

  /** What today's upper bounds add, for each centre: its travel and what rounding may amount to. */
  double[] reach() {
    return reach;
  }

  /** What today's lower bounds subtract, for each centre. */
  double[] rest() {
    return travelledRest;
  }

  /** Half the distance to the nearest other centre: a row that is nearer than this is settled. */
  double[] half() {
    return half;
  }
}
